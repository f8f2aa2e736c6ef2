//! What tells notifications apart.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::schema::document::NotificationDocument;
use crate::schema::load::Definition;

/// Reports notifications that are recognised by the same: the second one would never come.
pub fn check_distinct(diagnostics: &mut Diagnostics, notifications: &[Definition<NotificationDocument>]) {
    for (index, definition) in notifications.iter().enumerate() {
        let (place, document) = (Place::file(definition.file), &definition.document);
        check_words(diagnostics, &document.change_types, &place.clone().key("changeTypes"));
        check_words(diagnostics, &document.resources, &place.clone().key("resources"));
        let Some(first) = notifications[..index].iter().find(|other| are_same(&other.document, document)) else {
            continue;
        };
        let message = format!("`{}` cannot be told from `{}`", document.notification, first.document.notification);
        diagnostics
            .report(Code::SameNotification, place.key("notification"), message)
            .note(Place::file(first.file).key("notification"), "the other one is here")
            .help("give them different change types, resources or payloads");
    }
}

/// Whether something can come that is both.
fn are_same(one: &NotificationDocument, other: &NotificationDocument) -> bool {
    let meet = |words: &[String], others: &[String]| words.iter().any(|word| others.contains(word));
    one.payload == other.payload
        && meet(&one.change_types, &other.change_types)
        && meet(&one.resources, &other.resources)
}

fn check_words(diagnostics: &mut Diagnostics, words: &[String], place: &Place) {
    for (index, word) in words.iter().enumerate() {
        if words[..index].contains(word) {
            let message = format!("`{word}` is listed twice");
            diagnostics.report(Code::SameNotification, place.clone().index(index), message);
        }
    }
}
