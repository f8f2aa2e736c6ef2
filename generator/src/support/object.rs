//! How every object is read and written: one visitor for all types, driven by the table of properties that each
//! type gives to the macro [`object!`].

use core::fmt;
use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;

use super::at::{At, Reading};
use super::json::{duplicate, Json};
use super::property::{Form, Property};
use super::rest::Rest;

/// The member that names the type of an object.
pub const ODATA_TYPE: &str = "@odata.type";

/// A type of the schema. The macro [`object!`] writes the implementation.
pub trait Object: Sized {
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
    fn read<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut Reader<'_, A>) -> Result<Known, A::Error>;
    /// Shows every property to `visitor`, in the order of the schema.
    fn visit<V: Visit>(&self, visitor: &mut V) -> Result<(), V::Error>;

    /// Called once all members are read.
    #[inline]
    fn settle(&mut self, _: &At<'_>) {}

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

/// An object that is being read.
pub struct Reader<'a, A> {
    map: A,
    at: &'a At<'a>,
    seen: u64,
    others: u64,
}

impl<'de, A: MapAccess<'de>> Reader<'_, A> {
    /// Reads the value that comes next into the property `name`, the `index`th of its object.
    #[inline]
    pub fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        slot: &mut Option<P>,
    ) -> Result<Known, A::Error> {
        let bit = 1 << index;
        if self.seen & bit != 0 {
            return Err(duplicate(name, self.at));
        }
        self.seen |= bit;
        let at = self.at.name(name);
        if let Form::Other = self.map.next_value_seed(Slot { slot, at: &at })? {
            self.others |= bit;
        }
        Ok(Known::Yes)
    }

    /// Keeps the value that comes next as a member that is no property.
    #[cold]
    fn member(&mut self, name: Cow<'de, str>, rest: &mut Rest) -> Result<(), A::Error> {
        let at = self.at.name(&name);
        let value = self.map.next_value_seed(Json { at: &at })?;
        insert(rest, &name, value, self.at)
    }

    /// Reads the `@odata.type`.
    #[inline]
    fn tag(&mut self, own: &'static str, rest: &mut Rest) -> Result<(), A::Error> {
        let at = self.at.name(ODATA_TYPE);
        if rest.is_tagged() || rest.get(ODATA_TYPE).is_some() {
            return Err(duplicate(ODATA_TYPE, self.at));
        }
        match self.map.next_value_seed(Tag {
            own,
            json: Json { at: &at },
        })? {
            None => rest.set_tagged(),
            Some(other) => insert(rest, ODATA_TYPE, other, self.at)?,
        }
        Ok(())
    }
}

fn insert<E: serde::de::Error>(rest: &mut Rest, name: &str, value: Value, at: &At<'_>) -> Result<(), E> {
    match rest.insert(name.to_owned(), value) {
        None => Ok(()),
        Some(_) => Err(duplicate(name, at)),
    }
}

/// Reads all members of an object. `first` is the name of the next one where the caller has read that already.
#[inline]
pub fn read_members<'de, T: Object, A: MapAccess<'de>>(
    object: &mut T,
    first: Option<Cow<'de, str>>,
    map: A,
    at: &At<'_>,
) -> Result<(), A::Error> {
    let mut reader = Reader {
        map,
        at,
        seen: 0,
        others: 0,
    };
    let mut next = match first {
        None => reader.map.next_key_seed(Name)?,
        first => first,
    };
    while let Some(name) = next {
        if T::TAG.is_empty() || *name != *ODATA_TYPE {
            if let Known::No = object.read(&name, &mut reader)? {
                reader.member(name, object.rest_mut())?;
            }
        } else {
            reader.tag(T::TAG, object.rest_mut())?;
        }
        next = reader.map.next_key_seed(Name)?;
    }
    object.rest_mut().set_others(reader.others);
    object.settle(at);
    Ok(())
}

/// Reads an object that is not part of another one.
pub fn read_root<'de, T: Object, D: Deserializer<'de>>(from: D, reading: Reading) -> Result<T, D::Error> {
    read_at(from, &At::root(reading))
}

