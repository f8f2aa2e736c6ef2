//! The number of members of a choice that say something.

use crate::support::object::{unknown_objects, Object};
use crate::support::who::says_something;

/// Returns the number of members of a choice whose key is a string that is not blank, including those that this crate
/// does not know. The key of a member is its property `by`, and the function `key` returns it.
pub fn with_key<'a, S: Object, M: 'a, const N: usize>(
    value: &'a S,
    slots: [Option<&'a M>; N],
    key: impl Fn(&'a M) -> Option<&'a str>,
    by: &str,
) -> usize {
    let known = slots.into_iter().flatten().filter_map(key).filter(|key| says_something(key)).count();
    let unknown = unknown_objects(value).filter_map(|(_, member)| member.get(by)?.as_str());
    known + unknown.filter(|key| says_something(key)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::untyped::Untyped;

    #[test]
    fn a_member_without_a_key_does_not_count() {
        let count = |json: &str, known: [Option<&String>; 2]| {
            let set: Untyped = serde_json::from_str(json).expect("it is an object");
            with_key(&set, known, |key| Some(key.as_str()), "id")
        };
        for (json, expected) in [
            (r#"{}"#, 0),
            (r#"{"one":{"id":"a"},"two":{"id":" b "}}"#, 2),
            (r#"{"one":{"id":""},"two":{"id":" \t\u3000\u0000"},"three":{}}"#, 0),
            (r#"{"one":{"id":1},"two":{"id":null},"three":"a","one@x":{"id":"a"}}"#, 0),
        ] {
            assert_eq!(count(json, [None, None]), expected, "{json}");
        }
        let (good, blank) = ("a".to_owned(), " ".to_owned());
        assert_eq!(count("{}", [Some(&good), Some(&blank)]), 1);
    }
}
