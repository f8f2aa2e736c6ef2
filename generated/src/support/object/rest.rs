// @generated from generator/src/support/object/rest.rs
// by `cargo run`, which overwrites what is changed here.

//! What an object holds besides its properties, so that nothing it was read from is lost.

use serde::de::Error;
use serde_json::{Map, Value};

use super::at::At;
use super::form::Forms;
use super::json::duplicate;

/// The part of an object that its public fields do not show: explicit nulls, whether it bears its
/// `@odata.type`, and the members that this crate does not know.
#[derive(Clone, Default)]
pub struct Rest {
    forms: Forms,
    members: Option<Box<Members>>,
}

/// The forms of properties are compared with the properties, since they mean nothing without; so is whether null stood for
/// the object.
impl PartialEq for Rest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.is_tagged() == other.is_tagged() && self.members == other.members
    }
}

/// The members that are not properties, in the order in which they came.
#[derive(Clone, Default)]
struct Members(Vec<(String, Value)>);

/// The members of an object have no order.
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

/// So many members are searched one by one for a name, which takes the least time as long as there are few.
const FEW: usize = 16;

// The bits of `nulls` below these are those of the properties, of which the generator lets a type have no more than 62.
const IS_NULL: u64 = 1 << 62;
const IS_TAGGED: u64 = 1 << 63;

impl Rest {
    /// Of an object that bears no `@odata.type`.
    #[inline]
    pub const fn untagged() -> Self {
        Self { forms: Forms { nulls: 0, others: 0 }, members: None }
    }

    /// Of an element that is null where an object was to be expected.
    #[inline]
    pub const fn null() -> Self {
        Self { forms: Forms { nulls: IS_NULL, others: 0 }, members: None }
    }

    /// Whether the object bears the `@odata.type` of its type.
    #[inline]
    pub const fn is_tagged(&self) -> bool {
        self.forms.nulls & IS_TAGGED != 0
    }

    /// Whether the object was null.
    #[inline]
    pub const fn is_null(&self) -> bool {
        self.forms.nulls & IS_NULL != 0
    }

    /// The forms in which the properties are written.
    #[inline]
    pub const fn forms(&self) -> Forms {
        self.forms
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

    /// Adds a member that was read; whether none of the few that are there bears its name. Of many, [`repeated`]
    /// tells when all are there: to search them for each new one would take time that grows with their square.
    ///
    /// [`repeated`]: Self::repeated
    #[inline]
    pub fn push(&mut self, name: String, value: Value) -> bool {
        let members = &mut self.members.get_or_insert_with(Box::default).0;
        let is_new = members.len() >= FEW || members.iter().all(|(known, _)| *known != name);
        members.push((name, value));
        is_new
    }

    /// A name that several of many members bear.
    #[inline]
    pub fn repeated(&self) -> Option<&str> {
        match self.members() {
            members if members.len() > FEW => repeated(members),
            _ => None,
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
        self.forms.nulls |= IS_TAGGED;
    }

    /// Takes over the members of an object of a derived type, of which this one is to be the base.
    #[inline]
    pub fn adopt(&mut self, own: Map<String, Value>) {
        self.forms.nulls &= !IS_TAGGED;
        for (name, value) in own {
            self.insert(name, value);
        }
    }

    /// Forgets the forms of all properties but the first ones.
    #[inline]
    pub fn keep_forms(&mut self, properties: u32) {
        let kept = (1 << properties) - 1;
        self.forms.nulls &= kept | IS_NULL | IS_TAGGED;
        self.forms.others &= kept;
    }

    /// Notes the forms of the properties that were read.
    #[inline]
    pub fn set_forms(&mut self, forms: &Forms) {
        self.forms.nulls |= forms.nulls;
        self.forms.others |= forms.others;
    }
}

/// Keeps a member that is no property.
pub fn insert<E: Error>(rest: &mut Rest, name: &str, value: Value, at: &At<'_>) -> Result<(), E> {
    match rest.push(name.to_owned(), value) {
        true => Ok(()),
        false => Err(duplicate(name, at)),
    }
}

/// A name that several members bear.
#[cold]
#[inline]
fn repeated(members: &[(String, Value)]) -> Option<&str> {
    // A map of values is what a bot has the code of already.
    let mut names = Map::new();
    let repeated = members.iter().find(|(name, _)| names.insert(name.clone(), Value::Null).is_some());
    repeated.map(|(name, _)| name.as_str())
}
