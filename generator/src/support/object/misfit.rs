//! The values that do not fit the types of their properties.

use core::fmt;

use serde_json::Value;

/// A value that does not fit the type of its property. The property is `None`, and the value is written back as it was
/// read.
#[derive(Clone, PartialEq)]
pub struct Misfit<'v> {
    place: String,
    expected: &'static str,
    value: &'v Value,
}

impl<'v> Misfit<'v> {
    #[inline]
    pub(crate) fn new(place: String, expected: &'static str, value: &'v Value) -> Self {
        Self { place, expected, value }
    }

    /// Returns the location: a JSON Pointer from the object that was asked for its misfits.
    #[inline]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Returns a description of the values that fit, such as `a string`.
    #[inline]
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// Returns the value.
    #[inline]
    pub fn value(&self) -> &'v Value {
        self.value
    }
}

/// A list of misfits.
pub type Misfits<'v> = Vec<Misfit<'v>>;

/// Shows only what was expected, and where, because the value can be sensitive.
impl fmt::Display for Misfit<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {} at {:?}", self.expected, self.place)
    }
}

/// Hides the value, because it can be sensitive.
impl fmt::Debug for Misfit<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Misfit").field("place", &self.place).field("expected", &self.expected).finish_non_exhaustive()
    }
}
