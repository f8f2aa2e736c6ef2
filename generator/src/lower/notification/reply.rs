//! Replies: the bodies with which a bot answers notifications.

use crate::lower::context::Cx;
use crate::lower::name::owner::{Owners, RUST_HELP};
use crate::model::{FieldIdent, Notification, Reply, VariantIdent};
use crate::schema::document::NotificationDocument;
use crate::schema::spanned::Spanned;

/// Lowers the reply to the event with this name.
pub fn lower_reply(cx: &mut Cx<'_>, reply: Option<&Spanned<String>>, event: &VariantIdent) -> Option<Reply> {
    let resource = cx.resource(reply?)?;
    Some(Reply { resource, function: FieldIdent::of(event.as_str()).prefixed("reply_to_") })
}

/// Checks that the function for each reply has a name of its own.
pub fn check_replies(cx: &mut Cx<'_>, kinds: &[(&NotificationDocument, Notification)]) {
    let mut owners = Owners::default();
    for (document, kind) in kinds {
        if let (Some(reply), Some(place)) = (&kind.reply, document.reply.as_ref().map(Spanned::place)) {
            let function = reply.function.as_str();
            let message = || format!("a second reply is written by `{function}` in Rust");
            owners.claim_as(cx.diagnostics, function, place, message, RUST_HELP);
        }
    }
}
