// @generated from generator/src/support/object/rest.rs
// by `cargo run`, which overwrites what is changed here.

//! The part of an object that is not a property, so that nothing is lost in a round trip.

use serde_json::{Map, Result, Value};

use super::at::At;
use super::form::{Form, Forms};
use super::json::duplicate;
use super::members::Members;
use super::wide::{Wide, FIRST};

/// The part of an object that is not in its public fields: explicit nulls, whether it carries its `@odata.type`, and
/// the members that this crate does not know, and the values that do not fit their properties.
#[derive(Clone, Default)]
pub struct Rest {
    forms: Forms,
    members: Option<Box<Members>>,
}

/// Compares the additional members, in any order, but not what belongs to a property, because that is compared together
/// with the property. The same applies to what the object represents if it is not an object.
impl PartialEq for Rest {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        #[inline]
        fn sorted(members: &[(String, Value)]) -> Vec<&(String, Value)> {
            let mut sorted: Vec<_> = members.iter().collect();
            sorted.sort_unstable_by_key(|(name, _)| name);
            sorted
        }
        let (one, other_members) = (self.members(), other.members());
        self.is_tagged() == other.is_tagged()
            && (one == other_members || (one.len() == other_members.len() && sorted(one) == sorted(other_members)))
    }
}

static NULL: Value = Value::Null;

/// The number of members up to which a linear search for a name is fastest.
const FEW: usize = 16;

// The lower bits of `nulls` are those of the first properties.
const IS_TAGGED: u64 = 1 << 63;

/// The index of the object itself among the values that do not fit, for an element that represents null or such a value.
const WHOLE: u32 = u32::MAX;
const IS_WHOLE: u64 = 1 << FIRST;

impl Rest {
    /// Creates the rest of an object without `@odata.type`.
    #[inline]
    pub const fn untagged() -> Self {
        Self { forms: Forms { nulls: 0, others: 0 }, members: None }
    }

    /// Creates the rest of an element that is null instead of an object.
    #[inline]
    pub const fn null() -> Self {
        Self { forms: Forms { nulls: IS_WHOLE, others: 0 }, members: None }
    }

    /// Creates the rest of an element that represents a value that does not fit.
    #[inline]
    pub fn misfit_element(value: Value) -> Self {
        let mut members = Members::default();
        members.keep_misfit(WHOLE, value);
        Self { forms: Forms { nulls: IS_WHOLE, others: 0 }, members: Some(Box::new(members)) }
    }

    /// Returns whether the object carries the `@odata.type` of its type.
    #[inline]
    pub const fn is_tagged(&self) -> bool {
        self.forms.nulls & IS_TAGGED != 0
    }

    /// Returns the forms in which the properties are written.
    #[inline]
    pub const fn forms(&self) -> Forms {
        self.forms
    }

    /// Returns the members that are not properties.
    #[inline]
    pub fn members(&self) -> &[(String, Value)] {
        self.members.as_ref().map_or(&[], |members| &members.additional)
    }

    /// Returns whether there are neither additional members nor values that do not fit.
    #[inline]
    pub const fn is_plain(&self) -> bool {
        self.members.is_none()
    }

    /// Returns the member `name`, if it is present and not a property.
    #[inline]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Returns whether the object can represent null or a value that does not fit.
    #[inline]
    pub const fn is_whole(&self) -> bool {
        self.forms.nulls & IS_WHOLE != 0
    }

    /// Returns what the object represents, if it represents another value: null, or the value that does not fit.
    #[inline]
    pub fn whole(&self) -> &Value {
        self.misfit(WHOLE).unwrap_or(&NULL)
    }

    /// Returns whether property `index` was null or its value did not fit.
    #[inline]
    pub fn is_none(&self, index: u32) -> bool {
        self.is_none_in(self.forms, index)
    }

    /// Returns the form of property `index`, if it has a value.
    #[inline]
    pub fn form_of(&self, index: u32) -> Form {
        self.form_in(self.forms, index)
    }

