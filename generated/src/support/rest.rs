// @generated from generator/src/support/rest.rs
// by `cargo run`, which overwrites what is changed here.

//! What an object holds besides its properties, so that nothing it was read from is lost.

use serde_json::Value;

/// The part of an object that its public fields do not show: explicit nulls, whether it bears its
/// `@odata.type`, and the members that this crate does not know.
#[derive(Clone, Default, PartialEq)]
pub struct Rest {
    /// Bit `n`: the other form of property `n`, which is null where the property is `None`, and otherwise its
    /// second spelling (an Int64 as text, a Double without a fraction).
    bits: u64,
    members: Option<Box<Members>>,
}

/// The members that are not properties, in the order in which they came.
#[derive(Clone, Default)]
struct Members(Vec<(String, Value)>);

/// The members of an object have no order.
impl PartialEq for Members {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().all(|member| other.0.contains(member))
    }
}

// The bits below these are those of the properties, of which the generator lets a type have no more than 62.
const IS_NULL: u64 = 1 << 62;
const IS_TAGGED: u64 = 1 << 63;

impl Rest {
    /// Of an object that bears no `@odata.type`.
    #[inline]
    pub const fn untagged() -> Self {
        Self { bits: 0, members: None }
    }

    /// Of an element that is null where an object was to be expected.
    #[inline]
    pub const fn null() -> Self {
        Self { bits: IS_NULL, members: None }
    }

    /// Whether the object bears the `@odata.type` of its type.
    #[inline]
    pub const fn is_tagged(&self) -> bool {
        self.bits & IS_TAGGED != 0
    }

    /// Whether the object was null.
    #[inline]
    pub const fn is_null(&self) -> bool {
        self.bits & IS_NULL != 0
    }

    /// The properties that have their other form, a bit for each.
    #[inline]
    pub const fn others(&self) -> u64 {
        self.bits & !(IS_NULL | IS_TAGGED)
    }

    /// Whether property `index` has its other form.
    #[inline]
    pub const fn is_other(&self, index: u32) -> bool {
        self.bits & (1 << index) != 0
    }

    /// The members that are not properties.
    #[inline]
    pub fn members(&self) -> &[(String, Value)] {
        self.members.as_ref().map_or(&[], |members| &members.0)
    }

    /// The member `name`, if it is there and no property.
    #[inline]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Adds a member, or replaces the one of this name; the old value is returned.
    #[inline]
    pub fn insert(&mut self, name: String, value: Value) -> Option<Value> {
        let members = &mut self.members.get_or_insert_with(Box::default).0;
        match members.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => Some(core::mem::replace(old, value)),
            None => {
                members.push((name, value));
                None
            }
        }
    }

    /// Takes a member away.
    #[inline]
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let members = &mut self.members.as_mut()?.0;
        let index = members.iter().position(|(known, _)| known == name)?;
        let (_, value) = members.remove(index);
        if members.is_empty() {
            self.members = None;
        }
        Some(value)
    }

    /// Notes that the object bears its own `@odata.type`.
    #[inline]
    pub fn set_tagged(&mut self) {
        self.bits |= IS_TAGGED;
    }

    /// Notes the other forms of the properties that were read.
    #[inline]
    pub fn set_others(&mut self, bits: u64) {
        self.bits |= bits;
    }
}