/// Reads an object that stands at `at`.
pub fn read_at<'de, T: Object, D: Deserializer<'de>>(from: D, at: &At<'_>) -> Result<T, D::Error> {
    let mut object = T::empty();
    read_into(&mut object, from, at)?;
    Ok(object)
}

/// Reads an object in place, which saves moving it.
#[inline]
pub fn read_into<'de, T: Object, D: Deserializer<'de>>(object: &mut T, from: D, at: &At<'_>) -> Result<(), D::Error> {
    from.deserialize_map(Members { object, at })
}

struct Members<'a, T> {
    object: &'a mut T,
    at: &'a At<'a>,
}

impl<'de, T: Object> Visitor<'de> for Members<'_, T> {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("an object", f)?;
        write!(f, " (`{}`)", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        read_members(self.object, None, map, self.at)
    }
}

/// A property that waits for its value.
struct Slot<'a, P> {
    slot: &'a mut Option<P>,
    at: &'a At<'a>,
}

impl<'de, P: Property> DeserializeSeed<'de> for Slot<'_, P> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        P::read(self.slot, from, self.at)
    }
}

/// The name of a member, borrowed from the input where that is possible.
pub struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    #[inline]
    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }

    fn visit_string<E>(self, name: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name))
    }
}

/// The `@odata.type` of an object: `None` where it is the object's own, which needs no memory.
struct Tag<'a> {
    own: &'static str,
    json: Json<'a>,
}

impl<'de> DeserializeSeed<'de> for Tag<'_> {
    type Value = Option<Value>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tag<'_> {
    type Value = Option<Value>;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.json.expecting(f)
    }

    fn visit_str<E>(self, tag: &str) -> Result<Self::Value, E> {
        Ok((tag != self.own).then(|| tag.into()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Some(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Some(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Self::Value, E> {
        self.json.visit_f64(value).map(Some)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, from: A) -> Result<Self::Value, A::Error> {
        self.json.visit_seq(from).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<Self::Value, A::Error> {
        self.json.visit_map(from).map(Some)
    }
}

/// Writes an object: its `@odata.type`, its properties, then its other members.
pub fn write<T: Object, S: Serializer>(object: &T, to: S) -> Result<S::Ok, S::Error> {
    let rest = object.rest();
    if rest.is_null() && is_empty(object) {
        return to.serialize_unit();
    }
    let mut map = to.serialize_map(None)?;
    if rest.is_tagged() && !T::TAG.is_empty() {
        map.serialize_entry(ODATA_TYPE, T::TAG)?;
    }
    object.visit(&mut Writer { map: &mut map, rest })?;
    for (name, value) in rest.members() {
        map.serialize_entry(name, value)?;
    }
    map.end()
}

struct Writer<'a, M> {
    map: &'a mut M,
    rest: &'a Rest,
}

impl<M: SerializeMap> Visit for Writer<'_, M> {
    type Error = M::Error;

    #[inline]
    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &Option<P>,
        _: Privacy,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => {
                let form = if self.rest.is_other(index) {
                    Form::Other
                } else {
                    Form::Plain
                };
                self.map.serialize_entry(name, &Written { value, form })
            }
            None if self.rest.is_other(index) => self.map.serialize_entry(name, &()),
            None => Ok(()),
        }
    }
}

struct Written<'a, P> {
    value: &'a P,
    form: Form,
}

impl<P: Property> serde::Serialize for Written<'_, P> {
    #[inline]
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.value.write(self.form, to)
    }
}

/// Whether nothing is set: no property, no other member.
pub fn is_empty<T: Object>(object: &T) -> bool {
    struct Absent;

    impl Visit for Absent {
        type Error = ();

        fn property<P>(&mut self, _: u32, _: &'static str, value: &Option<P>, _: Privacy) -> Result<(), ()> {
            value.is_none().then_some(()).ok_or(())
        }
    }

    object.visit(&mut Absent).is_ok() && object.rest().members().is_empty()
}

