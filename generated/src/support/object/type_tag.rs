// @generated from generator/src/support/object/type_tag.rs
// by `cargo run`, which overwrites what is changed here.

//! The `@odata.type` of an object.

use serde_json::Value;

use super::{Object, ODATA_TYPE};

/// Returns whether an `@odata.type` names a type, whose own one is `own`: what follows the last `#` is the same, in any
/// letter case.
#[inline]
pub fn names(tag: &str, own: &str) -> bool {
    let name = own.strip_prefix('#').unwrap_or(own);
    let Some(start) = tag.len().checked_sub(name.len()) else {
        return false;
    };
    let (before, end) = tag.as_bytes().split_at(start);
    end.eq_ignore_ascii_case(name.as_bytes()) && matches!(before.last(), None | Some(b'#'))
}

/// Returns whether a tag names `T`. An empty tag names no type, although the tag of an untagged type is empty.
#[inline]
pub fn is_tag_of<T: Object>(tag: &str) -> bool {
    !T::TAG.is_empty() && names(tag, T::TAG)
}

/// Gives an object its `@odata.type`, if it has none.
#[inline]
pub fn tag<T: Object>(object: &mut T) {
    if !T::TAG.is_empty() && tag_of(object) == TagOf::Nothing {
        object.rest_mut().set_tagged();
    }
}

/// Returns whether an object carries an `@odata.type`, and whether this is the one of its type.
#[inline]
pub fn tag_of<T: Object>(object: &T) -> TagOf {
    match object.rest().get(ODATA_TYPE) {
        _ if object.rest().is_tagged() => TagOf::This,
        None => TagOf::Nothing,
        Some(Value::String(tag)) if is_tag_of::<T>(tag) => TagOf::This,
        Some(Value::String(_)) => TagOf::Another,
        Some(_) => TagOf::Nothing,
    }
}

/// What the `@odata.type` of an object names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TagOf {
    /// The type of the object.
    This,
    /// Another type.
    Another,
    /// The object has no `@odata.type`, or one that is not a string.
    Nothing,
}
