// @generated from generator/src/support/object/form.rs
// by `cargo run`, which overwrites what is changed here.

//! The forms of a value on the wire.

/// The form of a value on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The usual form.
    Plain,
    /// Null. The property is `None`.
    Null,
    /// The other notation of the same value.
    Other,
}

/// The forms that the properties of an object had when it was read.
#[derive(Clone, Copy, Default)]
pub struct Forms {
    /// Bit `n`: property `n` was null. The bit is relevant only while the property is `None`. The two highest bits
    /// describe the object.
    pub(super) nulls: u64,
    /// Bit `n`: property `n` had its other form, which is an Int64 as a string or a Double without a fraction.
    pub(super) others: u64,
}

impl Forms {
    /// Records the form of property `index`.
    #[inline]
    pub fn note(&mut self, index: u32, form: Form) {
        match form {
            Form::Plain => {}
            Form::Null => self.nulls |= 1 << index,
            Form::Other => self.others |= 1 << index,
        }
    }

    /// Returns whether property `index` was null.
    #[inline]
    pub const fn is_null(self, index: u32) -> bool {
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
