//! Checks that notifications can be distinguished.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::schema::document::NotificationDocument;
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

/// Reports notifications that are recognized by the same values, because the second one would never
/// become an event.
pub fn check_distinct(diagnostics: &mut Diagnostics, notifications: &[Definition<NotificationDocument>]) {
    for (index, definition) in notifications.iter().enumerate() {
        let document = &definition.document;
        check_words(diagnostics, &document.change_types);
        check_words(diagnostics, &document.resources);
        let Some(first) = notifications[..index].iter().find(|other| are_same(&other.document, document)) else {
            continue;
        };
        let (name, other) = (&document.notification, &first.document.notification);
        diagnostics
            .report(
                Code::SameNotification,
                name.place(),
                format!("`{}` cannot be distinguished from `{}`", **name, **other),
            )
            .note(other.place(), "the other one is here")
            .help("give them different change types, resources, or payloads");
    }
}

/// Whether a message can match both notifications.
fn are_same(one: &NotificationDocument, other: &NotificationDocument) -> bool {
    let meet = |words: &[Spanned<String>], others: &[Spanned<String>]| {
        words.iter().any(|word| others.iter().any(|other| **other == **word))
    };
    *one.payload == *other.payload
        && meet(&one.change_types, &other.change_types)
        && meet(&one.resources, &other.resources)
}

fn check_words(diagnostics: &mut Diagnostics, words: &[Spanned<String>]) {
    let mut known = BTreeSet::new();
    for word in words {
        if !known.insert(word.as_str()) {
            diagnostics.report(Code::SameNotification, word.place(), format!("`{}` is listed twice", **word));
        }
    }
}
