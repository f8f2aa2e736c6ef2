//! Identifiers: the ones that a scope already has, and the ones that a schema chooses for it.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use crate::diagnostic::{Code, Diagnostics};
use crate::schema::spanned::Spanned;

/// The help for an invalid name.
pub const NAME_HELP: &str = "a name consists of ASCII letters, digits, and underscores";

/// Whether a name can be converted to an identifier.
pub fn is_name(name: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    name.chars().any(is_letter) && name.chars().all(|c| is_letter(c) || c == '_')
}

/// Whether a name can be the name of a definition. That of another namespace than the service's is qualified with it.
pub fn is_qualified_name(name: &str) -> bool {
    let begins_with_letter = |part: &str| part.trim_start_matches('_').starts_with(|c: char| c.is_ascii_alphabetic());
    name.split('.').all(|part| is_name(part) && begins_with_letter(part))
}

/// The name without a namespace, if it is in this one.
pub fn within<'n>(name: &'n str, namespace: &str) -> Option<&'n str> {
    name.strip_prefix(namespace)?.strip_prefix('.').filter(|name| !name.contains('.'))
}

/// The name without its namespace.
pub fn unqualified(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// The case that Rust uses for a kind of name.
#[derive(Clone, Copy)]
pub enum Case {
    /// Fields, methods and functions.
    Snake,
    /// Variants.
    UpperCamel,
    /// Constants.
    Constant,
}

impl Case {
    /// Whether a word can be kept as it is, because it triggers no naming lint of the compiler.
    fn is_kept(self, word: &str) -> bool {
        let has = |is_unusual: fn(char) -> bool| word.contains(is_unusual);
        let is_usual = match self {
            Self::Snake => !has(char::is_uppercase),
            Self::UpperCamel => !word.starts_with(char::is_lowercase) && !word.contains('_'),
            Self::Constant => !has(char::is_lowercase),
        };
        is_usual && has(char::is_alphabetic)
    }

    /// Returns the chosen identifier if it is valid in this case, and reports it otherwise.
    pub fn choose<T>(
        self,
        diagnostics: &mut Diagnostics,
        rust: &Spanned<String>,
        read: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let (rust, place) = (rust.as_str(), rust.place());
        let ident = read(rust);
        if ident.is_none() {
            let raw = format!("r#{rust}");
            let is_keyword = read(&raw).is_some();
            let help = match rust {
                "self" | "Self" | "super" | "crate" | "_" => "Rust reserves this name: write another one".to_owned(),
                _ if is_keyword && self.is_kept(rust) => format!("it is a keyword: write `{raw}`, or another name"),
                _ if is_keyword => format!("it is a keyword: write `{}`, or another name", self.of(rust)),
                _ => {
                    "an identifier consists of ASCII letters, digits, and underscores, and does not start with a digit"
                        .to_owned()
                }
            };
            diagnostics.report(Code::RustName, place, format!("`{rust}` is not an identifier in Rust")).help(help);
            return None;
        }
        // A name that gives way to another one ends in underscores.
        let word = bare(rust).trim_end_matches('_');
        if !self.is_kept(word) {
            let help = match self.of(word) {
                usual if self.is_kept(&usual) => format!("write `{usual}`"),
                _ => "write a word".to_owned(),
            };
            let message = format!("`{rust}` does not have the case that Rust uses for such names");
            diagnostics.report(Code::RustName, place, message).help(help);
            return None;
        }
        ident
    }

    /// Converts the word to this case.
    fn of(self, word: &str) -> String {
        match self {
            Self::Snake => word.to_snake_case(),
            Self::UpperCamel => word.to_upper_camel_case(),
            Self::Constant => word.to_shouty_snake_case(),
        }
    }
}

/// The identifier without `r#`. It is the same identifier.
pub fn bare(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}
