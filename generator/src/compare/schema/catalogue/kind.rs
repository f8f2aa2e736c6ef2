//! A kind of change, and the form of the catalogue.

use crate::compare::schema::axis::{Flag, Request, Response, Rust, Verdict};

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
            pub const $name: $crate::compare::schema::catalogue::kind::Kind = $crate::compare::schema::catalogue::kind::Kind {
                id: $id,
                rust: $crate::compare::schema::axis::Rust::$rust,
                request: $crate::compare::schema::axis::Request::$request,
                response: $crate::compare::schema::axis::Response::$response,
                verdict: $crate::compare::schema::axis::Verdict::$verdict,
                flag: $crate::compare::schema::catalogue::kind::flag!($($flag)?),
                what: $what,
                todo: $todo,
            };
        )+

        /// All kinds of this area.
        pub const ALL: &[$crate::compare::schema::catalogue::kind::Kind] = &[$($name),+];
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
