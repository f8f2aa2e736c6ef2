//! Where random documents take their decisions from: a list of numbers.
//!
//! proptest shrinks the list, and with it the document: fewer and smaller numbers make smaller documents, since zero
//! always stands for the simplest choice and a list that is used up goes on with zeros.

use proptest::collection::vec;
use proptest::prelude::{any, Strategy};

/// Decisions yet to be taken.
pub struct Choices {
    rest: std::vec::IntoIter<u16>,
}

impl Choices {
    /// Takes the decisions that a list holds.
    pub fn new(choices: Vec<u16>) -> Self {
        Self { rest: choices.into_iter() }
    }

    fn next(&mut self) -> u16 {
        self.rest.next().unwrap_or(0)
    }

    /// A number below `end`, which is not zero.
    pub fn below(&mut self, end: usize) -> usize {
        usize::from(self.next()) % end
    }

    /// True once in `times`.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// One of several.
    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// Any 64 bits.
    pub fn bits(&mut self) -> u64 {
        (0..4).fold(0, |bits, _| bits << 16 | u64::from(self.next()))
    }

    /// The same elements in another order.
    pub fn shuffle<T>(&mut self, elements: Vec<T>) -> Vec<T> {
        let mut shuffled = Vec::with_capacity(elements.len());
        for element in elements {
            let index = shuffled.len() - self.below(shuffled.len() + 1);
            shuffled.insert(index, element);
        }
        shuffled
    }
}

/// Lists that make documents of all sizes up to some hundred members.
pub fn choices() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..600)
}
