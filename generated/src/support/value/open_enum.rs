// @generated from generator/src/support/value/open_enum.rs
// by `cargo run`, which overwrites what is changed here.

//! Open enums: the text of a member that this crate does not know is preserved.

use core::fmt;

use super::text::Text;

/// The text of an enum member that this crate does not know.
///
/// Only deserialization creates it, so it never contains a name that the enum has a variant for.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownMember(Box<Box<str>>);

impl UnknownMember {
    #[inline]
    pub(crate) fn new(text: &str) -> Self {
        Self(Box::new(text.into()))
    }

    /// Returns the text.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownMember {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

/// Finds the member with this name, in any letter case.
#[cold]
#[inline(never)]
pub fn find<T: Text + Clone>(known: &[T], name: &str) -> Option<T> {
    for member in known {
        if member.as_text().eq_ignore_ascii_case(name) {
            return Some(member.clone());
        }
    }
    None
}

/// Implements an open enum from the table of its members.
macro_rules! open_enum {
    ($type:ident, $expected:literal; $($variant:ident: $name:literal;)*) => {
        const _: () = {
            use $crate::support::value::open_enum;

            impl $type {
                /// Every member that this crate knows, in the order of the schema.
                pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

                /// Returns the name of the member, as the service writes it.
                #[inline]
                pub fn as_str(&self) -> &str {
                    match self {
                        $(Self::$variant => $name,)*
                        Self::Unknown(unknown) => unknown.as_str(),
                    }
                }
            }

            /// Converts the name of a member, in any letter case.
            impl ::core::convert::From<&str> for $type {
                #[inline]
                fn from(name: &str) -> Self {
                    match name {
                        $($name => Self::$variant,)*
                        _ => match open_enum::find(Self::KNOWN, name) {
                            ::core::option::Option::Some(member) => member,
                            ::core::option::Option::None => Self::Unknown(open_enum::UnknownMember::new(name)),
                        },
                    }
                }
            }

            impl ::core::convert::From<::std::string::String> for $type {
                #[inline]
                fn from(name: ::std::string::String) -> Self {
                    Self::from(name.as_str())
                }
            }

            impl ::core::str::FromStr for $type {
                type Err = ::core::convert::Infallible;

                #[inline]
                fn from_str(name: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                    ::core::result::Result::Ok(Self::from(name))
                }
            }

            impl ::core::fmt::Display for $type {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.pad(self.as_str())
                }
            }

            impl $crate::support::value::text::Text for $type {
                const EXPECTED: &'static str = $expected;

                #[inline]
                fn from_text(text: &str) -> Self {
                    Self::from(text)
                }

                #[inline]
                fn as_text(&self) -> &str {
                    self.as_str()
                }
            }

            $crate::support::value::text::text_property!($type);
            $crate::support::value::text::text_serde!($type);
        };
    };
}
pub(crate) use open_enum;
