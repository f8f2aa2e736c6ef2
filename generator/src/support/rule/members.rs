//! The number of members of a choice that say something.

use crate::support::object::{unknown_objects, Object};

/// Returns the number of members of a choice whose key is a string that is not blank, including those that this crate
/// does not know. The key of a member is its property `by`, and the function `key` returns it.
pub fn with_key<'a, S: Object, M: 'a, const N: usize>(
    value: &'a S,
    slots: [Option<&'a M>; N],
    key: impl Fn(&'a M) -> Option<&'a str>,
    by: &str,
) -> usize {
    let says_something = |key: &&str| !key.trim().is_empty();
    let known = slots.into_iter().flatten().filter_map(key).filter(says_something).count();
    let unknown = unknown_objects(value).filter_map(|(_, member)| member.get(by)?.as_str());
    known + unknown.filter(says_something).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::untyped::Untyped;

    #[test]
    fn a_member_without_a_key_does_not_count() {
        for (json, count) in [
            (r#"{}"#, 0),
            (r#"{"one":{"id":"a"},"two":{"id":" b "}}"#, 2),
            (r#"{"one":{"id":""},"two":{"id":" \t\u3000"},"three":{}}"#, 0),
            (r#"{"one":{"id":1},"two":{"id":null},"three":"a","one@x":{"id":"a"}}"#, 0),
        ] {
            let set: Untyped = serde_json::from_str(json).expect("it is an object");
            assert_eq!(with_key(&set, [None::<&Untyped>; 0], |_| None, "id"), count, "{json}");
        }
        let set: Untyped = serde_json::from_str("{}").expect("it is an object");
        assert_eq!(with_key(&set, [Some("a"), None, Some(" ")].map(|key| key), |key| Some(key), "id"), 1);
    }
}
