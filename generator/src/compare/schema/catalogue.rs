//! The catalogue of changes: what each kind of change means.
//!
//! One row is one kind: its ID, its values on the three axes, its verdict, and what is true of the thing that is changed. A
//! comparison can be more precise about a particular change, such as one of a type that no request contains.

mod kind;
pub mod notification;
pub mod open_enum;
pub mod property;
pub mod request;
pub mod rule;
pub mod service;
pub mod structured;

pub use kind::Kind;

/// All kinds.
pub fn all() -> impl Iterator<Item = &'static Kind> {
    let areas =
        [structured::ALL, property::ALL, open_enum::ALL, request::ALL, rule::ALL, notification::ALL, service::ALL];
    areas.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::axis::{Request, Response, Rust, Verdict};
    use super::all;

    #[test]
    fn every_kind_has_an_id_of_its_own() {
        let ids: BTreeSet<_> = all().map(|kind| kind.id).collect();
        assert_eq!(ids.len(), all().count());
    }

    #[test]
    fn verdicts_follow_from_the_axes() {
        for kind in all() {
            let is_major = kind.rust == Rust::Major;
            let is_silent = kind.request == Request::Same && kind.response == Response::Same;
            let is_fine = match kind.verdict {
                // An event can be lost, or a request redirected, although all code compiles.
                Verdict::Breaking => is_major || !is_silent,
                _ if is_major => false,
                Verdict::Nothing => kind.rust == Rust::None && is_silent,
                Verdict::Documentation => kind.rust == Rust::Patch && is_silent,
                Verdict::Order => kind.rust == Rust::Patch && kind.request <= Request::Order,
                Verdict::Addition => kind.rust >= Rust::Patch && kind.request <= Request::Widens,
                Verdict::Behaviour => kind.rust >= Rust::Patch,
            };
            assert!(is_fine, "{}", kind.id);
            assert_eq!(kind.todo.is_empty(), kind.verdict < Verdict::Behaviour, "{}", kind.id);
        }
    }

    #[test]
    fn texts_are_parts_of_sentences() {
        for kind in all() {
            let text = |text: &str| !text.ends_with(['.', ' ', ';']) && !text.starts_with(' ');
            assert!(!kind.what.is_empty() && text(kind.what) && text(kind.todo), "{}", kind.id);
        }
    }
}
