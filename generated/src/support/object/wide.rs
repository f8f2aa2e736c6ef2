// @generated from generator/src/support/object/wide.rs
// by `cargo run`, which overwrites what is changed here.

//! What is recorded about the properties of an object with many properties.

use super::form::Form;

/// The number of properties that have their bits in the object itself. What is recorded about the others is a [`Wide`], so
/// that the usual object is small.
pub const FIRST: u32 = 62;

/// What is recorded about the properties after the first ones.
#[derive(Clone, Default)]
pub struct Wide {
    /// Those that were read. It is relevant only while an object is read.
    seen: Bits,
    /// Those that were null, or whose values did not fit. Together with `others`, those that had their third form.
    nones: Bits,
    /// Those that had their other form.
    others: Bits,
}

impl Wide {
    /// Records that a property was read. Returns whether it was read before.
    #[inline]
    pub fn see(&mut self, index: u32) -> bool {
        let is_known = self.seen.has(index);
        self.seen.set(index);
        is_known
    }

    /// Returns whether a property was read.
    #[inline]
    pub fn has_seen(&self, index: u32) -> bool {
        self.seen.has(index)
    }

    /// Forgets a property.
    #[inline]
    pub fn forget(&mut self, index: u32) {
        for bits in [&mut self.seen, &mut self.nones, &mut self.others] {
            bits.clear(index);
        }
    }

    /// Records that a property was null, or that its value did not fit.
    #[inline]
    pub fn note_none(&mut self, index: u32) {
        self.nones.set(index);
    }

    /// Records that a property had its other form.
    #[inline]
    pub fn note_other(&mut self, index: u32) {
        self.others.set(index);
    }

    /// Records that a property had its third form.
    #[inline]
    pub fn note_third(&mut self, index: u32) {
        self.note_none(index);
        self.note_other(index);
    }

    /// Returns whether a property was null or its value did not fit.
    #[inline]
    pub fn is_none(&self, index: u32) -> bool {
        self.nones.has(index) && !self.others.has(index)
    }

    /// Returns the form of a property, if it has a value.
    #[inline]
    pub fn of_value(&self, index: u32) -> Form {
        match (self.others.has(index), self.nones.has(index)) {
            (false, _) => Form::Plain,
            (true, false) => Form::Other,
            (true, true) => Form::Third,
        }
    }

    /// Forgets all properties except the first `properties` of the object.
    #[inline]
    pub fn keep(&mut self, properties: u32) {
        let last = FIRST + 64 * self.nones.0.len().max(self.others.0.len()) as u32;
        (properties.max(FIRST)..last).for_each(|index| self.forget(index));
    }

    /// Forgets which properties were read. Returns what remains to be recorded, if anything does.
    #[inline]
    pub fn settled(mut self: Box<Self>) -> Option<Box<Self>> {
        self.seen = Bits::default();
        let is_recorded = [&self.nones, &self.others].iter().any(|bits| bits.0.iter().any(|word| *word != 0));
        is_recorded.then_some(self)
    }
}

/// A set of the properties after the first ones.
#[derive(Clone, Default)]
struct Bits(Vec<u64>);

impl Bits {
    #[inline]
    fn place(index: u32) -> (usize, u64) {
        let beyond = index - FIRST;
        ((beyond / 64) as usize, 1 << (beyond % 64))
    }

