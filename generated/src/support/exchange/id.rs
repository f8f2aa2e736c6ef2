// @generated from generator/src/support/exchange/id.rs
// by `cargo run`, which overwrites what is changed here.

//! IDs in paths, each kind as a type of its own.

/// Implements the type of an ID, which is a struct around a `String`.
macro_rules! id {
    ($type:ident) => {
        const _: () = {
            impl $type {
                /// Returns the ID as it is, without percent-encoding.
                #[inline]
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl ::core::convert::From<&str> for $type {
                #[inline]
                fn from(id: &str) -> Self {
                    Self(::std::string::String::from(id))
                }
            }

            impl ::core::convert::From<::std::string::String> for $type {
                #[inline]
                fn from(id: ::std::string::String) -> Self {
                    Self(id)
                }
            }

            impl ::core::convert::From<&::std::string::String> for $type {
                #[inline]
                fn from(id: &::std::string::String) -> Self {
                    Self(::core::clone::Clone::clone(id))
                }
            }

            /// Clones the ID, so that what takes an ID also takes a reference to it.
            impl ::core::convert::From<&$type> for $type {
                #[inline]
                fn from(id: &$type) -> Self {
                    ::core::clone::Clone::clone(id)
                }
            }

            impl ::core::convert::From<$type> for ::std::string::String {
                #[inline]
                fn from(id: $type) -> Self {
                    id.0
                }
            }

            impl ::core::str::FromStr for $type {
                type Err = ::core::convert::Infallible;

                #[inline]
                fn from_str(id: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                    ::core::result::Result::Ok(::core::convert::From::from(id))
                }
            }

            impl ::core::convert::AsRef<str> for $type {
                #[inline]
                fn as_ref(&self) -> &str {
                    &self.0
                }
            }

            /// A map from IDs can be asked for a `&str`.
            impl ::core::borrow::Borrow<str> for $type {
                #[inline]
                fn borrow(&self) -> &str {
                    &self.0
                }
            }

            impl ::core::cmp::PartialEq<str> for $type {
                #[inline]
                fn eq(&self, other: &str) -> bool {
                    self.0 == other
                }
            }

            impl ::core::cmp::PartialEq<&str> for $type {
                #[inline]
                fn eq(&self, other: &&str) -> bool {
                    self.0 == *other
                }
            }

            impl ::core::fmt::Display for $type {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.pad(&self.0)
                }
            }

            impl ::serde::Serialize for $type {
                fn serialize<S: ::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                    to.serialize_str(&self.0)
                }
            }

            impl<'de> ::serde::Deserialize<'de> for $type {
                fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                    <::std::string::String as ::serde::Deserialize<'de>>::deserialize(from).map(Self)
                }
            }
        };
    };
}
pub(crate) use id;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    struct ThingId(String);

    id!(ThingId);

    #[test]
    fn an_id_is_made_from_every_kind_of_text_and_is_text_again() {
        fn made(id: impl Into<ThingId>) -> ThingId {
            id.into()
        }
        let text = "a b".to_owned();
        let id = made("a b");
        assert_eq!(
            [made(&text), made(text.clone()), made(&id), "a b".parse().expect("it never fails")],
            [(); 4].map(|()| id.clone())
        );
        assert!(id == *"a b" && id == "a b" && id.as_ref() == "a b" && id.as_str() == "a b");
        assert_eq!((format!("{id:>5}"), String::from(id)), ("  a b".to_owned(), text));
    }

    #[test]
    fn a_map_from_ids_is_asked_for_text() {
        let hashed = HashMap::from([(ThingId::from("a"), 1)]);
        let sorted = BTreeMap::from([(ThingId::from("a"), 1)]);
        assert_eq!((hashed.get("a"), sorted.get("a"), sorted.get("b")), (Some(&1), Some(&1), None));
    }

    #[test]
    fn an_id_is_a_string_on_the_wire() {
        let id: ThingId = serde_json::from_str(r#""a\"b""#).expect("it is a string");
        assert_eq!(serde_json::to_string(&id).expect("it can be written"), r#""a\"b""#);
        assert!(serde_json::from_str::<ThingId>("1").is_err());
    }
}
