//! The names in a Rust scope: those that it always has, and those that a schema gives it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::FieldIdent;
use crate::schema::spanned::Spanned;

use super::ident::{bare, Case};
use super::owner::{Owners, RUST_HELP};

/// The identifiers of a scope.
///
/// A derived identifier depends on its name and on the reserved identifiers only, never on the other names in the
/// scope. A name that is added can therefore be refused, but it changes no other one.
pub struct Scope {
    reserved: BTreeSet<String>,
    /// Whose the reserved identifiers are.
    holders: BTreeMap<&'static str, &'static str>,
    claimed: Owners,
}

impl Scope {
    /// Creates a scope in which `holder` always has these identifiers.
    pub fn new(holder: &'static str, idents: &[&'static str]) -> Self {
        let mut scope = Self { reserved: BTreeSet::new(), holders: BTreeMap::new(), claimed: Owners::default() };
        scope.reserve(holder, idents);
        scope
    }

    /// Reserves further identifiers for `holder`.
    pub fn reserve(&mut self, holder: &'static str, idents: &[&'static str]) {
        for &ident in idents {
            self.reserved.insert(ident.to_owned());
            self.holders.entry(bare(ident)).or_insert(holder);
        }
    }

    /// The reserved identifiers, to which derived ones give way.
    pub fn reserved(&self) -> &BTreeSet<String> {
        &self.reserved
    }

    /// Returns the chosen identifier if it is valid and not reserved, and reports it otherwise.
    pub fn choose<T>(
        &self,
        diagnostics: &mut Diagnostics,
        rust: &Spanned<String>,
        case: Case,
        read: fn(&str) -> Option<T>,
    ) -> Option<T> {
        if let Some(holder) = self.holders.get(bare(rust)) {
            let message = format!("`{}` is taken in Rust", **rust);
            diagnostics.report(Code::RustName, rust.place(), message).help(format!("it belongs to {holder}"));
            return None;
        }
        case.choose(diagnostics, rust, read)
    }

    /// Assigns an identifier to `what`, or reports that something else has it. Returns whether it was free.
    pub fn claim(&mut self, diagnostics: &mut Diagnostics, ident: &str, place: Place, what: &str, help: &str) -> bool {
        let message = || format!("{what} becomes `{ident}` in Rust, and so does something else");
        self.claimed.claim_as(diagnostics, ident, place, message, help)
    }

    /// Assigns the identifier of a field or method to a name: the chosen one, or else the derived one. Returns it, and
    /// whether it was free.
    pub fn field(
        &mut self,
        diagnostics: &mut Diagnostics,
        name: &str,
        place: Place,
        rust: Option<&Spanned<String>>,
    ) -> (FieldIdent, bool) {
        let chosen = rust.and_then(|rust| self.choose(diagnostics, rust, Case::Snake, FieldIdent::chosen));
        let place = rust.map_or(place, Spanned::place);
        let usual = chosen.unwrap_or_else(|| FieldIdent::of(name));
        let ident = usual.clone().unlike(&self.reserved);
        // One mistake has one message, whichever underscores the identifier has in several scopes.
        let message = || format!("`{name}` becomes `{}` in Rust, and so does something else", bare(usual.as_str()));
        let mut is_free = self.claimed.claim_as(diagnostics, ident.as_str(), place, message, RUST_HELP);
        let argument = ident.argument();
        if is_free && argument != ident {
            // A constructor can have both as arguments.
            is_free = self.claimed.claim_as(diagnostics, argument.as_str(), place, message, RUST_HELP);
        }
        (ident, is_free)
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, Scope};
    use crate::diagnostic::{Code, Diagnostics, FileId, Place};
    use crate::model::FieldIdent;
    use crate::schema::spanned::Spanned;

    /// The identifier that is chosen when `new` and `r#type` are reserved, and the help if it is
    /// rejected.
    fn choose(rust: &str) -> (Option<String>, Option<String>) {
        let mut diagnostics = Diagnostics::new();
        let scope = Scope::new("somebody", &["new", "r#type"]);
        let rust = Spanned::nowhere(rust.to_owned());
        let chosen = scope.choose(&mut diagnostics, &rust, Case::Snake, FieldIdent::chosen);
        let help = diagnostics.iter().next().and_then(|diagnostic| diagnostic.help.clone());
        (chosen.map(|ident| ident.as_str().to_owned()), help)
    }

    #[test]
    fn raw_identifiers_are_the_same() {
        for taken in ["new", "r#new", "type", "r#type"] {
            assert_eq!(choose(taken), (None, Some("it belongs to somebody".to_owned())), "{taken}");
        }
        assert_eq!(choose("r#match"), (Some("r#match".to_owned()), None));
        assert_eq!(choose("r#word"), (Some("word".to_owned()), None));
        assert_eq!(choose("match").1.as_deref(), Some("it is a keyword: write `r#match`, or another name"));
        assert_eq!(choose("FooBar").1.as_deref(), Some("write `foo_bar`"));
        assert_eq!(choose("_1").1.as_deref(), Some("write a word"));
        assert_eq!((choose("foo_").0.as_deref(), choose("__").0), (Some("foo_"), None));
        assert!(choose("self").1.is_some_and(|help| !help.contains("r#")));
    }

    /// The identifiers of names, each with its chosen one, and the codes of what is reported.
    fn fields(names: &[(&str, Option<&str>)]) -> (Vec<String>, Vec<Code>) {
        let mut diagnostics = Diagnostics::new();
        let mut scope = Scope::new("somebody", &["new"]);
        let mut idents = Vec::new();
        for (name, rust) in names {
            let rust = rust.map(|rust| Spanned::nowhere(rust.to_owned()));
            let (ident, _) = scope.field(&mut diagnostics, name, Place::file(FileId(0)), rust.as_ref());
            idents.push(ident.as_str().to_owned());
        }
        (idents, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
    }

    #[test]
    fn no_name_changes_another_one() {
        let pairs: &[(&str, &str)] =
            &[("fooBar", "foo_bar"), ("new", "new_"), ("type", "_type"), ("2d", "value_2d"), ("self", "self_")];
        for (one, other) in pairs {
            let (alone, none) = fields(&[(one, None)]);
            assert_eq!(none, [], "{one}");
            for names in [[(*one, None), (*other, None)], [(*other, None), (*one, None)]] {
                let (idents, codes) = fields(&names);
                assert!(idents.contains(&alone[0]), "{idents:?}");
                assert_eq!(codes, [Code::DuplicateDefinition], "{one} {other}");
            }
            let settled = [(*one, None), (*other, Some("another"))];
            assert_eq!(fields(&settled), (vec![alone[0].clone(), "another".to_owned()], vec![]), "{one} {other}");
        }
        assert_eq!(fields(&[("a", Some("b")), ("b", None)]).1, [Code::DuplicateDefinition]);
        assert_eq!(fields(&[("b", None), ("a", Some("r#b"))]).1, [Code::DuplicateDefinition]);
    }
}
