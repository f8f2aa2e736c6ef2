//! Abstract types: a value is an object of one of the derived types, which its `@odata.type` names.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::ser::Serialize;
use serde_json::{Map, Value};

use super::misfit::{keep_number, misfits};
use crate::support::object::at::{At, Reading};
use crate::support::object::form::Fit;
use crate::support::object::json::{is_number, members, Json};
use crate::support::object::ODATA_TYPE;
use crate::support::wire::reader::MemberName;

/// A choice among the types that are derived from an abstract type. The macro `family!` implements it.
pub trait Family: fmt::Debug + Serialize + Sized {
    /// The description of the values that fit.
    const EXPECTED: &'static str;

    /// Creates a choice that keeps a value whole.
    fn unknown(value: Value) -> Self;
    /// Reads the members of an object that carries `tag`. If the tag names no derived type, nothing is read, and the
    /// result is `None`.
    fn read_tagged<'de, A: MapAccess<'de>>(tag: &str, from: &mut A, at: &At<'_>) -> Result<Option<Self>, A::Error>;
    /// Converts an object, if its tag names a derived type.
    fn from_value(value: &Value, at: &At<'_>) -> Option<Self>;
}

/// Reads a choice.
#[inline]
pub fn read<'de, F: Family, D: Deserializer<'de>>(slot: &mut Option<F>, from: D, at: &At<'_>) -> Result<Fit, D::Error> {
    from.deserialize_any(FamilyInto { slot, at })
}

/// Reads a choice that is not part of an object. It is an error if there is another value.
pub fn read_root<'de, F: Family, D: Deserializer<'de>>(from: D) -> Result<F, D::Error> {
    struct Root<F>(PhantomData<F>);

    impl<'de, F: Family> Visitor<'de> for Root<F> {
        type Value = F;

        #[inline]
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(F::EXPECTED)
        }

        fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<F, A::Error> {
            let mut slot = None;
            FamilyInto { slot: &mut slot, at: &At::Root(Reading::Careful) }.visit_map(from)?;
            slot.ok_or_else(|| A::Error::custom(F::EXPECTED))
        }
    }

    from.deserialize_map(Root(PhantomData))
}

struct FamilyInto<'a, F> {
    slot: &'a mut Option<F>,
    at: &'a At<'a>,
}

impl<'de, F: Family> Visitor<'de> for FamilyInto<'_, F> {
    type Value = Fit;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("a JSON value", f)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Fit, A::Error> {
        let first = from.next_key_seed(MemberName)?;
        if first.as_deref().is_some_and(is_number) {
            return keep_number(self.at, from);
        }
        let json = Json::new(self.at);
        let mut known = Map::new();
        let mut next = first.map(String::from);
        if next.as_deref() == Some(ODATA_TYPE) {
            let tag = from.next_value_seed(Json::new(&At::Name(self.at, ODATA_TYPE)))?;
            if let Some(tag) = tag.as_str() {
                *self.slot = F::read_tagged(tag, &mut from, self.at)?;
            }
            if self.slot.is_some() {
                return Ok(Fit::Plain);
            }
            known.insert(ODATA_TYPE.to_owned(), tag);
            next = from.next_key()?;
        }
        let value = Value::Object(members(&json, known, next, from)?);
        *self.slot = Some(F::from_value(&value, self.at).unwrap_or_else(|| F::unknown(value)));
        Ok(Fit::Plain)
    }

    misfits! { null some bool number string array }
}

/// An object of a type that this crate does not know. It is kept unchanged.
#[derive(Clone, PartialEq)]
pub struct UnknownObject(Box<Value>);

impl UnknownObject {
    #[inline]
    pub(crate) fn new(value: Value) -> Self {
        Self(Box::new(value))
    }

    /// Returns the object. In an array, it can be another value, which is listed by `misfits`, or null.
    #[inline]
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Returns the `@odata.type` of the object, if it has one.
    #[inline]
    pub fn odata_type(&self) -> Option<&str> {
        self.0.get(ODATA_TYPE)?.as_str()
    }
}

/// Shows only the type, because an object of an unknown type can contain sensitive data.
impl fmt::Debug for UnknownObject {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownObject").field(&self.odata_type()).finish()
    }
}

