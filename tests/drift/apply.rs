//! `--apply` adds what the schema lacks, changes no other byte, and leaves nothing to add.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::case::{cases, drift, lay_out};
use crate::util::{expect_file, name, tree};

type Files = BTreeMap<String, String>;

fn files(folder: &Path) -> Files {
    tree(&folder.join("schema")).into_iter().collect()
}

/// Whether a text is another one with further lines, or with braces that became lines.
fn is_extended(old: &str, new: &str) -> bool {
    let mut rest = new.split_inclusive('\n');
    old.split_inclusive('\n').all(|line| {
        let opened = line.replace(" {}", "");
        rest.by_ref().any(|new| new == line || new == opened || new.trim_end() == line)
    })
}

#[test]
fn nothing_is_left_to_add_and_no_other_byte_changes() {
    let mut added = 0;
    for case in cases() {
        let folder = lay_out(&case);
        let (before, code) = (files(folder.path()), drift(folder.path(), &[]).code);
        let run = drift(folder.path(), &["--apply"]);
        let after = files(folder.path());
        for (path, text) in &before {
            assert!(is_extended(text, &after[path]), "{}: {path}\n{}", name(&case), after[path]);
        }
        if code == 2 {
            assert_eq!((run.code, &after), (2, &before), "{}", name(&case));
            continue;
        }
        assert!(!run.err.contains("lacks the"), "{}: {}", name(&case), run.err);
        let again = drift(folder.path(), &["--apply"]);
        assert!(again.err.contains("there is nothing to add") && again.code == run.code, "{}", again.err);
        assert_eq!(files(folder.path()), after, "{}", name(&case));
        added += usize::from(after != before);
        // Nothing is left beside the schema.
        let entries = fs::read_dir(folder.path()).expect("it is a folder");
        let mut entries: Vec<_> = entries.map(|entry| entry.expect("an entry").file_name()).collect();
        entries.sort();
        assert_eq!(entries, ["metadata.csdl", "schema"]);
    }
    assert!(added >= 5, "{added}");
}

#[test]
fn what_is_added_is_as_expected() {
    let mut wrong = Vec::new();
    for case in cases().iter().filter(|case| name(case).starts_with("apply-")) {
        let folder = lay_out(case);
        let before = files(folder.path());
        let run = drift(folder.path(), &["--apply"]);
        assert_eq!(run.code, 0, "{}", run.err);
        for (path, text) in files(folder.path()) {
            if before.get(&path) != Some(&text) {
                let expected = case.join("applied").join(&path);
                fs::create_dir_all(expected.parent().expect("it is in a folder")).expect("the folder can be made");
                wrong.extend(expect_file(&expected, &text).err());
            }
        }
        for (path, _) in tree(&case.join("applied")) {
            assert!(folder.path().join("schema").join(&path).is_file(), "{path} is not written");
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn line_endings_and_byte_order_marks_stay() {
    let case = cases().into_iter().find(|case| name(case) == "apply-types").expect("it is there");
    let folder = lay_out(&case);
    let path = folder.path().join("schema/types/call.yaml");
    let text = format!("\u{feff}{}", fs::read_to_string(&path).expect("it is there").replace('\n', "\r\n"));
    fs::write(&path, text.trim_end()).expect("it can be written");
    let run = drift(folder.path(), &["--apply"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let new = fs::read_to_string(&path).expect("it is there");
    assert!(new.starts_with('\u{feff}') && !new.ends_with('\n'), "{new:?}");
    assert!(new.contains("\r\n  tags:\r\n    type: Collection(String)\r\n"), "{new:?}");
    assert_eq!(new.matches('\n').count(), new.matches("\r\n").count());
}

#[test]
fn gaps_are_listed_and_nothing_is_generated_from_them() {
    let case = cases().into_iter().find(|case| name(case) == "apply-types").expect("it is there");
    let folder = lay_out(&case);
    drift(folder.path(), &["--apply"]);
    let (code, said) = super::case::run(folder.path(), &["lint"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("error[GC029]: this is not known: What does it hold?"), "{said}");
    assert!(said.contains("--> schema/types/call.yaml:"), "{said}");
    let (code, said) = super::case::run(folder.path(), &["generate"]);
    assert!(code == 2 && !folder.path().join("generated").exists(), "{said}");
    let (code, said) = super::case::run(folder.path(), &["generate", "--draft"]);
    assert_eq!(code, 0, "{said}");
    let call = fs::read_to_string(folder.path().join("generated/src/types/call.rs")).expect("it is generated");
    assert!(call.contains("This is a draft, and this question is open: What does it hold?"), "{call}");
}
