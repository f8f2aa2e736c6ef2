//! Names: each kind of name has its own type, and Rust identifiers are determined once, here.

use std::collections::BTreeSet;
use std::fmt;

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};

/// A name on the wire and in the metadata.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WireName(String);

impl WireName {
    /// Creates a name.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WireName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl ToTokens for WireName {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident: $convert:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Converts a name to an identifier in Rust, if possible. heck determines the words. A
            /// leading digit gets an underscore before it. A keyword becomes a raw identifier or
            /// gets an underscore after it.
            pub fn of(name: &str) -> Self {
                let convert: fn(&str) -> String = $convert;
                Self(valid(convert(name)))
            }

            /// Returns an identifier that the schema chooses, if it is valid.
            pub fn chosen(ident: &str) -> Option<Self> {
                // The parser alone would ignore white space and comments.
                let is_word = ident.strip_prefix("r#").unwrap_or(ident).chars().all(is_part);
                if !is_word || syn::parse_str::<Ident>(ident).is_err() {
                    return None;
                }
                // `r#word` and `word` are the same identifier, and only a keyword needs the prefix.
                let bare = ident.strip_prefix("r#").filter(|bare| syn::parse_str::<Ident>(bare).is_ok());
                Some(Self(bare.unwrap_or(ident).to_owned()))
            }

            /// The identifier, with `r#` if it is a keyword.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The same identifier, with underscores appended until it is not in `taken`.
            #[must_use]
            pub fn unlike(mut self, taken: &BTreeSet<String>) -> Self {
                while taken.contains(&self.0) {
                    self.0 = format!("{}_", self.0.trim_start_matches("r#"));
                }
                self
            }
        }

        impl ToTokens for $name {
            fn to_tokens(&self, tokens: &mut TokenStream) {
                tokens.append(match self.0.strip_prefix("r#") {
                    Some(raw) => Ident::new_raw(raw, Span::call_site()),
                    None => Ident::new(&self.0, Span::call_site()),
                });
            }
        }
    )*};
}

identifiers! {
    /// The identifier of a field, a method, or a function.
    FieldIdent: |name| name.to_snake_case();
    /// The identifier of a struct or an enum.
    TypeIdent: |name| name.to_upper_camel_case();
    /// The identifier of a variant or a constant.
    VariantIdent: |name| name.to_upper_camel_case();
    /// The identifier of a module, which is also its file's name.
    ModuleIdent: |name| name.to_snake_case();
}

impl VariantIdent {
    /// Creates the identifier of a constant.
    pub fn constant(name: &str) -> Self {
        Self(valid(name.to_shouty_snake_case()))
    }

    /// The variant that holds a value of this type.
    pub fn holding(ty: &TypeIdent) -> Self {
        Self(ty.0.clone())
    }
}

impl TypeIdent {
    /// Whether a function has the same name as the type, converted to the case of functions.
    pub fn matches_function(&self, function: &str) -> bool {
        FieldIdent::of(&self.0).as_str() == function
    }
}

impl FieldIdent {
    /// The argument from which a field is set. `_2d` would look like an enum variant, and `_1` like
    /// an unused argument.
    #[must_use]
    pub fn argument(&self) -> Self {
        match self.0.strip_prefix('_') {
            Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => Self(format!("value_{rest}")),
            _ => self.clone(),
        }
    }

    /// The identifier with a prefix such as `with_`. It needs neither `r#` nor the underscore
    /// before a digit.
    pub fn prefixed(&self, prefix: &str) -> Self {
        Self(format!("{prefix}{}", self.0.trim_start_matches("r#").trim_start_matches('_')))
    }
}

impl ModuleIdent {
    /// The name of the module's file, without the extension.
    pub fn file_stem(&self) -> &str {
        self.0.trim_start_matches("r#")
    }
}

/// Whether a character can be part of an identifier. Only ASCII is allowed, which everyone can
/// type.
fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Converts a word to an identifier. The word may start with a digit or be a keyword. A word
/// without a letter or digit becomes `_`, which the caller rejects.
fn valid(word: String) -> String {
    let word: String = word.chars().filter(|c| is_part(*c)).collect();
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return format!("_{word}");
    }
    // These four words and the empty word cannot be raw identifiers.
    if matches!(word.as_str(), "self" | "Self" | "super" | "crate" | "") {
        return format!("{word}_");
    }
    if syn::parse_str::<Ident>(&word).is_err() {
        return format!("r#{word}");
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_becomes_an_identifier() {
        let table = [
            ("displayName", "display_name", "DisplayName"),
            ("request-id", "request_id", "RequestId"),
            ("type", "r#type", "Type"),
            ("self", "self_", "Self_"),
            ("3rdParty", "_3rd_party", "_3rdParty"),
            ("oDataError", "o_data_error", "ODataError"),
            ("Option", "option", "Option"),
            ("crate", "crate_", "Crate"),
            ("async", "r#async", "Async"),
        ];
        for (name, field, ty) in table {
            assert_eq!(FieldIdent::of(name).as_str(), field);
            assert_eq!(TypeIdent::of(name).as_str(), ty);
        }
    }

    #[test]
    fn a_taken_identifier_gets_an_underscore() {
        let taken = BTreeSet::from(["r#type".to_owned(), "type_".to_owned()]);
        assert_eq!(FieldIdent::of("type").unlike(&taken).as_str(), "type__");
    }
}
