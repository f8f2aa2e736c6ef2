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
    /// The third notation of the same value, which only an Int64 has.
    Third,
}

/// How a value fits the type of its property.
pub enum Fit {
    /// It fits, and it has its usual form.
    Plain,
    /// It fits, and it has its other form.
    Other,
    /// It fits, and it has its third form.
    Third,
    /// It is null. The property is `None`.
    Null,
    /// It does not fit. The property is `None`, and the object keeps the value.
    Misfit(Box<Value>),
}

impl Fit {
    /// Returns the form of a value that fits. What does not fit has the usual one.
    #[inline]
    pub const fn form(&self) -> Form {
        match self {
            Self::Plain | Self::Null | Self::Misfit(_) => Form::Plain,
            Self::Other => Form::Other,
            Self::Third => Form::Third,
        }
    }
}

impl From<Form> for Fit {
    #[inline]
    fn from(form: Form) -> Self {
        match form {
            Form::Plain => Self::Plain,
            Form::Other => Self::Other,
            Form::Third => Self::Third,
        }
    }
}

/// The forms that the first properties of an object had when it was read. See [`Wide`](super::wide::Wide) for the others.
#[derive(Clone, Copy, Default)]
pub struct Forms {
    /// Bit `n`: property `n` was null, or its value did not fit. Together with the bit in `others`, the property had its
    /// third form. The two highest bits describe the object.
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

    /// Records that property `index` had its third form.
    #[inline]
    pub fn note_third(&mut self, index: u32) {
        self.note_none(index);
        self.note_other(index);
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
        self.nulls & !self.others & (1 << index) != 0
    }

    /// Returns the form of property `index`, if it has a value.
    #[inline]
    pub const fn of_value(self, index: u32) -> Form {
        if self.others & (1 << index) == 0 {
            Form::Plain
        } else if self.nulls & (1 << index) == 0 {
            Form::Other
        } else {
            Form::Third
        }
    }
}
