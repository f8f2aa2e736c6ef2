//! Compares the aliases: the deprecated spellings of the first segments of paths.

use crate::compare::schema::axis::Verdict;
use crate::compare::schema::catalogue::service as kind;
use crate::compare::schema::change::REQUESTS;
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::prefix::{is_exchanged, split, Aliases};

/// Compares the aliases. Requests list the deprecated spellings of their paths.
pub fn compare(cx: &mut Comparison<'_>, [old, new]: [&Aliases; 2]) {
    let is_new = |name: &str| old.iter().all(|(known, _)| !known.eq_ignore_ascii_case(name));
    let is_gone = |name: &str| new.iter().all(|(known, _)| !known.eq_ignore_ascii_case(name));
    // An alias with the same target is the same one with another name.
    let mut added: Vec<_> = new.iter().filter(|(name, _)| is_new(name)).collect();
    for (name, target) in old {
        let subject = format!("aliases{}", **name);
        if let Some(at) = added.iter().position(|(other, meant)| is_exchanged([name, target], [other, meant])) {
            let (other, _) = added.remove(at);
            let is_sent = sends(cx, target);
            let change = cx.add(&kind::ALIAS_EXCHANGE, format!("aliases{}", **other), name.place(), other.place());
            change.from_to(name.as_str(), other.as_str()).request_if(is_sent).about(REQUESTS);
            if !is_sent {
                change.verdict(Verdict::Documentation);
            }
            continue;
        }
        let renamed = added.iter().position(|(_, other)| other.eq_ignore_ascii_case(target)).filter(|_| is_gone(name));
        if let Some(at) = renamed {
            let (other, _) = added.remove(at);
            let change = cx.add(&kind::ALIAS_RENAME, format!("aliases{}", **other), name.place(), other.place());
            change.from_to(name.as_str(), other.as_str()).about(REQUESTS);
            continue;
        }
        match new.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
            None => cx.add(&kind::ALIAS_REMOVE, subject, name.place(), None).about(REQUESTS).done(),
            Some((_, other)) if !other.eq_ignore_ascii_case(target) => {
                let change = cx.add(&kind::ALIAS_TARGET, subject, target.place(), other.place());
                change.from_to(target.as_str(), other.as_str()).about(REQUESTS);
            }
            Some((known, other)) if **known != **name || **other != **target => {
                cx.add(&kind::ALIAS_CASE, subject, name.place(), known.place()).about(REQUESTS);
            }
            Some(_) => {}
        }
    }
    for (name, _) in added {
        cx.add(&kind::ALIAS_ADD, format!("aliases{}", **name), None, name.place()).about(REQUESTS);
    }
}

/// Whether a request is sent to a path with this first segment.
fn sends(cx: &Comparison<'_>, segment: &str) -> bool {
    let is_first = |template: &str| split(template).0.eq_ignore_ascii_case(segment);
    cx.old.api.actions.iter().any(|action| action.paths.first().is_some_and(|path| is_first(&path.template)))
}
