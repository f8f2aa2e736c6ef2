//! Which of the old things is which of the new ones.

use std::collections::HashMap;

/// The number of comparisons of things that are not named alike. With more of them, they are not compared.
const MOST: usize = 20_000;

/// Which of the old things is which of the new ones, by their indices.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    /// The things that both have, in the order of the new ones.
    pub pairs: Vec<(usize, usize)>,
    /// The old things that are gone.
    pub removed: Vec<usize>,
    /// The new things.
    pub added: Vec<usize>,
    /// The new things that have exchanged their names.
    exchanges: Vec<[usize; 2]>,
}

impl Alignment {
    /// Pairs things with the same name, and then those that are alike: `likeness` is 0 for things that are not.
    pub fn new<K: AsRef<str>>(old: &[K], new: &[K], likeness: impl Fn(usize, usize) -> u32) -> Self {
        let mut by_name: HashMap<&str, usize> = HashMap::new();
        for (index, name) in old.iter().enumerate() {
            by_name.entry(name.as_ref()).or_insert(index);
        }
        let mut partner = vec![None; new.len()];
        let mut is_taken = vec![false; old.len()];
        for (index, name) in new.iter().enumerate() {
            if let Some(old) = by_name.remove(name.as_ref()) {
                partner[index] = Some(old);
                is_taken[old] = true;
            }
        }
        let removed: Vec<_> = (0..old.len()).filter(|old| !is_taken[*old]).collect();
        let added: Vec<_> = (0..new.len()).filter(|new| partner[*new].is_none()).collect();
        if removed.len() * added.len() <= MOST {
            let pairs = removed.iter().flat_map(|old| added.iter().map(move |new| (*old, *new)));
            let mut alike: Vec<_> = pairs.map(|(old, new)| (likeness(old, new), old, new)).collect();
            alike.retain(|(likeness, _, _)| *likeness > 0);
            alike.sort_by_key(|(likeness, old, new)| (u32::MAX - likeness, *old, *new));
            for (_, old, new) in alike {
                if !is_taken[old] && partner[new].is_none() {
                    partner[new] = Some(old);
                    is_taken[old] = true;
                }
            }
        }
        Self {
            pairs: partner.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new))).collect(),
            removed: removed.into_iter().filter(|old| !is_taken[*old]).collect(),
            added: added.into_iter().filter(|new| partner[*new].is_none()).collect(),
            exchanges: Vec::new(),
        }
    }
}

impl Alignment {
    /// Finds things that have exchanged their names: each is the other one rather than that with its own name.
    pub fn exchange(&mut self, is_alike: impl Fn(usize, usize) -> bool) {
        for one in 0..self.pairs.len() {
            let (old, new) = self.pairs[one];
            if is_alike(old, new) {
                continue;
            }
            let is_partner = |(old_other, new_other): &(usize, usize)| {
                !is_alike(*old_other, *new_other) && is_alike(old, *new_other) && is_alike(*old_other, new)
            };
            if let Some(other) = self.pairs.iter().position(is_partner) {
                let (old_other, new_other) = self.pairs[other];
                self.exchanges.push([new, new_other]);
                self.pairs[one].0 = old_other;
                self.pairs[other].0 = old;
            }
        }
    }

    /// The new thing with which this one has exchanged its name.
    pub fn partner(&self, new: usize) -> Option<usize> {
        self.exchanges.iter().find_map(|[one, other]| match new {
            new if new == *one => Some(*other),
            new if new == *other => Some(*one),
            _ => None,
        })
    }

    /// The only thing that is gone and the only new one, where one takes the place of the other: that is one change.
    pub fn exchanged(&self) -> Option<(usize, usize)> {
        match (&self.removed[..], &self.added[..]) {
            ([old], [new]) if old == new => Some((*old, *new)),
            _ => None,
        }
    }
}

/// Whether things that both have come in another order. Pairs are in the order of the new things.
pub fn is_reordered(pairs: &[(usize, usize)]) -> bool {
    pairs.windows(2).any(|two| two[0].0 > two[1].0)
}

/// The pair that was moved, if things that both have come in another order: without it, the order is the same. If more than
/// one was moved, it is one of the first two that stand elsewhere. `name` returns the name of a new thing, which decides
/// between two that are equally right, so that the answer is the same for the opposite change.
pub fn moved(pairs: &[(usize, usize)], name: impl Fn(usize) -> String) -> Option<(usize, usize)> {
    let mut old = pairs.to_vec();
    old.sort_unstable();
    let first = old.iter().zip(pairs).position(|(old, new)| old != new)?;
    let without = |list: &[(usize, usize)], pair: (usize, usize)| -> Vec<_> {
        list.iter().copied().filter(|other| *other != pair).collect()
    };
    let mut candidates = [old[first], pairs[first]];
    candidates.sort_by_key(|(_, new)| name(*new));
    let is_moved = |pair: &(usize, usize)| without(&old, *pair) == without(pairs, *pair);
    candidates.into_iter().find(is_moved).or(Some(candidates[0]))
}

#[cfg(test)]
mod tests {
    use super::{is_reordered, Alignment};

    #[test]
    fn things_are_paired_by_name_and_then_by_likeness() {
        let (old, new) = (["a", "b", "c"], ["c", "x", "y"]);
        let alignment = Alignment::new(&old, &new, |old, new| u32::from((old, new) == (1, 2)));
        assert_eq!(alignment.pairs, [(2, 0), (1, 2)]);
        assert_eq!((alignment.removed, alignment.added), (vec![0], vec![1]));
    }

    #[test]
    fn what_was_moved_is_found() {
        // The old indices, in the new order.
        let moved = |old: &[usize]| {
            let pairs: Vec<_> = old.iter().copied().zip(0..).collect();
            assert_eq!(is_reordered(&pairs), super::moved(&pairs, |new| old[new].to_string()).is_some());
            super::moved(&pairs, |new| old[new].to_string()).map(|(old, _)| old)
        };
        assert_eq!(moved(&[0, 1, 2]), None);
        assert_eq!(moved(&[1, 2, 0]), Some(0));
        assert_eq!(moved(&[2, 0, 1]), Some(2));
        assert_eq!(moved(&[1, 0]), Some(0), "the name decides");
        assert_eq!(moved(&[1, 0, 3, 2]), Some(0));
    }
}
