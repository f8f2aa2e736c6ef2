// @generated from generator/src/support/object.rs
// by `cargo run`, which overwrites what is changed here.

//! What every type of the schema can do, and what that is enough for.

pub(crate) mod additional;
pub(crate) mod at;
pub(crate) mod form;
pub(crate) mod json;
pub(crate) mod property;
pub(crate) mod rest;

use serde::ser::Serialize;
use serde_json::{Map, Value};

use at::At;
use form::Forms;
use property::Property;
use rest::Rest;

/// The member that names the type of an object.
pub const ODATA_TYPE: &str = "@odata.type";

/// A type of the schema. The macro `object!` writes the implementation.
pub trait Object: Serialize + Sized {
    /// The Rust name, for `Debug` and messages.
    const NAME: &'static str;
    /// The value of `@odata.type`, empty for what never bears one.
    const TAG: &'static str;
    /// The number of properties, inherited ones included.
    const PROPERTIES: u32;

    /// Nothing set, no `@odata.type`.
    fn empty() -> Self;
    /// What is not a property.
    fn rest(&self) -> &Rest;
    /// What is not a property.
    fn rest_mut(&mut self) -> &mut Rest;

    /// Reads the member `name` if it is a property.
    fn read<'de, R: Read<'de>>(&mut self, name: &str, from: &mut R) -> Result<Known, R::Error>;
    /// Shows every property to `visitor`, in the order of the schema.
    fn visit<V: Visit>(&self, visitor: &mut V) -> Result<(), V::Error>;

    /// Whether another object has the same properties, each in the same form, and the same members besides.
    fn has_same(&self, other: &Self) -> bool;

    /// Called once all members are read: whether what was guessed on the way was right.
    #[inline]
    fn settle(&mut self, _: &At<'_>) -> bool {
        true
    }

    /// The object that stands for a null among the elements of an array.
    #[inline]
    fn null() -> Self {
        let mut object = Self::empty();
        *object.rest_mut() = Rest::null();
        object
    }
}

/// Whether a member is a property of the type.
pub enum Known {
    /// It is, and has been read.
    Yes,
    /// It is not, and still stands to be read.
    No,
}

/// Reads the properties of an object one by one. It is a trait so that the compiler does not unfold each call in each
/// type before it knows the format.
pub trait Read<'de> {
    /// What may go wrong on the way.
    type Error;
    /// Reads the value that comes next into the property `name`, the `index`th of its object.
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known, Self::Error>;
}

/// Sees the properties of an object one by one.
pub trait Visit {
    /// What may go wrong on the way.
    type Error;
    /// Sees the property `name`, the `index`th of its object.
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &Option<P>,
        privacy: Privacy,
    ) -> Result<(), Self::Error>;
}

/// Whether `Debug` shows a property.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Privacy {
    /// It does.
    Public,
    /// It hides it: the schema marks the property as sensitive.
    Sensitive,
}

/// Whether null stands for the object: it did when it was read, and nothing has been set since.
pub fn is_null<T: Object>(object: &T) -> bool {
    struct Absent;

    impl Visit for Absent {
        type Error = ();

        fn property<P>(&mut self, _: u32, _: &'static str, value: &Option<P>, _: Privacy) -> Result<(), ()> {
            value.is_none().then_some(()).ok_or(())
        }
    }

    let rest = object.rest();
    rest.is_null() && !rest.is_tagged() && rest.members().is_empty() && object.visit(&mut Absent).is_ok()
}

/// Whether two objects are equal. That null stood for one of them means nothing any more once something has been set.
#[inline(never)]
pub fn equal<T: Object>(one: &T, other: &T) -> bool {
    one.has_same(other) && (one.rest().is_null() == other.rest().is_null() || is_null(one) == is_null(other))
}

/// Whether two objects have the same in a property, the `index`th, and in the same form. It is called rather than spelled
/// out in every type, since nobody waits for a comparison, but everybody for the compiler.
#[inline(never)]
pub fn same<P: Property + PartialEq>(index: u32, one: &Option<P>, other: &Option<P>, forms: [Forms; 2]) -> bool {
    let [one_forms, other_forms] = forms;
    one == other
        && match (one, other) {
            (Some(one), Some(other)) => one.form(one_forms.of_value(index)) == other.form(other_forms.of_value(index)),
            _ => one_forms.is_null(index) == other_forms.is_null(index),
        }
}

/// Nothing set, but with the `@odata.type` that everything bears that this crate builds.
pub fn blank<T: Object>() -> T {
    let mut object = T::empty();
    if !T::TAG.is_empty() {
        object.rest_mut().set_tagged();
    }
    object
}

/// The objects among the members that are no properties: what a choice of objects can hold that this crate does not know.
pub fn unknown_objects<T: Object>(object: &T) -> impl Iterator<Item = (&str, &Map<String, Value>)> {
    let members = object.rest().members().iter();
    members
        .filter(|(name, _)| !name.contains('@'))
        .filter_map(|(name, value)| Some((name.as_str(), value.as_object()?)))
}

/// Whether an object has a property of this name.
pub fn declares<T: Object>(object: &T, name: &str) -> bool {
    struct Undeclared<'a>(&'a str);

    impl Visit for Undeclared<'_> {
        type Error = ();

        fn property<P>(&mut self, _: u32, name: &'static str, _: &Option<P>, _: Privacy) -> Result<(), ()> {
            (name != self.0).then_some(()).ok_or(())
        }
    }

    object.visit(&mut Undeclared(name)).is_err()
}

/// Whether a member of this name is written already when the turn comes to those that are no properties: an object may
/// have been given one as its base type, which does not have the property. What is set as a property holds.
pub fn is_written<T: Object>(object: &T, name: &str) -> bool {
    struct Unwritten<'a>(&'a str, Forms);

    impl Visit for Unwritten<'_> {
        type Error = ();

        fn property<P>(&mut self, index: u32, name: &'static str, value: &Option<P>, _: Privacy) -> Result<(), ()> {
            let is_written = name == self.0 && (value.is_some() || self.1.is_null(index));
            (!is_written).then_some(()).ok_or(())
        }
    }

    let rest = object.rest();
    let is_tag = name == ODATA_TYPE && rest.is_tagged() && !T::TAG.is_empty();
    is_tag || object.visit(&mut Unwritten(name, rest.forms())).is_err()
}
