// @generated from generator/src/support/property.rs
// by `cargo run`, which overwrites what is changed here.

//! How the value of one property is read and written, by its type.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::ser::{SerializeSeq, Serializer};
use serde_json::Number;

use super::at::{At, Reading};
use super::json::Place;
use super::object::{self, Object};

/// The forms that one value can have on the wire.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The usual one.
    Plain,
    /// Null for a property that is `None`; for others their second spelling.
    Other,
}

/// What a property can hold.
pub trait Property: fmt::Debug + Sized {
    /// Reads into `slot`, which stays `None` for null.
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error>;
    /// Writes the value in its form.
    fn write<S: Serializer>(&self, form: Form, to: S) -> Result<S::Ok, S::Error>;
}

/// What an array can hold.
pub trait Element: fmt::Debug + Sized {
    /// Reads one element onto the end of `elements`.
    fn read<'de, D: Deserializer<'de>>(elements: &mut Vec<Self>, from: D, at: &At<'_>) -> Result<(), D::Error>;
    /// Writes the element.
    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error>;
}

/// What is written as a JSON string: text itself and the members of enums.
pub trait Text: fmt::Debug + Sized {
    /// What a message expects.
    const EXPECTED: &'static str;
    /// Takes the text over.
    fn from_text(text: &str) -> Self;
    /// The text.
    fn as_text(&self) -> &str;
    /// Takes over text that nobody else needs.
    #[inline]
    fn from_string(text: String) -> Self {
        Self::from_text(&text)
    }
}

impl Text for String {
    const EXPECTED: &'static str = "a string";

    #[inline]
    fn from_text(text: &str) -> Self {
        text.to_owned()
    }

    #[inline]
    fn as_text(&self) -> &str {
        self
    }

    #[inline]
    fn from_string(text: String) -> Self {
        text
    }
}

/// Reads a property that is text.
#[inline]
pub fn read_text<'de, T: Text, D: Deserializer<'de>>(
    slot: &mut Option<T>,
    from: D,
    at: &At<'_>,
) -> Result<Form, D::Error> {
    from.deserialize_option(OrNull(TextInto { slot, at }))
}

/// Reads an element that is text.
pub fn read_text_element<'de, T: Text, D: Deserializer<'de>>(
    elements: &mut Vec<T>,
    from: D,
    at: &At<'_>,
) -> Result<(), D::Error> {
    let mut slot = None;
    from.deserialize_str(TextInto { slot: &mut slot, at })?;
    elements.extend(slot);
    Ok(())
}

/// Reads text that is not part of an object.
pub fn read_text_root<'de, T: Text, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut slot = None;
    let at = At::root(Reading::Careful);
    from.deserialize_str(TextInto {
        slot: &mut slot,
        at: &at,
    })?;
    slot.ok_or_else(|| D::Error::custom(T::EXPECTED))
}

/// Makes a type of [`Text`] one that properties and arrays can hold.
macro_rules! text_property {
    ($type:ty) => {
        impl $crate::support::property::Property for $type {
            #[inline]
            fn read<'de, D: ::serde::Deserializer<'de>>(
                slot: &mut ::core::option::Option<Self>,
                from: D,
                at: &$crate::support::at::At<'_>,
            ) -> ::core::result::Result<$crate::support::property::Form, D::Error> {
                $crate::support::property::read_text(slot, from, at)
            }

            #[inline]
            fn write<S: ::serde::Serializer>(
                &self,
                _: $crate::support::property::Form,
                to: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                to.serialize_str($crate::support::property::Text::as_text(self))
            }
        }

        impl $crate::support::property::Element for $type {
            fn read<'de, D: ::serde::Deserializer<'de>>(
                elements: &mut ::std::vec::Vec<Self>,
                from: D,
                at: &$crate::support::at::At<'_>,
            ) -> ::core::result::Result<(), D::Error> {
                $crate::support::property::read_text_element(elements, from, at)
            }

            fn write<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                to.serialize_str($crate::support::property::Text::as_text(self))
            }
        }
    };
}
pub(crate) use text_property;

text_property!(String);

/// A visitor that may also meet null.
struct OrNull<V>(V);

impl<'de, V> Visitor<'de> for OrNull<V>
where
    V: DeserializeSeed<'de, Value = Form> + Visitor<'de>,
{
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    #[inline]
    fn visit_none<E>(self) -> Result<Form, E> {
        Ok(Form::Other)
    }

    fn visit_unit<E>(self) -> Result<Form, E> {
        Ok(Form::Other)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        self.0.deserialize(from)
    }
}

struct TextInto<'a, T> {
    slot: &'a mut Option<T>,
    at: &'a At<'a>,
}

impl<'de, T: Text> DeserializeSeed<'de> for TextInto<'_, T> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de, T: Text> Visitor<'de> for TextInto<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect(T::EXPECTED, f)
    }

    #[inline]
    fn visit_str<E>(self, text: &str) -> Result<Form, E> {
        *self.slot = Some(T::from_text(text));
        Ok(Form::Plain)
    }

    fn visit_string<E>(self, text: String) -> Result<Form, E> {
        *self.slot = Some(T::from_string(text));
        Ok(Form::Plain)
    }
}

