// @generated from generator/src/support/object/form.rs
// by `cargo run`, which overwrites what is changed here.

//! The forms of a value on the wire.

use serde_json::Value;

/// The form of a value on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The usual form.
    Plain,
    /// The other notation of the same value.
    Other,
}

/// How a value fits the type of its property.
pub enum Fit {
    /// It fits, and it has its usual form.
    Plain,
    /// It fits, and it has its other form.
    Other,
    /// It is null. The property is `None`.
    Null,
    /// It does not fit. The property is `None`, and the object keeps the value.
    Misfit(Box<Value>),
}

impl From<Form> for Fit {
    #[inline]
    fn from(form: Form) -> Self {
        match form {
            Form::Plain => Self::Plain,
            Form::Other => Self::Other,
        }
    }
}

/// The forms that the first properties of an object had when it was read. See [`Wide`](super::wide::Wide) for the others.
#[derive(Clone, Copy, Default)]
pub struct Forms {
    /// Bit `n`: property `n` was null, or its value did not fit. The bit is relevant only while the property is `None`.
    /// The two highest bits describe the object.
    pub(super) nulls: u64,
    /// Bit `n`: property `n` had its other form, such as an Int64 as a string or a Double without a fraction.
    pub(super) others: u64,
}

impl Forms {
    /// Records that property `index` had its other form.
    #[inline]
    pub fn note_other(&mut self, index: u32) {
        self.others |= 1 << index;
    }

    /// Records that property `index` was null, or that its value did not fit.
    #[inline]
    pub fn note_none(&mut self, index: u32) {
        self.nulls |= 1 << index;
    }

    /// Forgets what was recorded about property `index`.
    #[inline]
    pub fn forget(&mut self, index: u32) {
        self.nulls &= !(1 << index);
        self.others &= !(1 << index);
    }

    /// Returns whether property `index` was null or its value did not fit.
    #[inline]
    pub const fn is_none(self, index: u32) -> bool {
        self.nulls & (1 << index) != 0
    }

    /// Returns the form of property `index`, if it has a value.
    #[inline]
    pub const fn of_value(self, index: u32) -> Form {
        if self.others & (1 << index) == 0 {
            Form::Plain
        } else {
            Form::Other
        }
    }
}
