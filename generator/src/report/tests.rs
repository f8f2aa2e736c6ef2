use serde_json::{json, Value};

use super::{render, render_as, Format};
use crate::diagnostic::{Code, Diagnostics, Place};

/// Two problems in two files, the first of which has a nasty name, and a problem with a folder.
fn problems() -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let one = diagnostics.sources_mut().add("a, 100%:\n\u{202e}.yaml", "ü: b\nc: d\n");
    let other = diagnostics.sources_mut().add("b.yaml", "");
    let folder = diagnostics.sources_mut().add_absent("c");
    diagnostics.report(Code::UnreadableFile, Place::file(folder), "gone");
    diagnostics
        .report(Code::EmptyFile, Place::file(other), "100% empty")
        .help("write\nsomething")
        .note(Place::new(one, 6..10), "as here");
    diagnostics.report(Code::UnknownType, Place::new(one, 4..5), "no `b`");
    diagnostics.report(Code::UnknownType, Place::new(one, 4..5), "no `b`");
    diagnostics
}

#[test]
fn text_shows_where_each_problem_is() {
    let said = render(&problems(), false);
    assert!(said.contains("--> a, 100%:\\n\\u{202e}.yaml:1:4\n"), "{said}");
    assert!(said.contains("--> b.yaml:1:1\n"), "{said}");
    assert!(said.contains("--> c\n"), "{said}");
    assert_eq!(said.matches("error[").count(), 3, "{said}");
}

#[test]
fn json_has_stable_keys() {
    let said: Value = serde_json::from_str(&render_as(&problems(), Format::Json, true)).expect("it is JSON");
    let expected = json!([
        { "code": "GC110", "message": "no `b`", "file": "a, 100%:\\n\\u{202e}.yaml",
          "line": 1, "column": 4, "end_line": 1, "end_column": 5, "help": null, "fingerprint": null, "notes": [] },
        { "code": "GC011", "message": "100% empty", "file": "b.yaml",
          "line": 1, "column": 1, "end_line": 1, "end_column": 1, "help": "write\\nsomething", "fingerprint": null,
          "notes": [{ "message": "as here", "file": "a, 100%:\\n\\u{202e}.yaml",
                      "line": 2, "column": 1, "end_line": 2, "end_column": 5 }] },
        { "code": "GC001", "message": "gone", "file": "c",
          "line": 1, "column": 1, "end_line": 1, "end_column": 1, "help": null, "fingerprint": null, "notes": [] },
    ]);
    assert_eq!(said, expected);
    assert_eq!(render_as(&Diagnostics::new(), Format::Json, false), "[]\n");
}

#[test]
fn github_reads_one_command_a_line() {
    let said = render_as(&problems(), Format::Github, true);
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "::error file=a%2C 100%25%3A\\n\\u{202e}.yaml,line=1,col=4,title=GC110::no `b`",
            "::error file=b.yaml,line=1,col=1,title=GC011::100%25 empty%0Ahelp: write\\nsomething%0A\
             note: as here: a, 100%25:\\n\\u{202e}.yaml:2:1",
            "::error file=c,line=1,col=1,title=GC001::gone",
        ]
    );
}

#[test]
fn text_shows_the_first_hundred_and_json_all() {
    let mut diagnostics = Diagnostics::new();
    let file = diagnostics.sources_mut().add("a.yaml", "x".repeat(2000));
    for at in (0..1234).rev() {
        diagnostics.report(Code::UnknownType, Place::new(file, at..at + 1), format!("no {at}"));
    }
    let said = render(&diagnostics, false);
    assert_eq!(said.matches("error[").count(), 100);
    assert!(said.contains("]: no 99\n") && !said.contains("]: no 100\n"), "{said}");
    assert!(said.ends_with("\n… and 1,134 more; `--format json` shows all\n\n"), "{said}");
    let all: Vec<Value> = serde_json::from_str(&render_as(&diagnostics, Format::Json, false)).expect("it is JSON");
    assert_eq!(all.len(), 1234);
    assert_eq!(render_as(&diagnostics, Format::Github, false).lines().count(), 1234);
}
