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
    /// It fits, and it has this form.
    Value(Form),
    /// It is null. The property is `None`.
    Null,
    /// It does not fit. The property is `None`, and the object keeps the value.
    Misfit(Box<Value>),
}

impl Fit {
    /// The fit of a value that has its usual form.
    pub const PLAIN: Self = Self::Value(Form::Plain);
}

/// What a property contains that has no value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// There is no such member.
    Absent,
    /// It is null.
    Null,
    /// Its value does not fit. The object keeps it.
    Misfit,
}

/// The forms that the properties of an object had when it was read.
#[derive(Clone, Copy, Default)]
pub struct Forms {
    /// Bit `n`: property `n` was null, or a misfit if the bit in `others` is set as well. The bit is relevant only while
    /// the property is `None`. The two highest bits describe the object.
    pub(super) nulls: u64,
    /// Bit `n`: property `n` had its other form, such as an Int64 as a string or a Double without a fraction.
    pub(super) others: u64,
}

impl Forms {
    /// Records that property `index` had its other form.
    #[inline]
    pub fn note(&mut self, index: u32, form: Form) {
        match form {
            Form::Plain => {}
            Form::Other => self.others |= 1 << index,
        }
    }

    /// Records that property `index` was null.
    #[inline]
    pub fn note_null(&mut self, index: u32) {
        self.nulls |= 1 << index;
    }

    /// Records that the value of property `index` did not fit.
    #[inline]
    pub fn note_misfit(&mut self, index: u32) {
        self.nulls |= 1 << index;
        self.others |= 1 << index;
    }

    /// Forgets what was recorded about property `index`.
    #[inline]
    pub fn forget(&mut self, index: u32) {
        self.nulls &= !(1 << index);
        self.others &= !(1 << index);
    }

    /// Returns what property `index` contains while it is `None`.
    #[inline]
    pub const fn of_none(self, index: u32) -> Missing {
        match (self.nulls & (1 << index) != 0, self.others & (1 << index) != 0) {
            (false, _) => Missing::Absent,
            (true, false) => Missing::Null,
            (true, true) => Missing::Misfit,
        }
    }

    /// Returns the form of property `index`, if it has a value.
    #[inline]
    pub const fn of_value(self, index: u32) -> Form {
        if self.others & !self.nulls & (1 << index) == 0 {
            Form::Plain
        } else {
            Form::Other
        }
    }
}
