//! `explain`, and the hints that lead to it.

use graph_calls_codegen::diagnostic::Code;

use super::place::Place;

#[test]
fn a_code_is_explained_however_it_is_written() {
    let place = Place::new();
    let explained = place.run(&["explain", "GC110"]);
    assert_eq!((explained.code, explained.err.as_str()), (Some(0), ""));
    assert!(explained.out.starts_with("GC110: Every referenced type is defined.\n\n"), "{}", explained.out);
    assert!(
        explained.out.contains("\n\nThis is wrong in types/note.yaml:\n\n    complexType: note\n"),
        "{}",
        explained.out
    );
    assert!(explained.out.contains("\n\nThis is right in types/note.yaml:\n\n"), "{}", explained.out);
    assert!(!explained.out.contains("```") && !explained.out.contains("\n\n\n"), "{}", explained.out);
    for spelling in ["gc110", "110", "0110", "[GC110]", "error[GC110]", " GC110 "] {
        assert_eq!(place.run(&["explain", spelling]).out, explained.out, "{spelling}");
    }
    assert_eq!(place.run(&["explain", "1"]).out, place.run(&["explain", "GC001"]).out);
}

#[test]
fn every_code_is_explained_and_listed() {
    let place = Place::new();
    let listed = place.run(&["explain"]);
    assert_eq!((listed.code, listed.err.as_str()), (Some(0), ""));
    let lines: Vec<_> = listed.out.lines().map(str::to_owned).collect();
    let expected: Vec<_> = Code::ALL.iter().map(|code| format!("{}  {}", code.id(), code.explanation())).collect();
    assert_eq!(lines, expected);
    for code in Code::ALL {
        let explained = place.run(&["explain", code.id()]);
        assert_eq!(explained.code, Some(0));
        assert!(explained.out.starts_with(&format!("{}: {}\n\n", code.id(), code.explanation())), "{}", explained.out);
    }
}

#[test]
fn an_unknown_code_gets_a_suggestion() {
    let place = Place::new();
    let lists = "`cargo codegen explain` lists all codes\n";
    place.run(&["explain", "GC11O"]).says(2, &format!("no code is `GC11O`: did you mean `GC110`? {lists}"));
    place.run(&["explain", "999"]).says(2, "no code is `999`: ");
    place.run(&["explain", "E0308"]).says(2, &format!("no code is `E0308`: {lists}"));
    place.run(&["explain", ""]).says(2, &format!("no code is ``: {lists}"));
    place.run(&["explain", "99999999999999999999999"]).says(2, lists);
    place.run(&["explain", "\u{1b}[31m"]).says(2, "no code is `\\u{1b}[31m`");
}

#[test]
fn problems_lead_to_their_explanation() {
    let place = Place::new();
    place.write("schema/types/note.yaml", "complexType: note\n");
    let run = place.run(&["lint"]);
    run.says(1, "error[GC021]");
    let end = run.err.rfind("\n\nschema has").expect("the problems are counted");
    let hint = "; nothing is generated\nfor more about GC021, run `cargo codegen explain GC021`\n";
    assert!(run.err[end..].ends_with(hint), "{}", run.err);
    assert_eq!(run.err[end..].matches("cargo codegen explain").count(), 1);
    place.write("schema/types/memo.yaml", "complexType: memo\ndoc: 1\n");
    let run = place.run(&["generate"]);
    run.says(2, "\nfor more about GC021 and GC022, run `cargo codegen explain GC021`, for example\n");
    assert_eq!(run.err.matches("cargo codegen explain").count(), 1, "{}", run.err);
}
