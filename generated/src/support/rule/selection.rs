// @generated from generator/src/support/rule/selection.rs
// by `cargo run`, which overwrites what is changed here.

//! The selection of the values that a rule checks, each with its location.

use core::fmt;

/// A JSON Pointer that is formatted only for a finding.
#[derive(Clone, Copy)]
pub struct Pointer {
    before: &'static str,
    index: Option<usize>,
    after: &'static str,
}

impl fmt::Display for Pointer {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.before)?;
        if let Some(index) = self.index {
            write!(f, "/{index}")?;
        }
        f.write_str(self.after)
    }
}

/// Returns the value at a location, if there is one.
pub fn one<V>(pointer: &'static str, value: Option<V>) -> impl Iterator<Item = (Pointer, V)> {
    value.into_iter().map(move |value| (Pointer { before: pointer, index: None, after: "" }, value))
}

/// Returns the value in each element of an array, if there is one.
pub fn each<'a, T, V: 'a>(
    before: &'static str,
    elements: Option<&'a Vec<T>>,
    after: &'static str,
    value: impl Fn(&'a T) -> Option<V> + Clone + 'a,
) -> impl Iterator<Item = (Pointer, V)> + Clone + 'a {
    let elements = elements.map_or(&[][..], Vec::as_slice).iter().enumerate();
    elements.filter_map(move |(index, element)| Some((Pointer { before, index: Some(index), after }, value(element)?)))
}

/// Returns whether there is any value.
pub fn any<V>(mut of: impl Iterator<Item = V>) -> bool {
    of.next().is_some()
}
