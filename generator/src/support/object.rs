//! The trait that every type of the schema implements, and the functions that build on it.

pub(crate) mod additional;
pub(crate) mod at;
pub(crate) mod form;
pub(crate) mod json;
pub(crate) mod members;
pub(crate) mod misfit;
pub(crate) mod property;
pub(crate) mod rest;
pub(crate) mod type_tag;
pub(crate) mod walk;
pub(crate) mod wide;

use serde::ser::Serialize;
use serde_json::Value;

use at::At;
use property::Property;
use rest::Rest;

/// The member that contains the type of an object.
pub const ODATA_TYPE: &str = "@odata.type";

/// A type of the schema. The macro `object!` implements it.
pub trait Object: Serialize + Sized {
    /// The name of the type in Rust, for `Debug` and messages.
    const NAME: &'static str;
    /// The value of `@odata.type`. It is empty for a type whose objects never carry one.
    const TAG: &'static str;
    /// The description of the values that fit.
    const EXPECTED: &'static str;
    /// The description of the arrays of such values.
    const EXPECTED_ARRAY: &'static str;
    /// The number of inherited properties, which come first.
    const INHERITED: u32;
    /// The number of properties, including inherited ones.
    const PROPERTIES: u32;

    /// Returns an object with no property set and no `@odata.type`.
    fn empty() -> Self;
    /// Returns the part of the object that is not a property.
    fn rest(&self) -> &Rest;
    /// Returns the part of the object that is not a property, for modification.
    fn rest_mut(&mut self) -> &mut Rest;

    /// Reads the member `name` if it is a property.
    fn read<R: Read>(&mut self, name: &str, from: &mut R) -> Result<Known, R::Error>;
    /// Passes every property to `visitor`, in the order of the schema.
    fn visit<'v, V: Visit<'v>>(&'v self, visitor: &mut V) -> Result<(), V::Error>;

    /// Returns whether another object has the same properties, each in the same form, and the same other members.
    fn has_same(&self, other: &Self) -> bool;

    /// Completes the object after all members are read. Returns whether all guesses were right.
    #[inline]
    fn settle(&mut self, _: &At<'_>) -> bool {
        true
    }

    /// Returns the object that represents another value as an element of an array: null, or a value that does not fit.
    #[inline]
    fn standing_for(value: Rest) -> Self {
        let mut object = Self::empty();
        *object.rest_mut() = value;
        object
    }
}

/// Whether a member is a property of the type.
pub enum Known {
    /// It is a property, and it has been read.
    Yes,
    /// It is not a property, and its value has not been read yet.
    No,
}

/// Reads the properties of an object one by one. It is a trait so that a property can be looked for without reading it, and so
/// that only a crate that uses a type compiles the reading of its properties.
pub trait Read {
    /// The error of a property.
    type Error;
    /// Reads the next value into the property `name`, which has the index `index` in its object.
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known, Self::Error>;
    /// Reads the next value into a property whose name has several spellings. `name` is the one that was read, and
    /// `declared` is the one that the schema declares.
    fn spelled<P: Property>(
        &mut self,
        index: u32,
        declared: &'static str,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known, Self::Error>;
}

/// Visits the properties of an object one by one.
pub trait Visit<'v> {
    /// The error of a property.
    type Error;
    /// Visits the property `name`, which has the index `index` in its object.
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &'v Option<P>,
        privacy: Privacy,
    ) -> Result<(), Self::Error>;
}

/// Whether `Debug` shows a property.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// `Debug` shows it.
    Public,
    /// `Debug` hides it, because the schema marks the property as sensitive.
    Sensitive,
}

/// Returns what an element of an array represents instead of an object: null, or a value that does not fit. It does so
/// only as long as nothing has been set.
#[inline]
pub fn instead<T: Object>(object: &T) -> Option<&Value> {
    if object.rest().is_whole() {
        return whole(object);
    }
    None
}

/// Does the same for an object that was read from another value, unless something has been set since.
#[cold]
#[inline(never)]
fn whole<T: Object>(object: &T) -> Option<&Value> {
    object.rest().of_whole().filter(|_| !has_member(object, 0, None))
}

/// Returns whether two objects are equal. What an object was read from is irrelevant after something has been set.
#[inline(never)]
pub fn equal<T: Object>(one: &T, other: &T) -> bool {
    one.has_same(other) && instead(one) == instead(other)
}

