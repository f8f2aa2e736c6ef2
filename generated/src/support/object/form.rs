// @generated from generator/src/support/object/form.rs
// by `cargo run`, which overwrites what is changed here.

//! The forms that the same value can have on the wire.

/// The forms that one value can have on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The usual one.
    Plain,
    /// Null, for which a property is `None`.
    Null,
    /// The second spelling of a value.
    Other,
}

/// The forms that the properties of an object had when it was read.
#[derive(Clone, Copy, Default)]
pub struct Forms {
    /// Bit `n`: null stood for property `n`, which means something only while the property is `None`. The two highest bits
    /// are about the object.
    pub(super) nulls: u64,
    /// Bit `n`: property `n` had its other form, an Int64 as text or a Double without a fraction.
    pub(super) others: u64,
}

impl Forms {
    /// Notes the form of property `index`.
    #[inline]
    pub fn note(&mut self, index: u32, form: Form) {
        match form {
            Form::Plain => {}
            Form::Null => self.nulls |= 1 << index,
            Form::Other => self.others |= 1 << index,
        }
    }

    /// Whether null stood for property `index`.
    #[inline]
    pub const fn is_null(self, index: u32) -> bool {
        self.nulls & (1 << index) != 0
    }

    /// The form of property `index` if it has a value.
    #[inline]
    pub const fn of_value(self, index: u32) -> Form {
        if self.others & (1 << index) == 0 {
            Form::Plain
        } else {
            Form::Other
        }
    }
}
