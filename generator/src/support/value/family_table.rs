//! The table of the types that are derived from an abstract type.

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
                const NAME: &'static str = ::core::stringify!($family);
                const EXPECTED: &'static str = ::core::concat!("an object (`", ::core::stringify!($family), "`)");

                #[inline]
                fn unknown(value: ::serde_json::Value) -> Self {
                    Self::Unknown($crate::support::value::unknown_object::UnknownObject::new(value))
                }

                #[inline]
                #[allow(unused_variables)] // A family can have no members yet.
                fn read_tagged(tag: &str, from: &mut $crate::support::wire::parser::Parser<'_>, at: &object::at::At<'_>) -> ::serde_json::Result<::core::option::Option<Self>> {
                    $(if object::type_tag::is_tag_of::<$derived>(tag) {
                        return $crate::support::wire::document::read_boxed(from, at).map(|object| ::core::option::Option::Some(Self::$variant(object)));
                    })*
                    ::core::result::Result::Ok(::core::option::Option::None)
                }

                #[inline]
                fn as_unknown(&self) -> ::core::option::Option<&$crate::support::value::unknown_object::UnknownObject> {
                    match self {
                        Self::Unknown(object) => ::core::option::Option::Some(object),
                        #[allow(unreachable_patterns)] // A family can have no members yet.
                        _ => ::core::option::Option::None,
                    }
                }

                #[inline]
                #[allow(unused_variables)] // A family can have no members yet.
                fn from_value(value: &::serde_json::Value, at: &object::at::At<'_>) -> ::core::option::Option<Self> {
                    let tag = value.get(object::ODATA_TYPE)?.as_str()?;
                    $(if object::type_tag::is_tag_of::<$derived>(tag) {
                        return $crate::support::wire::document::read_value(value, at).map(Self::$variant);
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

                /// Deserializes the object from JSON. The result is the same as that of `serde_json::from_slice`, but it takes
                /// less time.
                ///
                /// # Errors
                ///
                /// Returns an error if the text is not the JSON of an object, or if an object contains a duplicate member.
                #[inline]
                pub fn from_slice(json: &[u8]) -> ::serde_json::Result<Self> {
                    family::from_slice(json)
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
                fn read(slot: &mut ::core::option::Option<Self>, from: &mut $crate::support::wire::parser::Parser<'_>, at: &object::at::At<'_>) -> ::serde_json::Result<object::form::Fit> {
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
                fn read(elements: &mut ::std::vec::Vec<Self>, from: &mut $crate::support::wire::parser::Parser<'_>, at: &object::at::At<'_>) -> ::serde_json::Result<object::form::Fit> {
                    let mut slot = ::core::option::Option::None;
                    match family::read(&mut slot, from, at)? {
                        object::form::Fit::Null => elements.push(family::Family::unknown(::serde_json::Value::Null)),
                        misfit @ object::form::Fit::Misfit(_) => return ::core::result::Result::Ok(misfit),
                        _ => if let ::core::option::Option::Some(element) = slot {
                            elements.push(element);
                        },
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
                        object::type_tag::tag(&mut object);
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