/// Returns whether two objects have the same value in the property with the index `index`, in the same form and
/// spelling. It is not inlined into every type, because compile time matters more than the time of a comparison.
#[inline(never)]
pub fn same<P: Property + PartialEq>(index: u32, one: &Option<P>, other: &Option<P>, rests: [&Rest; 2]) -> bool {
    let [one_rest, other_rest] = rests;
    let are_spelled_alike = || one_rest.spelling(index) == other_rest.spelling(index);
    one == other
        && match (one, other) {
            (Some(one), Some(other)) => {
                let [one_form, other_form] = rests.map(|rest| rest.form_of(index));
                one.form(one_form) == other.form(other_form) && are_spelled_alike()
            }
            _ => match rests.map(|rest| rest.of_none(index)) {
                [None, None] => true,
                [one, other] => one == other && are_spelled_alike(),
            },
        }
}

/// Returns the name with which property `index` is written.
#[inline]
pub fn spelling<T: Object>(object: &T, index: u32, declared: &'static str) -> &'static str {
    object.rest().spelling(index).unwrap_or(declared)
}

/// Returns whether an object has a member that its type itself declares. Inherited properties do not count.
#[inline]
pub fn has_own_member<T: Object>(object: &T) -> bool {
    has_member(object, T::INHERITED, Some(object.rest()))
}

/// Returns whether a property that is not one of the `first` ones is set, or is null or a misfit in `rest`.
#[cold]
#[inline]
fn has_member<T: Object>(object: &T, first: u32, rest: Option<&Rest>) -> bool {
    any_property(object, &mut |index, _, is_set| {
        index >= first && (is_set || rest.is_some_and(|rest| rest.is_none(index)))
    })
}

/// Returns whether any property is wanted: its index, its name, and whether it is set decide. The closure is a trait
/// object, so that the compiler visits each type in one way for all such questions.
#[inline(never)]
pub fn any_property<T: Object>(object: &T, is_wanted: &mut dyn FnMut(u32, &'static str, bool) -> bool) -> bool {
    struct Unwanted<'a>(&'a mut dyn FnMut(u32, &'static str, bool) -> bool);

    impl<'v> Visit<'v> for Unwanted<'_> {
        type Error = ();

        #[inline]
        fn property<P>(&mut self, index: u32, name: &'static str, value: &'v Option<P>, _: Privacy) -> Result<(), ()> {
            (!self.0(index, name, value.is_some())).then_some(()).ok_or(())
        }
    }

    object.visit(&mut Unwanted(is_wanted)).is_err()
}

/// Returns an object with no property set, but with the `@odata.type` that objects built by this crate carry.
pub fn blank<T: Object>() -> T {
    let mut object = T::empty();
    if !T::TAG.is_empty() {
        object.rest_mut().set_tagged();
    }
    object
}

/// Returns the objects among the members that are not properties: the members of a choice that this crate does not
/// know.
pub fn unknown_objects<T: Object>(object: &T) -> impl Iterator<Item = (&str, &Value)> {
    let members = object.rest().members().iter();
    members
        .filter(|(name, value)| !name.bytes().any(|byte| byte == b'@') && value.is_object())
        .map(|(name, value)| (name.as_str(), value))
}

/// Returns whether a type has a property with this name, in any of its spellings.
pub fn declares<T: Object>(name: &str) -> bool {
    index_of::<T>(name).is_some()
}

/// Returns the index of the property with this name, in any of its spellings.
pub fn index_of<T: Object>(name: &str) -> Option<u32> {
    struct Probe;

    impl Read for Probe {
        type Error = u32;

        fn property<P>(&mut self, index: u32, _: &'static str, _: &mut Option<P>) -> Result<Known, u32> {
            Err(index)
        }

        fn spelled<P>(
            &mut self,
            index: u32,
            _: &'static str,
            _: &'static str,
            _: &mut Option<P>,
        ) -> Result<Known, u32> {
            Err(index)
        }
    }

    T::empty().read(name, &mut Probe).err()
}

/// Returns whether a member with this name has already been written as a property. An object can have both, because the
/// member can be added through its base type, which does not have the property. The property takes precedence.
#[inline]
pub fn is_written<T: Object>(object: &T, name: &str) -> bool {
    let rest = object.rest();
    any_property(object, &mut |index, known, is_set| known == name && (is_set || rest.is_none(index)))
}
