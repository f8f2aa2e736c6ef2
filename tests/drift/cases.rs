//! Every case is reported as expected.

use std::collections::BTreeSet;
use std::fs;

use graph_calls_codegen::diagnostic::Code;

use super::case::{cases, drift, lay_out};
use crate::util::{expect_file, name, root};

#[test]
fn the_base_agrees_with_its_metadata() {
    let folder = lay_out(&root().join("tests/drift/base"));
    let run = drift(folder.path(), &[]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    assert_eq!(run.err, "metadata.csdl: 0 findings; 0 claims of deviations checked\n");
}

#[test]
fn every_case_is_reported_as_expected() {
    let mut wrong = Vec::new();
    for case in cases() {
        let run = drift(lay_out(&case).path(), &[]);
        assert!(run.out.is_empty(), "stdout is for data: {}", run.out);
        let said = format!("{}\n{}", run.code, run.err);
        wrong.extend(expect_file(&case.join("expected.txt"), &said).err());
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

#[test]
fn every_code_has_a_case_that_shows_nothing_else() {
    let mut shown = BTreeSet::new();
    for case in cases() {
        let run = drift(lay_out(&case).path(), &["--quiet"]);
        let codes: BTreeSet<String> = run.err.split("error[").skip(1).map(|rest| rest[..5].to_owned()).collect();
        match name(&case).split_once('-') {
            Some((id, _)) if id.starts_with("GC") => {
                assert_eq!(codes, [id.to_owned()].into(), "{}: {}", name(&case), run.err);
                let is_unreadable = id < "GC210";
                assert_eq!(run.code, if is_unreadable { 2 } else { 1 }, "{}", name(&case));
            }
            _ => {}
        }
        shown.extend(codes);
    }
    let all: BTreeSet<_> =
        Code::ALL.iter().map(|code| code.id().to_owned()).filter(|id| id.starts_with("GC2")).collect();
    assert_eq!(all.difference(&shown).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// The shipped schema needs no metadata to be checked, but its deviations must make claims that can be.
#[test]
fn most_deviations_about_metadata_make_claims() {
    let (mut with, mut without) = (0, Vec::new());
    for (path, text) in crate::util::tree(&root().join("schema")) {
        for deviation in text.split("\n  - id: ").skip(1) {
            if path.ends_with(".yaml") && deviation.contains("\n    metadata: ") {
                match deviation.contains("\n    declares:") {
                    true => with += 1,
                    false => without.push(format!("{path}: {}", deviation.lines().next().unwrap_or_default())),
                }
            }
        }
    }
    assert!(with >= 50 && without.len() <= 2, "{with} make claims, but not {without:#?}");
}

/// A finding keeps its fingerprint if the files around it change, and every finding has its own.
#[test]
fn fingerprints_survive_other_changes() {
    let prints = |text: &str| {
        let lines = text.lines().filter_map(|line| line.trim().strip_prefix("= note: fingerprint "));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut all = 0;
    for case in cases().iter().filter(|case| name(case).starts_with("GC21")) {
        let folder = lay_out(case);
        let before = prints(&drift(folder.path(), &[]).err);
        let metadata = folder.path().join("metadata.csdl");
        let text = fs::read_to_string(&metadata).expect("it can be read");
        fs::write(&metadata, text.replace("<EnumType", "\n\n<!-- ü --><EnumType")).expect("it can be written");
        for (path, text) in crate::util::tree(&folder.path().join("schema")) {
            fs::write(folder.path().join("schema").join(path), format!("# ü\n\n{text}")).expect("it can be written");
        }
        assert_eq!(prints(&drift(folder.path(), &[]).err), before, "{}", name(case));
        let distinct: BTreeSet<_> = before.iter().collect();
        assert_eq!(distinct.len(), before.len(), "{}", name(case));
        all += before.len();
    }
    assert!(all > 30, "{all}");
}
