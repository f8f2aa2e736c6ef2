//! Which version a package has to have after an edit.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compare::schema::axis::{Rust, Verdict};

/// The version of the package.
#[derive(Clone, Debug, Eq, JsonSchema, PartialEq, Serialize)]
pub struct Versions {
    /// The version in the new schema.
    pub is: String,
    /// The lowest version that the edit allows.
    pub should_be: String,
}

impl Versions {
    /// The versions before and after an edit that means this.
    pub(super) fn new(old: &str, new: &str, (verdict, rust): (Verdict, Rust)) -> Self {
        let [major, minor, patch] = numbers(old);
        let next = match (verdict, major) {
            (Verdict::Nothing, _) => [major, minor, patch],
            (Verdict::Breaking, 0) => [0, minor.saturating_add(1), 0],
            (_, 0) => [0, minor, patch.saturating_add(1)],
            (Verdict::Breaking, _) => [major.saturating_add(1), 0, 0],
            _ if rust == Rust::Minor => [major, minor.saturating_add(1), 0],
            _ => [major, minor, patch.saturating_add(1)],
        };
        Self { is: new.to_owned(), should_be: next.map(|number| number.to_string()).join(".") }
    }

    /// Whether the version in the new schema is allowed: it can be higher than it should be.
    #[must_use]
    pub fn fits(&self) -> bool {
        numbers(&self.is) >= numbers(&self.should_be)
    }
}

/// The numbers of a version. A schema that has been read has three.
fn numbers(version: &str) -> [u64; 3] {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    [(); 3].map(|()| parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::Versions;
    use crate::compare::schema::axis::{Rust, Verdict};

    #[test]
    fn versions_follow_from_verdicts() {
        let table = [
            ("0.2.3", Verdict::Nothing, Rust::None, "0.2.3"),
            ("0.2.3", Verdict::Documentation, Rust::Patch, "0.2.4"),
            ("0.2.3", Verdict::Addition, Rust::Minor, "0.2.4"),
            ("0.2.3", Verdict::Breaking, Rust::Patch, "0.3.0"),
            ("1.2.3", Verdict::Behaviour, Rust::Patch, "1.2.4"),
            ("1.2.3", Verdict::Behaviour, Rust::Minor, "1.3.0"),
            ("1.2.3", Verdict::Breaking, Rust::Major, "2.0.0"),
        ];
        for (old, verdict, rust, expected) in table {
            assert_eq!(Versions::new(old, old, (verdict, rust)).should_be, expected);
        }
    }

    #[test]
    fn a_version_can_be_higher_but_not_go_back() {
        let fits = |new: &str| Versions::new("0.9.9", new, (Verdict::Addition, Rust::Minor)).fits();
        assert_eq!(["0.9.9", "0.9.10", "0.10.0", "1.0.0", "0.8.20"].map(fits), [false, true, true, true, false]);
    }
}
