// @generated from schema/enums/tone.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::open_enum::open_enum;

/// A key of a phone.
///
/// This enum is open: the text of an unknown member is preserved.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/toneinfo?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tone {
    /// The key 0.
    Tone0,

    /// The key 1.
    Tone1,

    /// The key 2.
    Tone2,

    /// The key 3.
    Tone3,

    /// The key 4.
    Tone4,

    /// The key 5.
    Tone5,

    /// The key 6.
    Tone6,

    /// The key 7.
    Tone7,

    /// The key 8.
    Tone8,

    /// The key 9.
    Tone9,

    /// The key with the star.
    Star,

    /// The key with the pound sign.
    Pound,

    /// The key A.
    A,

    /// The key B.
    B,

    /// The key C.
    C,

    /// The key D.
    D,

    /// A flash.
    Flash,

    /// A member that this crate does not know.
    Unknown(support::value::open_enum::UnknownMember),
}

open_enum! {
    Tone, "a string (`tone`)";
    Tone0: "tone0";
    Tone1: "tone1";
    Tone2: "tone2";
    Tone3: "tone3";
    Tone4: "tone4";
    Tone5: "tone5";
    Tone6: "tone6";
    Tone7: "tone7";
    Tone8: "tone8";
    Tone9: "tone9";
    Star: "star";
    Pound: "pound";
    A: "a";
    B: "b";
    C: "c";
    D: "d";
    Flash: "flash";
}
