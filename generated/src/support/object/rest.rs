// @generated from generator/src/support/object/rest.rs
// by `cargo run`, which overwrites what is changed here.

//! The part of an object that is not a property, so that nothing is lost in a round trip.

use serde::de::Error;
use serde_json::{Map, Value};

use super::at::At;
use super::form::Forms;
use super::json::duplicate;

/// The part of an object that is not in its public fields: explicit nulls, whether it carries its `@odata.type`, and
/// the members that this crate does not know.
#[derive(Clone, Default)]
pub struct Rest {
    forms: Forms,
    members: Option<Box<Members>>,
}

/// Does not compare the forms of properties, because they are compared together with the properties. The same applies
/// to whether the object was read from null.
impl PartialEq for Rest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.is_tagged() == other.is_tagged() && self.members == other.members
    }
}

/// The members that are not properties, in the order in which they were read.
#[derive(Clone, Default)]
struct Members(Vec<(String, Value)>);

/// Ignores the order of the members.
impl PartialEq for Members {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        #[inline]
        fn sorted(members: &[(String, Value)]) -> Vec<&(String, Value)> {
            let mut sorted: Vec<_> = members.iter().collect();
            sorted.sort_unstable_by_key(|(name, _)| name);
            sorted
        }
        self.0 == other.0 || (self.0.len() == other.0.len() && sorted(&self.0) == sorted(&other.0))
    }
}

/// The number of members up to which a linear search for a name is fastest.
const FEW: usize = 16;

// The lower bits of `nulls` are those of the properties. The generator allows at most 62 properties in a type.
const IS_NULL: u64 = 1 << 62;
const IS_TAGGED: u64 = 1 << 63;

impl Rest {
    /// Creates the rest of an object without `@odata.type`.
    #[inline]
    pub const fn untagged() -> Self {
        Self { forms: Forms { nulls: 0, others: 0 }, members: None }
    }

    /// Creates the rest of an element that is null instead of an object.
    #[inline]
    pub const fn null() -> Self {
        Self { forms: Forms { nulls: IS_NULL, others: 0 }, members: None }
    }

    /// Returns whether the object carries the `@odata.type` of its type.
    #[inline]
    pub const fn is_tagged(&self) -> bool {
        self.forms.nulls & IS_TAGGED != 0
    }

    /// Returns whether the object was read from null.
    #[inline]
    pub const fn is_null(&self) -> bool {
        self.forms.nulls & IS_NULL != 0
    }

    /// Returns the forms in which the properties are written.
    #[inline]
    pub const fn forms(&self) -> Forms {
        self.forms
    }

    /// Returns the members that are not properties.
    #[inline]
    pub fn members(&self) -> &[(String, Value)] {
        self.members.as_ref().map_or(&[], |members| &members.0)
    }

    /// Returns the member `name`, if it is present and not a property.
    #[inline]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Adds a member, or replaces the one with this name. Returns the old value.
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

    /// Adds a member that was read. Returns whether its name is new, as long as there are few members. With many
    /// members, use [`repeated`] after all have been added, because a search for each new member would take quadratic
    /// time.
    ///
    /// [`repeated`]: Self::repeated
    #[inline]
    pub fn push(&mut self, name: String, value: Value) -> bool {
        let members = &mut self.members.get_or_insert_with(Box::default).0;
        let is_new = members.len() >= FEW || members.iter().all(|(known, _)| *known != name);
        members.push((name, value));
        is_new
    }

    /// Returns a duplicate name, if there are many members.
    #[inline]
    pub fn repeated(&self) -> Option<&str> {
        match self.members() {
            members if members.len() > FEW => repeated(members),
            _ => None,
        }
    }

    /// Removes a member. Returns its value.
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

    /// Records that the object carries the `@odata.type` of its type.
    #[inline]
    pub fn set_tagged(&mut self) {
        self.forms.nulls |= IS_TAGGED;
    }

    /// Adds the members of an object of a derived type that is converted to this base type.
    #[inline]
    pub fn adopt(&mut self, own: Map<String, Value>) {
        self.forms.nulls &= !IS_TAGGED;
        for (name, value) in own {
            self.insert(name, value);
        }
    }

    /// Discards the forms of all properties except the first ones.
    #[inline]
    pub fn keep_forms(&mut self, properties: u32) {
        let kept = (1 << properties) - 1;
        self.forms.nulls &= kept | IS_NULL | IS_TAGGED;
        self.forms.others &= kept;
    }

    /// Records the forms of the properties that were read.
    #[inline]
    pub fn set_forms(&mut self, forms: &Forms) {
        self.forms.nulls |= forms.nulls;
        self.forms.others |= forms.others;
    }
}

/// Keeps a member that is not a property.
pub fn insert<E: Error>(rest: &mut Rest, name: &str, value: Value, at: &At<'_>) -> Result<(), E> {
    match rest.push(name.to_owned(), value) {
        true => Ok(()),
        false => Err(duplicate(name, at)),
    }
}

/// Returns a duplicate name.
#[cold]
#[inline]
fn repeated(members: &[(String, Value)]) -> Option<&str> {
    // A bot already contains the code of a map of values.
    let mut names = Map::new();
    let repeated = members.iter().find(|(name, _)| names.insert(name.clone(), Value::Null).is_some());
    repeated.map(|(name, _)| name.as_str())
}
