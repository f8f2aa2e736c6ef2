//! Compares the token that proves who posts notifications.

use crate::compare::schema::align::{is_reordered, Alignment};
use crate::compare::schema::catalogue::notification as kind;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::service_keys::TokenKeys;
use crate::schema::spanned::Spanned;

const SUBJECT: &str = "notifications/token";

/// Compares the token that proves who posts notifications.
pub fn token(cx: &mut Comparison<'_>, tokens: [Option<TokenKeys<'_>>; 2]) {
    let (old, new) = match tokens {
        [None, None] => return,
        [Some(old), None] => return cx.add(&kind::TOKEN_REMOVE, SUBJECT, old.key, None).done(),
        [None, Some(new)] => return cx.add(&kind::TOKEN_ADD, SUBJECT, None, new.key).done(),
        [Some(old), Some(new)] => (old, new),
    };
    if **old.configuration != **new.configuration {
        cx.add(&kind::TOKEN_KEYS, SUBJECT, old.configuration.place(), new.configuration.place())
            .from_to(old.configuration.as_str(), new.configuration.as_str());
    }
    let names = |issuers: &[Spanned<String>]| issuers.iter().map(|issuer| issuer.to_string()).collect::<Vec<_>>();
    let issuers = [names(old.issuers), names(new.issuers)];
    let aligned = Alignment::new(&issuers[0], &issuers[1], |_, _| 0);
    if let Some((one, other)) = aligned.exchanged() {
        cx.add(&kind::TOKEN_ISSUER_REPLACE, SUBJECT, old.issuers[one].place(), new.issuers[other].place())
            .from_to(&issuers[0][one], &issuers[1][other]);
        return;
    }
    for at in aligned.removed {
        cx.add(&kind::TOKEN_ISSUER_REMOVE, SUBJECT, old.issuers[at].place(), new.issuers.place())
            .detail(format!("`{}`", issuers[0][at]));
    }
    for at in aligned.added {
        cx.add(&kind::TOKEN_ISSUER_ADD, SUBJECT, old.issuers.place(), new.issuers[at].place())
            .detail(format!("`{}`", issuers[1][at]));
    }
    if is_reordered(&aligned.pairs) {
        cx.add(&kind::TOKEN_ISSUER_ORDER, SUBJECT, old.issuers.place(), new.issuers.place());
    }
}