/// What is written as a JSON number or a boolean.
trait Scalar: fmt::Debug + Copy {
    const EXPECTED: &'static str;

    /// The value and its form, if the integer is one.
    #[inline]
    fn from_integer(_: i128) -> Option<(Self, Form)> {
        None
    }
    /// The value and its form, if the number with a fraction or an exponent is one.
    #[inline]
    fn from_double(_: f64) -> Option<(Self, Form)> {
        None
    }
    /// The value and its form, if the text is one.
    #[inline]
    fn from_text(_: &str) -> Option<(Self, Form)> {
        None
    }
    /// The value, if a boolean is one.
    #[inline]
    fn from_bool(_: bool) -> Option<Self> {
        None
    }

    fn write<S: Serializer>(self, form: Form, to: S) -> Result<S::Ok, S::Error>;
}

impl Scalar for bool {
    const EXPECTED: &'static str = "true or false";

    #[inline]
    fn from_bool(value: bool) -> Option<Self> {
        Some(value)
    }

    fn write<S: Serializer>(self, _: Form, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bool(self)
    }
}

impl Scalar for i32 {
    const EXPECTED: &'static str = "an Int32";

    #[inline]
    fn from_integer(value: i128) -> Option<(Self, Form)> {
        Some((value.try_into().ok()?, Form::Plain))
    }

    fn write<S: Serializer>(self, _: Form, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i32(self)
    }
}

/// OData writes an Int64 as text where the client asks for `IEEE754Compatible=true`.
impl Scalar for i64 {
    const EXPECTED: &'static str = "an Int64";

    #[inline]
    fn from_integer(value: i128) -> Option<(Self, Form)> {
        Some((value.try_into().ok()?, Form::Plain))
    }

    #[inline]
    fn from_text(text: &str) -> Option<(Self, Form)> {
        let value: Self = text.parse().ok()?;
        (value.to_string() == text).then_some((value, Form::Other))
    }

    fn write<S: Serializer>(self, form: Form, to: S) -> Result<S::Ok, S::Error> {
        match form {
            Form::Plain => to.serialize_i64(self),
            Form::Other => to.collect_str(&self),
        }
    }
}

/// OData writes the values that JSON has no number for as text; and a service may leave out a fraction of zero.
impl Scalar for f64 {
    const EXPECTED: &'static str = "a Double";

    #[allow(clippy::cast_precision_loss, reason = "what would lose precision is refused")]
    #[inline]
    fn from_integer(value: i128) -> Option<(Self, Form)> {
        let double = value as Self;
        (double as i128 == value).then_some((double, Form::Other))
    }

    #[inline]
    fn from_double(value: f64) -> Option<(Self, Form)> {
        Some((value, Form::Plain))
    }

    #[inline]
    fn from_text(text: &str) -> Option<(Self, Form)> {
        let value = match text {
            "INF" => Self::INFINITY,
            "-INF" => Self::NEG_INFINITY,
            "NaN" => Self::NAN,
            _ => return None,
        };
        Some((value, Form::Plain))
    }

    fn write<S: Serializer>(self, form: Form, to: S) -> Result<S::Ok, S::Error> {
        if self.is_nan() {
            to.serialize_str("NaN")
        } else if self.is_infinite() {
            to.serialize_str(if self > 0.0 { "INF" } else { "-INF" })
        } else if form == Form::Other && self as i64 as Self == self {
            to.serialize_i64(self as i64)
        } else if form == Form::Other && self as u64 as Self == self {
            to.serialize_u64(self as u64)
        } else {
            to.serialize_f64(self)
        }
    }
}

struct ScalarInto<'a, T> {
    slot: &'a mut Option<T>,
    at: &'a At<'a>,
}

impl<T: Scalar> ScalarInto<'_, T> {
    fn take<E: Error>(self, read: Option<(T, Form)>, found: Unexpected<'_>) -> Result<Form, E> {
        let Some((value, form)) = read else {
            return Err(E::invalid_value(found, &self));
        };
        *self.slot = Some(value);
        Ok(form)
    }
}

