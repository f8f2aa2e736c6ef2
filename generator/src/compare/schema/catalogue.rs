//! The catalogue of changes: what each kind of change means.
//!
//! One row is one kind: its ID, its values on the three axes, its verdict, and what is true of the thing that is changed. A
//! comparison can be more precise about a particular change, such as one of a type that no request contains.

pub mod notification;
pub mod open_enum;
pub mod property;
pub mod request;
pub mod rule;
pub mod service;
pub mod structured;

use super::axis::{Flag, Request, Response, Rust, Verdict};

/// A kind of change.
#[derive(Debug, Eq, PartialEq)]
pub struct Kind {
    /// Its ID in reports.
    pub id: &'static str,
    /// What it usually means for code.
    pub rust: Rust,
    /// What it usually means for requests.
    pub request: Request,
    /// What it usually means for responses and notifications.
    pub response: Response,
    /// What it means as a whole, unless it is more on an axis.
    pub verdict: Verdict,
    /// What a person has to decide about.
    pub flag: Option<Flag>,
    /// What is true of the thing that is changed: the rest of a sentence that begins with its name.
    pub what: &'static str,
    /// What a user of the crate has to do. It is empty if there is nothing to do.
    pub todo: &'static str,
}

/// Defines the kinds of one area: `NAME = "id": rust request response verdict, "what is true", "what to do"`.
macro_rules! kinds {
    ($($name:ident = $id:literal: $rust:ident $request:ident $response:ident $verdict:ident $([$flag:ident])?, $what:literal, $todo:literal;)+) => {
        $(
            #[doc = concat!("`", $id, "`")]
            pub const $name: $crate::compare::schema::catalogue::Kind = $crate::compare::schema::catalogue::Kind {
                id: $id,
                rust: $crate::compare::schema::axis::Rust::$rust,
                request: $crate::compare::schema::axis::Request::$request,
                response: $crate::compare::schema::axis::Response::$response,
                verdict: $crate::compare::schema::axis::Verdict::$verdict,
                flag: $crate::compare::schema::catalogue::flag!($($flag)?),
                what: $what,
                todo: $todo,
            };
        )+

        /// All kinds of this area.
        pub const ALL: &[$crate::compare::schema::catalogue::Kind] = &[$($name),+];
    };
}

macro_rules! flag {
    () => {
        None
    };
    ($flag:ident) => {
        Some($crate::compare::schema::axis::Flag::$flag)
    };
}

pub(super) use {flag, kinds};

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
