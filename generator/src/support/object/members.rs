//! What an object contains beyond its properties.

use serde_json::Value;

use super::wide::Wide;

/// What an object contains beyond its properties.
#[derive(Clone, Default)]
pub struct Members {
    /// The members that are not properties, in the order in which they were read.
    pub(super) additional: Vec<(String, Value)>,
    /// The values that do not fit, with the indexes of their properties.
    pub(super) misfits: Vec<(u32, Value)>,
    /// The names of the properties that have another spelling than the declared one, with their indexes.
    pub(super) spellings: Vec<(u32, &'static str)>,
    /// What is recorded about the properties after the first ones, if there is anything.
    pub(super) wide: Option<Box<Wide>>,
}

impl Members {
    /// Records the properties after the first ones.
    #[inline]
    pub fn set_wide(&mut self, wide: Box<Wide>) {
        self.wide = Some(wide);
    }

    /// Keeps the value of a property that does not fit.
    #[inline]
    pub fn keep_misfit(&mut self, index: u32, value: Value) {
        // Most objects have at most one.
        self.misfits.reserve_exact(1);
        self.misfits.push((index, value));
    }

    /// Records the spelling of the name of a property.
    #[inline]
    pub fn spell(&mut self, index: u32, name: &'static str) {
        self.spellings.push((index, name));
    }

    /// Makes an additional member of a property whose declared name follows. Its value is that of `write`, unless it did
    /// not fit.
    #[cold]
    #[inline]
    pub fn displace(&mut self, index: u32, name: &'static str, write: Value) {
        self.spellings.retain(|(known, _)| *known != index);
        let misfit = self.misfits.iter().position(|(known, _)| *known == index);
        let value = misfit.map_or(write, |position| self.misfits.remove(position).1);
        self.additional.push((name.to_owned(), value));
    }

    /// Returns the spelling of the name of a property, if it is not the declared one.
    #[inline]
    pub fn spelling(&self, index: u32) -> Option<&'static str> {
        self.spellings.iter().find(|(known, _)| *known == index).map(|(_, name)| *name)
    }
}
