//! Resolves paths in a module. Re-exports are followed to the file that defines the item.

use super::sources::{Import, ModulePath, Sources};

/// The generator's name as a crate, for `main.rs`.
const CRATE: &str = "graph_calls_codegen";

/// The target of a path.
#[derive(Debug, PartialEq)]
pub enum Target {
    /// A module.
    Module(ModulePath),
    /// An item in a file.
    File(String),
}

/// The maximum length of a chain of re-exports. A longer chain is a cycle.
const LONGEST: usize = 16;

impl Sources {
    /// Resolves a path in a module. Returns `None` if it leads out of the crate.
    pub fn resolve(&self, module: &[String], path: &[String]) -> Option<Target> {
        self.resolve_within(module, path, LONGEST)
    }

    fn resolve_within(&self, module: &[String], path: &[String], left: usize) -> Option<Target> {
        let left = left.checked_sub(1)?;
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" | CRATE => self.look_up(&[], rest, left),
            "self" => self.look_up(module, rest, left),
            "super" => {
                let (_, parent) = module.split_last()?;
                match rest.first() {
                    Some(next) if next == "super" => self.resolve_within(parent, rest, left),
                    _ => self.look_up(parent, rest, left),
                }
            }
            name if self.is_module_or_import(module, name) => self.look_up(module, path, left),
            _ => None,
        }
    }

    fn is_module_or_import(&self, module: &[String], name: &str) -> bool {
        self.modules.contains_key(&child(module, name)) || self.import(module, name).is_some()
    }

    fn import(&self, module: &[String], name: &str) -> Option<&Import> {
        let imports = &self.modules.get(module)?.imports;
        imports.iter().find(|import| import.name.as_deref() == Some(name))
    }

    /// Resolves a path that starts with a name in a module.
    fn look_up(&self, module: &[String], path: &[String], left: usize) -> Option<Target> {
        let Some((first, rest)) = path.split_first() else {
            return Some(Target::Module(module.to_vec()));
        };
        let here = self.modules.get(module)?;
        let inner = child(module, first);
        // A function can have the same name as a submodule.
        if self.modules.contains_key(&inner) && !(rest.is_empty() && here.defined.contains(first)) {
            return self.look_up(&inner, rest, left);
        }
        if here.defined.contains(first) {
            return Some(Target::File(here.file.clone()));
        }
        if let Some(import) = self.import(module, first) {
            return self.resolve_within(module, &[&import.path, rest].concat(), left);
        }
        let globs = here.imports.iter().filter(|import| import.name.is_none());
        let mut origins = globs.filter_map(|glob| self.resolve_within(module, &glob.path, left));
        let origin = origins.find(|origin| matches!(origin, Target::Module(origin) if self.defines(origin, first)));
        match origin {
            Some(Target::Module(origin)) => self.look_up(&origin, path, left),
            // An item that a macro defines is not among the items of the source.
            _ => Some(Target::File(here.file.clone())),
        }
    }

    fn defines(&self, module: &[String], name: &str) -> bool {
        self.modules.get(module).is_some_and(|module| module.defined.contains(name))
            || self.is_module_or_import(module, name)
    }
}

fn child(module: &[String], name: &str) -> ModulePath {
    [module, &[name.to_owned()]].concat()
}

#[cfg(test)]
mod tests {
    use super::{Sources, Target};

    fn file(sources: &Sources, module: &str, path: &str) -> Option<String> {
        let split =
            |path: &str| path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        match sources.resolve(&split(module), &split(path))? {
            Target::File(file) => Some(file),
            Target::Module(module) => Some(format!("module {}", module.join("::"))),
        }
    }

    #[test]
    fn a_path_leads_to_the_file_that_defines_the_item() {
        let sources = Sources::new([
            ("lib.rs", "pub mod a; pub mod b; use serde::Serialize; pub fn root() {}"),
            ("a.rs", "mod c; mod d; pub use c::C; pub use d::*; pub use self::c as other; pub fn c() {}"),
            ("a/c.rs", "pub struct C; names! { Made }"),
            ("a/d.rs", "pub struct D; pub mod inner { pub const E: u8 = 1; }"),
            ("b.rs", "use crate::a; use serde::Deserialize;"),
        ]);
        for (module, path, expected) in [
            ("b", "crate::a::C", Some("a/c.rs")),
            ("b", "a::C::new", Some("a/c.rs")),
            ("b", "a::D", Some("a/d.rs")),
            // A glob also imports modules.
            ("b", "a::inner::E", Some("a/d.rs")),
            ("b", "crate::a::d::inner::E", Some("a/d.rs")),
            ("b", "super::a::other::C", Some("a/c.rs")),
            ("b", "crate::a::c::Made", Some("a/c.rs")),
            ("b", "crate::a::c", Some("a.rs")),
            ("b", "crate::a::d", Some("module a::d")),
            ("b", "crate::root", Some("lib.rs")),
            ("b", "graph_calls_codegen::a::C", Some("a/c.rs")),
            ("a::d", "super::super::b::X", Some("b.rs")),
            ("a::d", "self::inner::E", Some("a/d.rs")),
            ("b", "serde::Serialize", None),
            ("b", "Deserialize", None),
            ("b", "Vec::new", None),
        ] {
            assert_eq!(file(&sources, module, path).as_deref(), expected, "{path} in {module}");
        }
    }
}
