//! Identifiers: the ones that a scope already has, and the ones that a schema chooses for it.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use crate::diagnostic::{Code, Diagnostics};
use crate::model::FieldIdent;
use crate::schema::spanned::Spanned;

/// The help for an invalid name.
pub const NAME_HELP: &str = "a name consists of ASCII letters, digits, and underscores";

/// Whether a name can be converted to an identifier.
pub fn is_name(name: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    name.chars().any(is_letter) && name.chars().all(|c| is_letter(c) || c == '_')
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
            let is_keyword = read(&format!("r#{rust}")).is_some();
            let help = if is_keyword {
                "a keyword needs `r#` or another name"
            } else {
                "an identifier consists of ASCII letters, digits, and underscores, and does not start with a digit"
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

/// The identifiers that are taken in a scope.
pub struct Taken {
    idents: BTreeSet<String>,
    owners: BTreeMap<String, String>,
}

impl Taken {
    /// Creates a scope in which `owner` always takes these identifiers.
    pub fn new(owner: &str, idents: &[&str]) -> Self {
        let mut taken = Self { idents: BTreeSet::new(), owners: BTreeMap::new() };
        for ident in idents {
            taken.add(ident, owner.to_owned());
        }
        taken
    }

    /// Marks an identifier as taken.
    pub fn add(&mut self, ident: &str, owner: String) {
        // An identifier is the same with and without `r#`.
        self.idents.extend([ident.to_owned(), bare(ident).to_owned()]);
        self.owners.entry(bare(ident).to_owned()).or_insert(owner);
    }

    /// The identifiers that are taken, for names that give way to them.
    pub fn idents(&self) -> &BTreeSet<String> {
        &self.idents
    }

    /// Takes the identifier of a field or method: the chosen one, or else a free one.
    pub fn field(&mut self, diagnostics: &mut Diagnostics, name: &str, chosen: Option<&Spanned<String>>) -> FieldIdent {
        let ident = match chosen {
            None => FieldIdent::of(name).unlike(&self.idents),
            Some(rust) => {
                self.choose(diagnostics, rust, Case::Snake, FieldIdent::chosen).unwrap_or_else(|| FieldIdent::of(name))
            }
        };
        self.add(ident.as_str(), format!("`{name}`"));
        ident
    }

    /// Returns the chosen identifier if it is valid and free, and reports it otherwise.
    pub fn choose<T>(
        &self,
        diagnostics: &mut Diagnostics,
        rust: &Spanned<String>,
        case: Case,
        read: fn(&str) -> Option<T>,
    ) -> Option<T> {
        if let Some(owner) = self.owners.get(bare(rust)) {
            let message = format!("`{}` is taken in Rust", **rust);
            diagnostics.report(Code::RustName, rust.place(), message).help(format!("it belongs to {owner}"));
            return None;
        }
        case.choose(diagnostics, rust, read)
    }
}

fn bare(ident: &str) -> &str {
    ident.strip_prefix("r#").unwrap_or(ident)
}

#[cfg(test)]
mod tests {
    use super::{Case, Taken};
    use crate::diagnostic::Diagnostics;
    use crate::model::FieldIdent;
    use crate::schema::spanned::Spanned;

    /// The identifier that is chosen when `new` and `r#type` are taken, and the help if it is
    /// rejected.
    fn choose(rust: &str) -> (Option<String>, Option<String>) {
        let mut diagnostics = Diagnostics::new();
        let taken = Taken::new("somebody", &["new", "r#type"]);
        let rust = Spanned::nowhere(rust.to_owned());
        let chosen = taken.choose(&mut diagnostics, &rust, Case::Snake, FieldIdent::chosen);
        let help = diagnostics.iter().next().and_then(|diagnostic| diagnostic.help.clone());
        (chosen.map(|ident| ident.as_str().to_owned()), help)
    }

    #[test]
    fn raw_identifiers_are_the_same() {
        for taken in ["new", "r#new", "type", "r#type"] {
            assert_eq!(choose(taken), (None, Some("it belongs to somebody".to_owned())), "{taken}");
        }
        assert_eq!(choose("r#match"), (Some("r#match".to_owned()), None));
        assert_eq!(choose("match").1.as_deref(), Some("a keyword needs `r#` or another name"));
        assert_eq!(choose("FooBar").1.as_deref(), Some("write `foo_bar`"));
        assert_eq!(choose("_1").1.as_deref(), Some("write a word"));
        assert_eq!((choose("foo_").0.as_deref(), choose("__").0), (Some("foo_"), None));
        assert!(choose("self").1.is_some_and(|help| !help.contains("r#")));
    }

    #[test]
    fn names_give_way_to_what_was_chosen() {
        let mut diagnostics = Diagnostics::new();
        let mut taken = Taken::new("somebody", &[]);
        let chosen = taken.field(&mut diagnostics, "a", Some(&Spanned::nowhere("r#new".to_owned())));
        assert_eq!((chosen.as_str(), diagnostics.len()), ("r#new", 0));
        assert_eq!(taken.field(&mut diagnostics, "new", None).as_str(), "new_");
    }
}
