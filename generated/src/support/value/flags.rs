// @generated from generator/src/support/value/flags.rs
// by `cargo run`, which overwrites what is changed here.

//! Enums that are sets of flags, written as a comma-separated list of names.

/// Returns the names in a list of flags.
#[inline]
pub fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|name| !name.is_empty())
}

/// Returns whether the list contains `name`, in any letter case.
#[inline]
pub fn has(text: &str, name: &str) -> bool {
    names(text).any(|known| known.eq_ignore_ascii_case(name))
}

/// Returns the list, with the missing names of `more` appended.
#[inline]
pub fn union(text: &str, more: &str) -> String {
    let mut all = text.to_owned();
    for name in names(more) {
        if !has(&all, name) {
            if !all.is_empty() {
                all.push(',');
            }
            all.push_str(name);
        }
    }
    all
}

/// Implements an enum of flags from the table of its members.
///
/// The struct contains the original text in `text`, so that unknown names, the order, spaces, and the letter case are
/// written back as they were read.
macro_rules! flags {
    ($type:ident, $expected:literal; $($flag:ident: $name:literal;)*) => {
        const _: () = {
            use $crate::support::value::flags;

            impl $type {
                /// Every flag that this crate knows, in the order of the schema.
                pub const KNOWN: &'static [Self] = &[$(Self { text: ::std::borrow::Cow::Borrowed($name) }),*];

                /// Returns the flags as a comma-separated list.
                #[inline]
                pub fn as_str(&self) -> &str {
                    &self.text
                }

                /// Returns the names of the flags that are set, whether known or not.
                #[inline]
                pub fn names(&self) -> impl ::core::iter::Iterator<Item = &str> {
                    flags::names(&self.text)
                }

                /// Returns whether every flag of `other` is set.
                #[inline]
                pub fn contains(&self, other: &Self) -> bool {
                    other.names().all(|name| flags::has(&self.text, name))
                }
            }

            impl ::core::ops::BitOr for $type {
                type Output = Self;

                #[inline]
                fn bitor(self, other: Self) -> Self {
                    Self { text: ::std::borrow::Cow::Owned(flags::union(&self.text, &other.text)) }
                }
            }

            impl ::core::convert::From<&str> for $type {
                #[inline]
                fn from(text: &str) -> Self {
                    match text {
                        $($name => Self { text: ::std::borrow::Cow::Borrowed($name) },)*
                        _ => Self { text: ::std::borrow::Cow::Owned(::std::string::String::from(text)) },
                    }
                }
            }

            impl ::core::convert::From<::std::string::String> for $type {
                #[inline]
                fn from(text: ::std::string::String) -> Self {
                    Self { text: ::std::borrow::Cow::Owned(text) }
                }
            }

            impl ::core::str::FromStr for $type {
                type Err = ::core::convert::Infallible;

                #[inline]
                fn from_str(text: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                    ::core::result::Result::Ok(Self::from(text))
                }
            }

            impl ::core::fmt::Display for $type {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.pad(&self.text)
                }
            }

            impl ::core::fmt::Debug for $type {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::write!(f, "{}({})", ::core::stringify!($type), self.text.escape_debug())
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
                    &self.text
                }
            }

            $crate::support::value::text::text_property!($type);
            $crate::support::value::text::text_serde!($type);
        };
    };
}
pub(crate) use flags;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_leniently_and_grows_without_repeating() {
        assert_eq!(names(" a,, B ").collect::<Vec<_>>(), ["a", "B"]);
        assert!(has("a, B", "b"));
        assert_eq!(union("a, B", "b,c"), "a, B,c");
        assert_eq!(union("", "c"), "c");
    }
}
