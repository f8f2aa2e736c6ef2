use super::{apply, edit, is_extended, Addition};
use crate::diagnostic::Sources;
use crate::yaml::read;
use crate::yaml::write::Value;

fn addition(path: &str, after: Option<&str>, key: &str) -> Addition {
    let path = path.split('/').filter(|step| !step.is_empty()).map(str::to_owned).collect();
    let value = Value::Block(vec![("t".to_owned(), Value::text("x")), ("doc".to_owned(), Value::text("(?) a, b"))]);
    Addition { path, after: after.map(str::to_owned), key: key.to_owned(), value }
}

/// Adds entries, and checks that nothing else changes.
fn added(text: &str, additions: &[Addition]) -> String {
    let file = Sources::default().add("a.yaml", text);
    let (root, found) = read(file, text);
    let root = root.unwrap_or_else(|| panic!("{found:?}"));
    let edits: Vec<_> = additions.iter().map(|it| edit(text, &root, it).expect("it can be added")).collect();
    let new = apply(text, &edits);
    let (changed, found) = read(file, &new);
    assert!(found.is_empty(), "{new}\n{found:?}");
    assert!(is_extended(&root, &changed.expect("it is YAML"), additions), "{new}");
    assert!(edits.iter().all(|edit| edit.range.is_empty() || text[edit.range.clone()].trim() == "{}"));
    new
}

#[test]
fn an_entry_comes_below_its_sibling_in_its_style() {
    let entry = "  new:\n    t: x\n    doc: (?) a, b\n";
    for (before, after) in [
        ("p:\n  a:\n    t: y\n", "z: 1\n"),
        ("p:\n  a:\n    t: y # why\n", "\n# about z\nz: 1\n"),
        ("p:\n  a:\n    t: |\n      one\n\n      two\n", "\nz: 1\n"),
        ("p:\n  a:\n    t: y\n    # of a\n", "  # of b\n  b:\n    t: z\n"),
        ("p:\n  a:\n    t: |\n      one\n\n    # of a\n", "\n  # of b\n  b: 1\n"),
        ("# ü\np:\n  a:\n    t: \"ü\"\n", "z: 1\n"),
        ("p:\n  a:\n    t: [y,\n      z]\n", ""),
        ("p:\n  a:\n    t:\n      - u: v\n        w: x\n", "z: 1\n"),
        ("p:\n  a:\n    t: y\n    e:\n", "z: 1\n"),
        ("p:\n  a:\n    t: one\n      two\n", "z: 1\n"),
    ] {
        let text = format!("{before}{after}");
        assert_eq!(added(&text, &[addition("p", Some("a"), "new")]), format!("{before}{entry}{after}"));
    }
}

#[test]
fn without_a_sibling_it_is_the_last_one() {
    let text = "p:\n    a: { t: y }\n    b: { t: z }\nq: 1\n";
    let new = added(text, &[addition("p", None, "new"), addition("p", Some("gone"), "m")]);
    let entries = "    new: { t: x, doc: \"(?) a, b\" }\n    m: { t: x, doc: \"(?) a, b\" }\n";
    assert_eq!(new, format!("p:\n    a: {{ t: y }}\n    b: {{ t: z }}\n{entries}q: 1\n"));
}

#[test]
fn several_are_written_in_their_order() {
    let text = "p:\n  a:\n    t: y\n  b:\n    t: z\n";
    let new =
        added(text, &[addition("p", Some("a"), "new"), addition("p", Some("a"), "m"), addition("p", Some("b"), "o")]);
    let keys: Vec<_> = new.lines().filter(|line| line.ends_with(':')).map(str::trim).collect();
    assert_eq!(keys, ["p:", "a:", "new:", "m:", "b:", "o:"]);
}

#[test]
fn line_endings_and_a_missing_last_one_stay() {
    let new = added("p:\r\n  a:\r\n    t: y\r\nq: 1\r\n", &[addition("p", None, "new")]);
    assert_eq!(new, "p:\r\n  a:\r\n    t: y\r\n  new:\r\n    t: x\r\n    doc: (?) a, b\r\nq: 1\r\n");
    let new = added("p:\n  a:\n    t: y", &[addition("p", None, "new")]);
    assert_eq!(new, "p:\n  a:\n    t: y\n  new:\n    t: x\n    doc: (?) a, b");
}

#[test]
fn braces_are_filled_or_become_a_block() {
    assert_eq!(
        added("p: {}\nq: 1\n", &[addition("p", None, "new")]),
        "p:\n  new:\n    t: x\n    doc: (?) a, b\nq: 1\n"
    );
    let new = added("p: { a: { t: y } }\n", &[addition("p", None, "new")]);
    assert_eq!(new, "p: { a: { t: y }, new: { t: x, doc: \"(?) a, b\" } }\n");
    let new = added("r: { p: {}, q: 1 }\n", &[addition("r/p", None, "new")]);
    assert_eq!(new, "r: { p: { new: { t: x, doc: \"(?) a, b\" } }, q: 1 }\n");
    assert_eq!(added("{ p: 1 }", &[addition("", None, "new")]), "{ p: 1, new: { t: x, doc: \"(?) a, b\" } }");
}

#[test]
fn a_whole_key_can_be_added() {
    let text = "a: 1\nb: 2\n# of c\nc: 3\n";
    assert_eq!(
        added(text, &[addition("", Some("b"), "new")]),
        "a: 1\nb: 2\nnew:\n  t: x\n  doc: (?) a, b\n# of c\nc: 3\n"
    );
}
