//! A text that no other request carries.

use core::hash::{BuildHasher, Hasher};
use std::collections::hash_map::RandomState;

/// Returns a text that is unique among all processes: 128 random bits, written like a GUID. The standard library seeds its
/// hashers from the random numbers of the operating system, and each differs from the one before.
#[inline]
pub fn unique() -> String {
    let [high, low] = [RandomState::new(), RandomState::new()].map(|seed| seed.build_hasher().finish());
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::unique;

    #[test]
    fn no_two_are_equal() {
        let all: BTreeSet<String> = (0..1000).map(|_| unique()).collect();
        assert_eq!(all.len(), 1000);
        assert!(all.iter().all(|text| text.len() == 36 && text.matches('-').count() == 4));
    }
}
