// @generated from generator/src/support/who.rs
// by `cargo run`, which overwrites what is changed here.

//! Who an object is about.

use std::borrow::Cow;

use serde_json::Value;

use crate::support::object::at::{At, Reading};
use crate::support::object::{unknown_objects, Object};
use crate::support::wire::document::read_value;

/// Who an object is about: one member of a choice.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Who<'a, T: Clone> {
    /// The name of the member on the wire, such as `user` or `phone`. It tells the kind of identity. The service also uses
    /// names that this crate does not know.
    pub kind: &'a str,
    /// The identity. It is borrowed if this crate knows the member.
    pub identity: Cow<'a, T>,
}

/// The property that identifies a member: its name on the wire, and its value.
type Key<T> = (&'static str, fn(&T) -> Option<&str>);

/// Returns the first member of a choice that has a key which is not blank, or else the first member. The known members,
/// which have the `names`, come first.
pub fn who<'a, S: Object, T: Object + Clone, const N: usize>(
    choice: &'a S,
    names: &[&'static str],
    slots: [Option<&'a T>; N],
    key: Option<Key<T>>,
) -> Option<Who<'a, T>> {
    let known = names.iter().zip(slots).filter_map(|(name, member)| Some((*name, member?)));
    let unknown = || unknown_objects(choice);
    let first = |by: Option<Key<T>>| {
        let has_key = |member: &T| match by {
            Some((_, key)) => key(member).is_some_and(says_something),
            None => true,
        };
        let has_unknown_key = |member: &Value| match by {
            Some((name, _)) => member.get(name).and_then(Value::as_str).is_some_and(says_something),
            None => true,
        };
        let mut known = known.clone().filter(|(_, member)| has_key(member));
        let known = known.next().map(|(kind, member)| Who { kind, identity: Cow::Borrowed(member) });
        known.or_else(|| {
            let (kind, member) = unknown().find(|(_, member)| has_unknown_key(member))?;
            let member = *read_value(member, &At::Root(Reading::Careful))?;
            Some(Who { kind, identity: Cow::Owned(member) })
        })
    };
    first(key).or_else(|| first(None))
}

/// Returns whether a text contains anything but white space and control characters.
#[inline]
pub fn says_something(text: &str) -> bool {
    !text.chars().all(|letter| letter.is_whitespace() || letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::who;
    use being::Being;
    use choice::Choice;

    mod being {
        use crate::support::object::rest::Rest;
        use crate::support::table::object;

        #[derive(Clone)]
        pub struct Being {
            pub id: Option<String>,
            rest: Rest,
        }

        object! {
            Being, "#a.being", with default;
            id: "id";
        }
    }

    mod choice {
        use super::being::Being;
        use crate::support::object::rest::Rest;
        use crate::support::table::object;

        #[derive(Clone)]
        pub struct Choice {
            pub first: Option<Box<Being>>,
            pub second: Option<Box<Being>>,
            rest: Rest,
        }

        object! {
            Choice, "#a.choice", with default;
            first: "first";
            second: "second";
        }
    }

    #[test]
    fn a_member_with_a_key_comes_first() {
        let found = |json: &str| {
            let choice: Choice = serde_json::from_str(json).expect("it is an object");
            let slots = [choice.first.as_deref(), choice.second.as_deref()];
            let who = who(&choice, &["first", "second"], slots, Some(("id", |being: &Being| being.id.as_deref())))?;
            Some((who.kind.to_owned(), who.identity.id.clone().unwrap_or_default()))
        };
        for (json, expected) in [
            (r#"{}"#, None),
            (r#"{"first":null,"third":null,"fourth":1,"a@b":{"id":"x"}}"#, None),
            (r#"{"second":{"id":"2"},"first":{"id":"1"}}"#, Some(("first", "1"))),
            (r#"{"first":{"id":" \u0000"},"second":{"id":"2"}}"#, Some(("second", "2"))),
            (r#"{"first":{"id":null},"third":{"id":"3"}}"#, Some(("third", "3"))),
            (r#"{"third":{"id":3},"fourth":{"id":"4"}}"#, Some(("fourth", "4"))),
            (r#"{"third":{},"second":{}}"#, Some(("second", ""))),
            (r#"{"third":{"name":"x"}}"#, Some(("third", ""))),
        ] {
            assert_eq!(found(json), expected.map(|(kind, id)| (kind.to_owned(), id.to_owned())), "{json}");
        }
    }
}