/// Implements an enum that is a choice among derived types, from the list of its variants.
///
/// Each line is a variant and its type.
macro_rules! family {
    ($family:ident; $($variant:ident: $derived:ident;)*) => {
        const _: () = {
            // Nothing else is imported, because a type of the schema can have any name.
            use $crate::support::object;
            use $crate::support::value::family;

            impl family::Family for $family {
                const EXPECTED: &'static str = ::core::concat!("an object (`", ::core::stringify!($family), "`)");

                #[inline]
                fn unknown(value: ::serde_json::Value) -> Self {
                    Self::Unknown(family::UnknownObject::new(value))
                }

                #[allow(unused_variables)] // A family can have no members yet.
                fn read_tagged<'de, A: ::serde::de::MapAccess<'de>>(tag: &str, from: &mut A, at: &object::at::At<'_>) -> ::core::result::Result<::core::option::Option<Self>, A::Error> {
                    $(if object::is_tag_of::<$derived>(tag) {
                        return $crate::support::wire::reader::read_tagged(tag, from, at).map(|object| ::core::option::Option::Some(Self::$variant(object)));
                    })*
                    ::core::result::Result::Ok(::core::option::Option::None)
                }

                #[allow(unused_variables)] // A family can have no members yet.
                fn from_value(value: &::serde_json::Value, at: &object::at::At<'_>) -> ::core::option::Option<Self> {
                    let tag = value.get(object::ODATA_TYPE)?.as_str()?;
                    $(if object::is_tag_of::<$derived>(tag) {
                        let object: $derived = $crate::support::wire::reader::read_at(value, at).ok()?;
                        return ::core::option::Option::Some(Self::$variant(::std::boxed::Box::new(object)));
                    })*
                    ::core::option::Option::None
                }
            }

            impl $family {
                /// Returns the `@odata.type` of the object, if it has one.
                #[inline]
                pub fn odata_type(&self) -> ::core::option::Option<&str> {
                    match self {
                        $(Self::$variant(object) => object::additional::AdditionalProperties::odata_type(&**object),)*
                        Self::Unknown(object) => object.odata_type(),
                    }
                }

                /// Serializes the object to JSON. The output is the same as that of `serde_json::to_vec`, but it takes
                /// less time.
                ///
                /// # Errors
                ///
                /// Returns an error if `serde_json` cannot write an additional property. No such property is known.
                #[inline]
                pub fn to_vec(&self) -> ::serde_json::Result<::std::vec::Vec<u8>> {
                    let mut json = ::std::vec::Vec::new();
                    object::property::Property::append(self, object::form::Form::Plain, &mut json)?;
                    ::core::result::Result::Ok(json)
                }

                /// Returns the values in this object that do not fit the types of their properties.
                #[inline]
                pub fn misfits(&self) -> impl ::core::iter::Iterator<Item = object::misfit::Misfit<'_>> {
                    $crate::support::wire::misfits::misfits_of(self)
                }
            }

            impl object::property::Property for $family {
                const EXPECTED: &'static str = <$family as family::Family>::EXPECTED;

                #[inline]
                fn read<'de, D: ::serde::Deserializer<'de>>(slot: &mut ::core::option::Option<Self>, from: D, at: &object::at::At<'_>) -> ::core::result::Result<object::form::Fit, D::Error> {
                    family::read(slot, from, at)
                }

                #[inline]
                fn walk<'v, W: object::walk::Walk<'v>>(&'v self, at: &object::at::At<'_>, walk: &mut W) {
                    match self {
                        $(Self::$variant(object) => walk.object(&**object, at),)*
                        Self::Unknown(unknown) => match unknown.value() {
                            ::serde_json::Value::Object(_) | ::serde_json::Value::Null => {}
                            value => walk.misfit(value, <$family as family::Family>::EXPECTED, at),
                        },
                    }
                }

                #[inline]
                fn append(&self, _: object::form::Form, to: &mut ::std::vec::Vec<u8>) -> ::serde_json::Result<()> {
                    match self {
                        $(Self::$variant(object) => $crate::support::wire::append::append_object(&**object, to),)*
                        Self::Unknown(unknown) => ::serde_json::to_writer(to, unknown.value()),
                    }
                }
            }

            impl object::property::Element for $family {
                const EXPECTED: &'static str = ::core::concat!("an array of objects (`", ::core::stringify!($family), "`)");

                #[inline]
                fn read<'de, D: ::serde::Deserializer<'de>>(elements: &mut ::std::vec::Vec<Self>, from: D, at: &object::at::At<'_>) -> ::core::result::Result<object::form::Fit, D::Error> {
                    let mut slot = ::core::option::Option::None;
                    match family::read(&mut slot, from, at)? {
                        object::form::Fit::Null => elements.push(family::Family::unknown(::serde_json::Value::Null)),
                        object::form::Fit::Plain | object::form::Fit::Other => elements.extend(slot),
                        misfit => return ::core::result::Result::Ok(misfit),
                    }
                    ::core::result::Result::Ok(object::form::Fit::Plain)
                }

                #[inline]
                fn misfit(value: ::std::boxed::Box<::serde_json::Value>) -> ::core::result::Result<Self, ::std::boxed::Box<::serde_json::Value>> {
                    ::core::result::Result::Ok(family::Family::unknown(*value))
                }

                #[inline]
                fn walk<'v, W: object::walk::Walk<'v>>(&'v self, at: &object::at::At<'_>, walk: &mut W) {
                    object::property::Property::walk(self, at, walk);
                }

                #[inline]
                fn append(&self, to: &mut ::std::vec::Vec<u8>) -> ::serde_json::Result<()> {
                    object::property::Property::append(self, object::form::Form::Plain, to)
                }
            }

            impl ::serde::Serialize for $family {
                fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                    match self {
                        $(Self::$variant(object) => ::serde::Serialize::serialize(object, to),)*
                        Self::Unknown(unknown) => ::serde::Serialize::serialize(unknown.value(), to),
                    }
                }
            }

            impl<'de> ::serde::Deserialize<'de> for $family {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                    family::read_root(from)
                }
            }

            $(
                /// Creates the choice. The object gets its `@odata.type` if it has none.
                impl ::core::convert::From<$derived> for $family {
                    #[inline]
                    fn from(mut object: $derived) -> Self {
                        object::tag(&mut object);
                        Self::$variant(::std::boxed::Box::new(object))
                    }
                }

                /// Returns the object if it is of this type, and the choice otherwise.
                impl ::core::convert::TryFrom<$family> for $derived {
                    type Error = $family;

                    #[inline]
                    fn try_from(choice: $family) -> ::core::result::Result<Self, $family> {
                        match choice {
                            $family::$variant(object) => ::core::result::Result::Ok(*object),
                            other => ::core::result::Result::Err(other),
                        }
                    }
                }
            )*
        };
    };
}
pub(crate) use family;
