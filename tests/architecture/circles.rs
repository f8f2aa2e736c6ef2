//! No two files import each other.

use super::imports::{imports, Imports};
use super::sources::Sources;

/// Each pair of files that import each other, with the paths that they import.
fn circles(imports: &Imports) -> Vec<String> {
    let back = |from: &String, to: &String| imports.get(&(to.clone(), from.clone()));
    let pairs = imports.iter().filter(|((from, to), _)| from < to);
    pairs
        .filter_map(|((from, to), there)| {
            Some(format!("{from} > {to} by {there:?}, {to} > {from} by {:?}", back(from, to)?))
        })
        .collect()
}

#[test]
fn no_two_files_import_each_other() {
    let circles = circles(&imports(&Sources::of_generator()));
    assert!(circles.is_empty(), "move what both need to a file of its own below both:\n{}", circles.join("\n"));
}

#[test]
fn a_circle_is_found() {
    let files = [
        ("a.rs", "use crate::b::B; pub struct A;"),
        ("b.rs", "pub struct B(super::a::A);"),
        ("c.rs", "use crate::a::A;"),
        ("lib.rs", ""),
    ];
    let found = circles(&imports(&Sources::new(files)));
    assert_eq!(found, [r#"a.rs > b.rs by {"crate::b::B"}, b.rs > a.rs by {"super::a::A"}"#]);
}