/// Nothing set, but with the `@odata.type` that everything bears that this crate builds.
pub fn blank<T: Object>() -> T {
    let mut object = T::empty();
    if !T::TAG.is_empty() {
        object.rest_mut().set_tagged();
    }
    object
}

/// How many members are neither properties nor annotations.
pub fn unknown_members<T: Object>(object: &T) -> usize {
    object
        .rest()
        .members()
        .iter()
        .filter(|(name, _)| !name.contains('@'))
        .count()
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

/// Reads an object again as another type.
pub fn recast<T: Object, U: Object>(object: &T) -> serde_json::Result<U> {
    let value = write(object, serde_json::value::Serializer)?;
    read_root(value, Reading::Careful)
}

/// Shows an object: what is set, without what is sensitive. Of members that the schema does not know only the
/// names are shown, since nobody has said that their values may be.
pub fn debug<T: Object>(object: &T, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shown = Shown {
        to: f.debug_struct(T::NAME),
        rest: object.rest(),
    };
    object.visit(&mut shown)?;
    if !object.rest().members().is_empty() {
        let names: Vec<_> = object.rest().members().iter().map(|(name, _)| name).collect();
        shown.to.field("additional_properties", &names);
    }
    shown.to.finish()
}

struct Shown<'a, 'f> {
    to: fmt::DebugStruct<'a, 'f>,
    rest: &'a Rest,
}

impl Visit for Shown<'_, '_> {
    type Error = fmt::Error;

    fn property<P: Property>(
        &mut self,
        index: u32,
        name: &'static str,
        value: &Option<P>,
        privacy: Privacy,
    ) -> fmt::Result {
        match value {
            Some(_) if privacy == Privacy::Sensitive => self.to.field(name, &format_args!("<hidden>")),
            Some(value) => self.to.field(name, value),
            None if self.rest.is_other(index) => self.to.field(name, &format_args!("null")),
            None => &mut self.to,
        };
        Ok(())
    }
}

/// Implements [`Object`], `Serialize`, `Deserialize` and `Debug` from the table of a type's properties.
///
/// `extends T` names the base type, which the struct holds in its field `base`; any other struct holds a `Rest` in
/// `rest`. `with default` gives it a `Default`. `settled by m` names a method to be called once an object is read. A property
/// that is `sensitive` is hidden by `Debug`.
macro_rules! object {
    ($type:ident, $tag:literal $(, extends $base:ident)? $(, with $default:ident)? $(, settled by $settle:ident)?; $($field:ident: $name:literal $(, $privacy:ident)?;)*) => {
        const _: () = {
            // Nothing else is imported: a type of the schema may have any name.
            use $crate::support::object;

            /// The place of each property among those of its type.
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "they are named after the fields")]
            enum __Index { $($field,)* END_OF_PROPERTIES }

            const INHERITED: u32 = 0 $(+ <$base as object::Object>::PROPERTIES)?;

            impl object::Object for $type {
                const NAME: &'static str = ::core::stringify!($type);
                const TAG: &'static str = $tag;
                const PROPERTIES: u32 = INHERITED + __Index::END_OF_PROPERTIES as u32;

                object!(@rest $type $(, $base)?; $($field)*);

                #[inline]
                #[allow(unused_variables)] // A type may have no properties of its own.
                fn read<'de, A: ::serde::de::MapAccess<'de>>(
                    &mut self,
                    name: &str,
                    from: &mut object::Reader<'_, A>,
                ) -> ::core::result::Result<object::Known, A::Error> {
                    match name {
                        $($name => from.property(INHERITED + __Index::$field as u32, $name, &mut self.$field),)*
                        _ => object!(@inherited $($base)?; self.base.read(name, from); ::core::result::Result::Ok(object::Known::No)),
                    }
                }

                #[inline]
                #[allow(unused_variables)] // A type may have no properties of its own.
                fn visit<V: object::Visit>(&self, visitor: &mut V) -> ::core::result::Result<(), V::Error> {
                    object!(@inherited $($base)?; self.base.visit(visitor)?; ());
                    $(visitor.property(INHERITED + __Index::$field as u32, $name, &self.$field, object!(@privacy $($privacy)?))?;)*
                    ::core::result::Result::Ok(())
                }

                object!(@settle $type $(, $settle)?);
            }

            impl $type {
                /// The `@odata.type` of this type; empty if it has none.
                pub const ODATA_TYPE: &'static str = $tag;
            }

            object!(@default $type $($default)?);
            object!(@extends $type $($base)?);

            impl $crate::support::property::Element for $type {
                fn read<'de, D: ::serde::Deserializer<'de>>(
                    elements: &mut ::std::vec::Vec<Self>,
                    from: D,
                    at: &$crate::support::at::At<'_>,
                ) -> ::core::result::Result<(), D::Error> {
                    $crate::support::property::read_object_element(elements, from, at)
                }

                fn write<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                    object::write(self, to)
                }
            }

            impl ::serde::Serialize for $type {
                fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                    object::write(self, to)
                }
            }

            impl<'de> ::serde::Deserialize<'de> for $type {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                    object::read_root(from, $crate::support::at::Reading::Careful)
                }
            }

            impl ::core::fmt::Debug for $type {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    object::debug(self, f)
                }
            }
        };
    };
    (@rest $type:ident; $($field:ident)*) => {
        #[inline]
        fn empty() -> Self {
            Self { $($field: ::core::option::Option::None,)* rest: $crate::support::rest::Rest::untagged() }
        }
        #[inline]
        fn rest(&self) -> &$crate::support::rest::Rest {
            &self.rest
        }
        #[inline]
        fn rest_mut(&mut self) -> &mut $crate::support::rest::Rest {
            &mut self.rest
        }
    };
    (@rest $type:ident, $base:ident; $($field:ident)*) => {
        #[inline]
        fn empty() -> Self {
            Self { $($field: ::core::option::Option::None,)* base: <$base as object::Object>::empty() }
        }
        #[inline]
        fn rest(&self) -> &$crate::support::rest::Rest {
            self.base.rest()
        }
        #[inline]
        fn rest_mut(&mut self) -> &mut $crate::support::rest::Rest {
            self.base.rest_mut()
        }
    };
    (@default $type:ident) => {};
    (@default $type:ident default) => {
        impl ::core::default::Default for $type {
            #[inline]
            fn default() -> Self {
                object::blank()
            }
        }
    };
    (@extends $type:ident) => {};
    (@extends $type:ident $base:ident) => {
        impl ::core::ops::Deref for $type {
            type Target = $base;

            #[inline]
            fn deref(&self) -> &$base {
                &self.base
            }
        }

        impl ::core::ops::DerefMut for $type {
            #[inline]
            fn deref_mut(&mut self) -> &mut $base {
                &mut self.base
            }
        }

        /// The same object as its base type: what the base does not declare becomes additional properties.
        impl ::core::convert::From<$type> for $base {
            #[inline]
            fn from(derived: $type) -> Self {
                object::recast(&derived).unwrap_or(derived.base)
            }
        }

        /// The same object as the derived type, if what it holds fits.
        impl ::core::convert::TryFrom<$base> for $type {
            type Error = ::serde_json::Error;

            #[inline]
            fn try_from(base: $base) -> ::core::result::Result<Self, Self::Error> {
                object::recast(&base)
            }
        }
    };
    (@inherited; $inherited:expr; $own:expr) => { $own };
    (@inherited $base:ident; $inherited:expr; $own:expr) => { $inherited };
    (@privacy) => { object::Privacy::Public };
    (@privacy sensitive) => { object::Privacy::Sensitive };
    (@settle $type:ident) => {};
    (@settle $type:ident, $settle:ident) => {
        #[inline]
        fn settle(&mut self, at: &$crate::support::at::At<'_>) {
            $type::$settle(self, at);
        }
    };
}
pub(crate) use object;
