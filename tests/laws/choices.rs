//! The source of all decisions for random documents: a list of numbers.
//!
//! proptest shrinks the list, and thus the document. Fewer and smaller numbers produce smaller
//! documents, because zero always represents the simplest choice, and because a list that is used
//! up continues with zeros.

use proptest::collection::vec;
use proptest::prelude::{any, Strategy};

/// The remaining decisions.
pub struct Choices {
    rest: std::vec::IntoIter<u16>,
}

impl Choices {
    /// Creates the decisions from a list.
    pub fn new(choices: Vec<u16>) -> Self {
        Self { rest: choices.into_iter() }
    }

    fn next(&mut self) -> u16 {
        self.rest.next().unwrap_or(0)
    }

    /// A number below `end`, which must not be zero.
    pub fn below(&mut self, end: usize) -> usize {
        usize::from(self.next()) % end
    }

    /// Returns true in one of `times` cases.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// One of several elements.
    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// Arbitrary 64 bits.
    pub fn bits(&mut self) -> u64 {
        (0..4).fold(0, |bits, _| bits << 16 | u64::from(self.next()))
    }

    /// The same elements in a random order.
    pub fn shuffle<T>(&mut self, elements: Vec<T>) -> Vec<T> {
        let mut shuffled = Vec::with_capacity(elements.len());
        for element in elements {
            let index = shuffled.len() - self.below(shuffled.len() + 1);
            shuffled.insert(index, element);
        }
        shuffled
    }
}

/// Lists that produce documents of all sizes, up to some hundred members.
pub fn choices() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..600)
}
