//! Diagnostics for programs.

use super::place::{Place, Run};

fn problems(run: &Run) -> Vec<serde_json::Value> {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}\n{}", run.out))
}

#[test]
fn problems_as_json_are_data() {
    let place = Place::new();
    for (arguments, code) in [(&["lint"][..], 1), (&["generate"], 2), (&["generate", "--check"], 2), (&[], 2)] {
        place.write("schema/types/note.yaml", "complexType: note\n");
        let before = place.state();
        let run = place.run(&[arguments, &["--format", "json"]].concat());
        assert_eq!(run.code, Some(code), "{arguments:?}: {}", run.err);
        let problems = problems(&run);
        assert!(!problems.is_empty());
        assert!(problems.iter().all(|problem| problem["code"] == "GC021"), "{}", run.out);
        assert!(!run.err.contains("error[") && run.err.starts_with("schema has "), "{}", run.err);
        assert_eq!(place.state(), before);
    }
}

#[test]
fn no_problems_are_an_empty_list() {
    let place = Place::new();
    for arguments in [&["lint"][..], &["generate"], &["generate", "--check"]] {
        let run = place.run(&[arguments, &["--format", "json"]].concat());
        assert_eq!((run.code, problems(&run).len()), (Some(0), 0), "{arguments:?}");
        assert!(!run.err.is_empty());
        let run = place.run(&[arguments, &["--format", "github"]].concat());
        assert_eq!((run.code, run.out.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn a_difference_does_not_disturb_programs() {
    let place = Place::generated();
    place.spoil();
    let usual = place.run(&["generate", "--check"]);
    for format in ["json", "github"] {
        let run = place.run(&["generate", "--check", "--format", format]);
        assert_eq!(run.code, Some(1));
        assert_eq!(run.out, if format == "json" { "[]\n" } else { "" });
        assert_eq!(run.err.trim_end(), format!("{}{}", usual.err, usual.out).trim_end());
    }
}

#[test]
fn problems_annotate_files_on_github() {
    let place = Place::new();
    place.write("schema/types/note.yaml", "complexType: note\n");
    let run = place.run(&["lint", "--format", "github"]);
    assert_eq!(run.code, Some(1));
    let start = "::error file=schema/types/note.yaml,line=1,";
    assert!(!run.out.is_empty() && run.out.lines().all(|line| line.starts_with(start)), "{}", run.out);
}

#[test]
fn unknown_formats_are_refused() {
    let place = Place::new();
    place.run(&["lint", "--format", "xml"]).says(2, "[possible values: text, json, markdown, github]");
    place.run(&["json-schema", "--format", "json"]).says(2, "unexpected argument '--format'");
}