    #[inline]
    fn has(&self, index: u32) -> bool {
        let (word, bit) = Self::place(index);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    #[inline]
    fn set(&mut self, index: u32) {
        let (word, bit) = Self::place(index);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= bit;
    }

    #[inline]
    fn clear(&mut self, index: u32) {
        let (word, bit) = Self::place(index);
        if let Some(word) = self.0.get_mut(word) {
            *word &= !bit;
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{json, Map, Value};

    use crate::support::object::rest::Rest;
    use crate::support::table::object;

    macro_rules! wide {
        ($($field:ident $name:literal $(| $alias:literal)?;)*) => {
            #[derive(Clone)]
            struct Wide {
                $($field: Option<i64>,)*
                rest: Rest,
            }

            object! {
                Wide, "#a.wide", with default;
                $($field: $name $(| $alias)?;)*
            }
        };
    }

    // The bits of two words, and more.
    wide! {
        a0 "a0"; a1 "a1"; a2 "a2"; a3 "a3"; a4 "a4"; a5 "a5"; a6 "a6"; a7 "a7"; a8 "a8"; a9 "a9";
        b0 "b0"; b1 "b1"; b2 "b2"; b3 "b3"; b4 "b4"; b5 "b5"; b6 "b6"; b7 "b7"; b8 "b8"; b9 "b9";
        c0 "c0"; c1 "c1"; c2 "c2"; c3 "c3"; c4 "c4"; c5 "c5"; c6 "c6"; c7 "c7"; c8 "c8"; c9 "c9";
        d0 "d0"; d1 "d1"; d2 "d2"; d3 "d3"; d4 "d4"; d5 "d5"; d6 "d6"; d7 "d7"; d8 "d8"; d9 "d9";
        e0 "e0"; e1 "e1"; e2 "e2"; e3 "e3"; e4 "e4"; e5 "e5"; e6 "e6"; e7 "e7"; e8 "e8"; e9 "e9";
        f0 "f0"; f1 "f1"; f2 "f2"; f3 "f3"; f4 "f4"; f5 "f5"; f6 "f6"; f7 "f7"; f8 "f8"; f9 "f9";
        g0 "g0"; g1 "g1"; g2 "g2"; g3 "g3"; g4 "g4"; g5 "g5"; g6 "g6"; g7 "g7"; g8 "g8"; g9 "g9" | "gNine";
        h0 "h0"; h1 "h1"; h2 "h2"; h3 "h3"; h4 "h4"; h5 "h5"; h6 "h6"; h7 "h7"; h8 "h8"; h9 "h9";
        i0 "i0"; i1 "i1"; i2 "i2"; i3 "i3"; i4 "i4"; i5 "i5"; i6 "i6"; i7 "i7"; i8_ "i8"; i9 "i9";
        j0 "j0"; j1 "j1"; j2 "j2"; j3 "j3"; j4 "j4"; j5 "j5"; j6 "j6"; j7 "j7"; j8 "j8"; j9 "j9";
        k0 "k0"; k1 "k1"; k2 "k2"; k3 "k3"; k4 "k4"; k5 "k5"; k6 "k6"; k7 "k7"; k8 "k8"; k9 "k9";
        l0 "l0"; l1 "l1"; l2 "l2"; l3 "l3"; l4 "l4"; l5 "l5"; l6 "l6"; l7 "l7"; l8 "l8"; l9 "l9";
        m0 "m0"; m1 "m1"; m2 "m2"; m3 "m3"; m4 "m4"; m5 "m5"; m6 "m6"; m7 "m7"; m8 "m8"; m9 "m9";
    }

    fn names() -> impl Iterator<Item = String> {
        ('a'..='m').flat_map(|letter| (0..10).map(move |digit| format!("{letter}{digit}")))
    }

    #[track_caller]
    fn same(value: &Value) -> Wide {
        let wide: Wide = serde_json::from_value(value.clone()).expect("it is an object");
        assert_eq!(&serde_json::to_value(&wide).expect("it can be written"), value);
        let text = wide.to_vec().expect("it can be written");
        assert_eq!(&serde_json::from_slice::<Value>(&text).expect("it is JSON"), value);
        assert!(wide == wide.clone());
        wide
    }

    #[test]
    fn every_property_keeps_every_form() {
        let forms = [json!(7), json!("7"), json!(7.0), Value::Null, json!("misfit")];
        for shift in 0..forms.len() {
            let of = |index: usize| forms[(index + shift) % forms.len()].clone();
            let whole: Map<_, _> = names().enumerate().map(|(index, name)| (name, of(index))).collect();
            let wide = same(&whole.into());
            assert_eq!(wide.misfits().count(), 130 / 5, "one of five forms is a misfit");
        }
        for name in names() {
            for form in &forms {
                let other = same(&json!({}));
                let wide = same(&json!({ name.as_str(): form }));
                assert!(wide != other, "{name}: {form}");
                let twice = format!(r#"{{"{name}":{form},"{name}":{form}}}"#);
                assert!(serde_json::from_str::<Wide>(&twice).is_err(), "{twice}");
            }
        }
    }

    #[test]
    fn the_last_properties_are_like_the_first_ones() {
        let mut wide = same(&json!({ "m9": "x", "g2": null, "other": 1 }));
        assert_eq!(wide.misfits().map(|misfit| misfit.place().to_owned()).collect::<Vec<_>>(), ["/m9"]);
        (wide.m9, wide.g2) = (Some(5), Some(6));
        assert_eq!(serde_json::to_value(&wide).ok(), Some(json!({ "m9": 5, "g2": 6, "other": 1 })));
        assert_eq!(same(&json!({ "gNine": 1, "g9": "2" })).g9, Some(2));
        assert_eq!(same(&json!({ "g9": "2", "gNine": null })).g9, Some(2));
        assert_eq!(same(&json!({ "gNine": "1" })).g9, Some(1));
    }
}
