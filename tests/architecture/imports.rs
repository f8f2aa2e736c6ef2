//! The imports of each file.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::scope::Target;
use super::sources::{Module, Sources};
use super::tokens::paths;

/// The paths with which a file imports another one, by the importing and the imported file.
pub type Imports = BTreeMap<(String, String), BTreeSet<String>>;

/// The imports of all files. `mod` and `pub use` do not count, because they define what a module
/// consists of.
pub fn imports(sources: &Sources) -> Imports {
    let mut imports = Imports::new();
    for (path, module) in &sources.modules {
        let mut import = |target: &str, written: &[String]| {
            if target != module.file {
                let files = (module.file.clone(), target.to_owned());
                imports.entry(files).or_default().insert(written.join("::"));
            }
        };
        let mut in_code = Vec::new();
        for written in paths(code(module), module.file.starts_with("support")) {
            match sources.resolve(path, &written) {
                Some(Target::File(file)) => import(&file, &written),
                Some(Target::Module(inner)) => import(&sources.modules[&inner].file, &written),
                None => {}
            }
            in_code.push(written);
        }
        for one in module.imports.iter().filter(|one| !one.is_export) {
            match sources.resolve(path, &one.path) {
                Some(Target::File(file)) => import(&file, &one.path),
                // The code itself shows which items of the module are used.
                Some(Target::Module(inner)) if !in_code.iter().any(|path| Some(&path[0]) == one.name.as_ref()) => {
                    import(&sources.modules[&inner].file, &one.path);
                }
                Some(Target::Module(_)) | None => {}
            }
        }
    }
    imports
}

fn code(module: &Module) -> TokenStream {
    module.items.iter().map(ToTokens::to_token_stream).collect()
}

#[cfg(test)]
mod tests {
    use super::{imports, Sources};

    fn shown(files: &[(&str, &str)]) -> Vec<String> {
        let imports = imports(&Sources::new(files.iter().copied()));
        imports.keys().map(|(from, to)| format!("{from} > {to}")).collect()
    }

    #[test]
    fn uses_paths_and_macros_import() {
        let files = [
            ("a.rs", "use crate::b::B; fn f() { crate::c::f(); super::d::D::new() }"),
            ("b.rs", "macro_rules! m { () => { $crate::c::f() }; }"),
            ("c.rs", "fn f() { use super::d::{self, D}; }"),
            ("d.rs", "pub struct D;"),
            ("lib.rs", "mod a; mod b; mod c; mod d; pub use a::f; fn g() { b::h() }"),
        ];
        let expected = ["a.rs > b.rs", "a.rs > c.rs", "a.rs > d.rs", "b.rs > c.rs", "c.rs > d.rs", "lib.rs > b.rs"];
        assert_eq!(shown(&files), expected);
    }

    #[test]
    fn a_module_is_imported_for_what_is_used_of_it() {
        let files = [
            ("a.rs", "use crate::b; use crate::b::c; fn f(x: b::C) -> b::D { c::g() }"),
            ("b.rs", "pub mod c; mod d; pub use c::C; pub use d::D;"),
            ("b/c.rs", "pub struct C; pub fn g() {}"),
            ("b/d.rs", "pub struct D;"),
            ("e.rs", "use crate::b; use crate::b::*;"),
            ("lib.rs", ""),
        ];
        assert_eq!(shown(&files), ["a.rs > b/c.rs", "a.rs > b/d.rs", "e.rs > b.rs"]);
    }

    #[test]
    fn exports_tests_and_quoted_code_do_not_import() {
        let files = [
            ("a.rs", "pub(crate) use crate::b::B; mod inner { use super::B; } fn f() { quote!(crate::b::B) }"),
            ("b.rs", "pub struct B; #[cfg(test)] mod tests { use crate::c::C; } #[cfg(test)] use crate::c::C;"),
            ("c.rs", "#[test] fn f() { crate::a::f() }"),
            ("c/tests.rs", "use crate::a::f;"),
            ("c/tests/more.rs", "use crate::a::f;"),
            ("lib.rs", ""),
            ("support/a.rs", "fn f() { quote!(crate::b::B) }"),
        ];
        assert_eq!(shown(&files), ["a.rs > b.rs", "support/a.rs > b.rs"]);
    }
}
