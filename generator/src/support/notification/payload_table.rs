//! The table of the payloads of notifications.

/// Implements deserialization and serialization for an enum of payloads.
///
/// The first line names the most likely variants of an object and of an array, or `Unknown` if no variant is likely. Each
/// other line describes a variant, which is an object or an array of objects: its name, its type, and the paths that
/// decide for this type, if there are any. With the paths after `otherwise`, another type is tried first. A `choice` is an
/// object of an abstract type.
macro_rules! payload {
    (
        $payload:ident, $path:ident;
        guess $object_guess:ident, $array_guess:ident;
        $(object $one:ident: $object:ident $(, $($one_at:ident)|+)? $(otherwise $($one_else:ident)|+)?;)*
        $(choice $choice:ident: $family:ident;)*
        $(array $many:ident: $element:ident $(, $($many_at:ident)|+)? $(otherwise $($many_else:ident)|+)?;)*
    ) => {
        const _: () = {
            // Nothing else is imported, because a type of the schema can have any name.
            use $crate::support::notification::payload;

            // A schema can have no objects.
            #[allow(unused_variables)]
            impl payload::Payload for $payload {
                #[inline]
                fn unknown(value: ::serde_json::Value) -> Self {
                    Self::Unknown(value.into())
                }

                #[inline]
                fn unreadable(payload: $crate::support::notification::kept::UnreadablePayload) -> Self {
                    Self::Unreadable(payload)
                }

                #[inline]
                fn read_object(tag: &str, from: &mut $crate::support::wire::parser::Parser<'_>, at: &$crate::support::object::at::At<'_>) -> ::serde_json::Result<::core::option::Option<Self>> {
                    $(if $crate::support::object::type_tag::is_tag_of::<$object>(tag) {
                        return $crate::support::wire::document::read_boxed(from, at).map(|object| ::core::option::Option::Some(Self::$one(object)));
                    })*
                    $(if let ::core::option::Option::Some(object) = $crate::support::value::family::Family::read_tagged(tag, from, at)? {
                        return ::core::result::Result::Ok(::core::option::Option::Some(Self::$choice(object)));
                    })*
                    ::core::result::Result::Ok(::core::option::Option::None)
                }

                #[inline]
                fn guess_object(from: &mut $crate::support::wire::parser::Parser<'_>, at: &$crate::support::object::at::At<'_>) -> ::serde_json::Result<::core::option::Option<Self>> {
                    payload!(@guess $object_guess, guess_object, from, at)
                }

                #[inline]
                fn guess_array(from: &mut $crate::support::wire::parser::Parser<'_>, at: &$crate::support::object::at::At<'_>) -> ::serde_json::Result<::core::option::Option<Self>> {
                    payload!(@guess $array_guess, guess_elements, from, at)
                }
            }

            impl $payload {
                /// Determines the type of the payload after the whole notification has been read: its tag decides or,
                /// if it has none, the path. Returns `None` if an earlier guess was wrong.
                #[inline]
                fn settle(self, path: impl ::core::ops::Fn() -> ::core::option::Option<$path>, at: &$crate::support::object::at::At<'_>) -> ::core::option::Option<Self> {
                    let is_right = match &self {
                        $(Self::$one(object) => {
                            payload::is_any_tagged(::core::slice::from_ref(&**object))
                                || match path() { $($(::core::option::Option::Some($path::$one_at { .. }) => true,)+)? _ => false }
                        })*
                        $(Self::$many(elements) => {
                            payload::is_any_tagged(elements)
                                || match path() { $($(::core::option::Option::Some($path::$many_at { .. }) => true,)+)? _ => false }
                        })*
                        _ => true,
                    };
                    match self {
                        Self::Unknown(unknown) => ::core::option::Option::Some(Self::decide(unknown.into_value(), path, at)),
                        known => is_right.then_some(known),
                    }
                }

                #[inline]
                fn decide(value: ::serde_json::Value, path: impl ::core::ops::Fn() -> ::core::option::Option<$path>, at: &$crate::support::object::at::At<'_>) -> Self {
                    $(if let ::core::option::Option::Some(object) = payload::object_from::<$object>(&value, || match path() { $($(::core::option::Option::Some($path::$one_at { .. }) => true,)+)? _ => false }, at) {
                        return Self::$one(object);
                    })*
                    $($(if let ::core::option::Option::Some(object) = payload::object_from::<$object>(&value, || ::core::matches!(path(), $(::core::option::Option::Some($path::$one_else { .. }))|+), at) {
                        return Self::$one(object);
                    })?)*
                    $(if let ::core::option::Option::Some(object) = <$family as $crate::support::value::family::Family>::from_value(&value, at) {
                        return Self::$choice(object);
                    })*
                    $(match payload::elements_from::<$element>(&value, || match path() { $($(::core::option::Option::Some($path::$many_at { .. }) => true,)+)? _ => false }, at) {
                        ::core::option::Option::Some(::core::result::Result::Ok(elements)) => return Self::$many(elements),
                        ::core::option::Option::Some(::core::result::Result::Err(error)) => {
                            return Self::Unreadable($crate::support::notification::kept::UnreadablePayload::new(value, error));
                        }
                        ::core::option::Option::None => {}
                    })*
                    $($(match payload::elements_from::<$element>(&value, || ::core::matches!(path(), $(::core::option::Option::Some($path::$many_else { .. }))|+), at) {
                        ::core::option::Option::Some(::core::result::Result::Ok(elements)) => return Self::$many(elements),
                        ::core::option::Option::Some(::core::result::Result::Err(error)) => {
                            return Self::Unreadable($crate::support::notification::kept::UnreadablePayload::new(value, error));
                        }
                        ::core::option::Option::None => {}
                    })?)*
                    payload::Payload::unknown(value)
                }
            }

            impl $crate::support::object::property::Property for $payload {
                const EXPECTED: &'static str = "a payload";

                #[inline]
                fn read(slot: &mut ::core::option::Option<Self>, from: &mut $crate::support::wire::parser::Parser<'_>, at: &$crate::support::object::at::At<'_>) -> ::serde_json::Result<$crate::support::object::form::Fit> {
                    payload::read(slot, from, at)
                }

                #[inline]
                fn walk<'v, W: $crate::support::object::walk::Walk<'v>>(&'v self, at: &$crate::support::object::at::At<'_>, walk: &mut W) {
                    match self {
                        $(Self::$one(object) => walk.object(&**object, at),)*
                        $(Self::$choice(object) => $crate::support::object::property::Property::walk(object, at, walk),)*
                        $(Self::$many(elements) => $crate::support::object::property::Property::walk(elements, at, walk),)*
                        Self::Unknown(_) | Self::Unreadable(_) => {}
                    }
                }

                #[inline]
                fn append(&self, _: $crate::support::object::form::Form, to: &mut ::std::vec::Vec<u8>) -> ::serde_json::Result<()> {
                    match self {
                        $(Self::$one(object) => $crate::support::wire::append::append_object(&**object, to),)*
                        $(Self::$choice(object) => $crate::support::object::property::Element::append(object, to),)*
                        $(Self::$many(elements) => $crate::support::wire::append::append_elements(elements, to),)*
                        Self::Unknown(unknown) => ::serde_json::to_writer(to, unknown.value()),
                        Self::Unreadable(unreadable) => ::serde_json::to_writer(to, unreadable.value()),
                    }
                }
            }

            impl ::serde::Serialize for $payload {
                fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                    match self {
                        $(Self::$one(object) => ::serde::Serialize::serialize(object, to),)*
                        $(Self::$choice(object) => ::serde::Serialize::serialize(object, to),)*
                        $(Self::$many(elements) => ::serde::Serialize::serialize(elements, to),)*
                        Self::Unknown(unknown) => ::serde::Serialize::serialize(unknown.value(), to),
                        Self::Unreadable(unreadable) => ::serde::Serialize::serialize(unreadable.value(), to),
                    }
                }
            }
        };
    };
    (@guess Unknown, $how:ident, $from:ident, $at:ident) => {
        ::core::result::Result::Ok(::core::option::Option::None)
    };
    (@guess $guess:ident, $how:ident, $from:ident, $at:ident) => {
        payload::$how($from, $at).map(|payload| ::core::option::Option::Some(Self::$guess(payload)))
    };
}
pub(crate) use payload;
