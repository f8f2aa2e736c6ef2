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
        }
    }
}

/// The element that was moved if two lists have the same elements in another order: without it, the order is the same. If
/// more than one was moved, it is the first one that stands elsewhere.
pub fn moved<T: PartialEq>(old: &[T], new: &[T]) -> Option<usize> {
    if old == new || old.len() != new.len() {
        return None;
    }
    let first = old.iter().zip(new).position(|(old, new)| old != new)?;
    let without = |list: &[T], of: &T| list.iter().position(|one| one == of);
    let is_moved = |element: &T| {
        let (Some(from), Some(to)) = (without(old, element), without(new, element)) else {
            return false;
        };
        let rest = |list: &[T], at: usize| (0..list.len()).filter(move |index| *index != at).collect::<Vec<_>>();
        rest(old, from).into_iter().zip(rest(new, to)).all(|(one, other)| old[one] == new[other])
    };
    [&new[first], &old[first]]
        .into_iter()
        .find(|element| is_moved(element))
        .and_then(|it| without(new, it))
        .or(Some(first))
}

#[cfg(test)]
mod tests {
    use super::{moved, Alignment};

    #[test]
    fn things_are_paired_by_name_and_then_by_likeness() {
        let (old, new) = (["a", "b", "c"], ["c", "x", "y"]);
        let alignment = Alignment::new(&old, &new, |old, new| u32::from((old, new) == (1, 2)));
        assert_eq!(alignment.pairs, [(2, 0), (1, 2)]);
        assert_eq!((alignment.removed, alignment.added), (vec![0], vec![1]));
    }

    #[test]
    fn the_element_that_was_moved_is_found() {
        assert_eq!(moved(&["a", "b", "c"], &["a", "b", "c"]), None);
        assert_eq!(moved(&["a", "b", "c"], &["b", "c", "a"]), Some(2));
        assert_eq!(moved(&["a", "b", "c"], &["c", "a", "b"]), Some(0));
        assert_eq!(moved(&["a", "b", "c", "d"], &["b", "a", "d", "c"]), Some(0));
    }
}
