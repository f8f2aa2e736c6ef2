// @generated from schema/types/seat.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::{Being, SpecialActor, Thing};

/// Something that somebody takes.
///
/// Extends [`Thing`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::thing::inherited!()]
///
/// [Documentation](https://example.org/resources/seat)
#[derive(Clone)]
#[non_exhaustive]
pub struct Seat {
    /// Who took it.
    pub taker: Option<Box<SpecialActor>>,

    /// Its number.
    pub number: Option<i32>,

    base: Thing,
}

impl Seat {
    /// Returns who this is about, whatever member of [`Actor`](crate::Actor) it stands under.
    #[inline]
    pub fn who(&self) -> Option<support::who::Who<'_, Being>> {
        self.taker.as_deref()?.who()
    }
}

object! {
    Seat, "#example.examples.seat", extends thing::Thing, with default;
    taker: "taker" => with_taker(boxed crate::SpecialActor);
    number: "number" => with_number(plain i32);
}