impl<'de, T: Scalar> Visitor<'de> for ScalarInto<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect(T::EXPECTED, f)
    }

    fn visit_unit<E>(self) -> Result<Form, E> {
        Ok(Form::Other)
    }

    fn visit_none<E>(self) -> Result<Form, E> {
        Ok(Form::Other)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Form, E> {
        self.take(
            T::from_bool(value).map(|value| (value, Form::Plain)),
            Unexpected::Bool(value),
        )
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Form, E> {
        self.take(T::from_integer(value.into()), Unexpected::Signed(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Form, E> {
        self.take(T::from_integer(value.into()), Unexpected::Unsigned(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Form, E> {
        self.take(T::from_double(value), Unexpected::Float(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Form, E> {
        self.take(T::from_text(value), Unexpected::Str(value))
    }

    /// serde_json hands a number over as a map where its feature `arbitrary_precision` is on.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Form, A::Error> {
        use serde::Deserialize;
        let place = Place(self.at);
        let number = Number::deserialize(serde::de::value::MapAccessDeserializer::new(map))
            .map_err(|error| A::Error::custom(format_args!("{error}{place}")))?;
        match (number.as_i128(), number.as_f64()) {
            (Some(integer), _) if number.is_i64() => self.visit_i64(integer as i64),
            (Some(integer), _) if number.is_u64() => self.visit_u64(integer as u64),
            (_, Some(double)) => self.visit_f64(double),
            (_, None) => Err(A::Error::custom(format_args!("{number} is out of range{place}"))),
        }
    }
}

/// Makes types of [`Scalar`] ones that properties and arrays can hold.
macro_rules! scalar_property {
    ($($type:ty),*) => {$(
        impl Property for $type {
            fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error> {
                from.deserialize_any(ScalarInto { slot, at })
            }

            fn write<S: Serializer>(&self, form: Form, to: S) -> Result<S::Ok, S::Error> {
                Scalar::write(*self, form, to)
            }
        }
    )*};
}

scalar_property!(bool, i32, i64, f64);

/// An object in a property is boxed: an object of many properties stays small while few of them are set.
impl<T: Object + fmt::Debug> Property for Box<T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error> {
        from.deserialize_option(OrNull(ObjectInto { slot, at }))
    }

    #[inline]
    fn write<S: Serializer>(&self, _: Form, to: S) -> Result<S::Ok, S::Error> {
        object::write(&**self, to)
    }
}

struct ObjectInto<'a, T> {
    slot: &'a mut Option<Box<T>>,
    at: &'a At<'a>,
}

impl<'de, T: Object> DeserializeSeed<'de> for ObjectInto<'_, T> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        let object = self.slot.insert(Box::new(T::empty()));
        object::read_into(&mut **object, from, self.at)?;
        Ok(Form::Plain)
    }
}

impl<'de, T: Object> Visitor<'de> for ObjectInto<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object at {}", self.at)
    }
}

impl<T: Element> Property for Vec<T> {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(slot: &mut Option<Self>, from: D, at: &At<'_>) -> Result<Form, D::Error> {
        from.deserialize_option(OrNull(Elements { slot, at }))
    }

    #[inline]
    fn write<S: Serializer>(&self, _: Form, to: S) -> Result<S::Ok, S::Error> {
        write_elements(self, to)
    }
}

/// Writes an array.
pub fn write_elements<T: Element, S: Serializer>(elements: &[T], to: S) -> Result<S::Ok, S::Error> {
    struct Written<'a, T>(&'a T);

    impl<T: Element> serde::Serialize for Written<'_, T> {
        fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
            self.0.write(to)
        }
    }

    let mut array = to.serialize_seq(Some(elements.len()))?;
    for element in elements {
        array.serialize_element(&Written(element))?;
    }
    array.end()
}

struct Elements<'a, T> {
    slot: &'a mut Option<Vec<T>>,
    at: &'a At<'a>,
}

impl<'de, T: Element> DeserializeSeed<'de> for Elements<'_, T> {
    type Value = Form;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Form, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de, T: Element> Visitor<'de> for Elements<'_, T> {
    type Value = Form;

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.expect("an array", f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, from: A) -> Result<Form, A::Error> {
        read_elements(self.slot.insert(Vec::new()), from, self.at)?;
        Ok(Form::Plain)
    }
}

/// Reads all elements of an array.
pub fn read_elements<'de, T: Element, A: SeqAccess<'de>>(
    elements: &mut Vec<T>,
    mut from: A,
    at: &At<'_>,
) -> Result<(), A::Error> {
    loop {
        let at = at.index(elements.len());
        if from.next_element_seed(ElementInto { elements, at: &at })?.is_none() {
            return Ok(());
        }
    }
}

struct ElementInto<'a, T> {
    elements: &'a mut Vec<T>,
    at: &'a At<'a>,
}

impl<'de, T: Element> DeserializeSeed<'de> for ElementInto<'_, T> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        T::read(self.elements, from, self.at)
    }
}

/// Reads an element that is an object, or the null that stands for one.
pub fn read_object_element<'de, T: Object, D: Deserializer<'de>>(
    elements: &mut Vec<T>,
    from: D,
    at: &At<'_>,
) -> Result<(), D::Error> {
    from.deserialize_option(ObjectOnto { elements, at })
}

struct ObjectOnto<'a, T> {
    elements: &'a mut Vec<T>,
    at: &'a At<'a>,
}

impl<'de, T: Object> Visitor<'de> for ObjectOnto<'_, T> {
    type Value = ();

    #[inline]
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object at {}", self.at)
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.elements.push(T::null());
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.visit_none()
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.elements.push(T::empty());
        let object = self.elements.last_mut().expect("it was pushed just now");
        object::read_into(object, from, self.at)
    }
}