    /// As [`is_none`](Self::is_none), with a copy of the forms.
    #[inline(always)]
    pub fn is_none_in(&self, forms: Forms, index: u32) -> bool {
        if index < FIRST {
            forms.is_none(index)
        } else {
            self.wide().is_some_and(|wide| wide.is_none(index))
        }
    }

    /// As [`form_of`](Self::form_of), with a copy of the forms.
    #[inline(always)]
    pub fn form_in(&self, forms: Forms, index: u32) -> Form {
        if index < FIRST {
            forms.of_value(index)
        } else {
            self.wide().map_or(Form::Plain, |wide| wide.of_value(index))
        }
    }

    #[cold]
    #[inline]
    fn wide(&self) -> Option<&Wide> {
        self.members.as_ref()?.wide.as_deref()
    }

    /// Returns what property `index` contains while it is `None`: null, or the value that does not fit. There is nothing if
    /// the member is absent.
    #[inline]
    pub fn of_none(&self, index: u32) -> Option<&Value> {
        self.is_none(index).then(|| self.misfit(index).unwrap_or(&NULL))
    }

    /// Returns what the object represents if it is not an object: null, or a value that does not fit. An object with
    /// members represents itself.
    #[inline]
    pub fn of_whole(&self) -> Option<&Value> {
        let is_whole = self.is_whole() && !self.is_tagged() && self.members().is_empty();
        is_whole.then(|| self.whole())
    }

    /// Returns the value of a property that does not fit, if there is one.
    #[inline]
    pub fn misfit(&self, index: u32) -> Option<&Value> {
        self.members.as_ref()?.misfits.iter().find(|(known, _)| *known == index).map(|(_, value)| value)
    }

    /// Returns the spelling of the name of a property, if it is not the declared one.
    #[inline]
    pub fn spelling(&self, index: u32) -> Option<&'static str> {
        self.members.as_ref()?.spelling(index)
    }

    /// Adds a member, or replaces the one with this name. Returns the old value.
    #[inline]
    pub fn insert(&mut self, name: String, value: Value) -> Option<Value> {
        let members = &mut self.members.get_or_insert_with(Box::default).additional;
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
        let members = &mut self.members.get_or_insert_with(Box::default).additional;
        if members.is_empty() {
            // Most objects have at most one.
            members.reserve_exact(1);
        }
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
        let members = &mut self.members.as_mut()?.additional;
        let index = members.iter().position(|(known, _)| known == name)?;
        Some(members.remove(index).1)
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
        let kept = (1 << properties.min(FIRST)) - 1;
        self.forms.nulls &= kept | IS_WHOLE | IS_TAGGED;
        self.forms.others &= kept;
        if let Some(members) = &mut self.members {
            if let Some(wide) = &mut members.wide {
                wide.keep(properties);
            }
            members.misfits.retain(|(index, _)| *index < properties || *index == WHOLE);
            members.spellings.retain(|(index, _)| *index < properties);
        }
    }

    /// Records the forms of the properties that were read.
    #[inline]
    pub fn set_forms(&mut self, forms: &Forms) {
        self.forms.nulls |= forms.nulls;
        self.forms.others |= forms.others;
    }

    /// Adds what belongs to the properties that were read, and the members that they displaced. Returns a duplicate name.
    #[cold]
    #[inline]
    pub fn absorb(&mut self, members: Members) -> Option<String> {
        let Members { additional, misfits, spellings, wide } = members;
        let own = self.members.get_or_insert_with(Box::default);
        own.misfits.extend(misfits);
        own.spellings.extend(spellings);
        own.wide = wide;
        let mut duplicate = None;
        for (name, value) in additional {
            if !self.push(name.clone(), value) {
                duplicate = Some(name);
            }
        }
        duplicate
    }
}

/// Keeps a member that is not a property.
#[inline]
pub fn insert(rest: &mut Rest, name: &str, value: Value, at: &At<'_>) -> Result<()> {
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
