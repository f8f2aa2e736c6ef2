use std::path::{Path, PathBuf};

use super::{load, load_files, load_found, Documents, Found};
use crate::diagnostic::{Code, Diagnostics, FileId};
use crate::report::{render, render_as, Format};
use crate::schema::gap::Gaps;

/// Checks that two parsers read the same values.
mod agreement;

const TYPE: &str = "complexType: a\ndoc: A.\nsource: resources/a\n";
const SERVICE: &str = "service: a.b\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\n\
    roots: {}\nerror: { type: a }\nnotifications: { envelope: a, items: a, changeType: a, path: [a], payload: a }\n";

/// Loads a service and one other file.
fn load_one(path: &str, content: impl Into<Vec<u8>>) -> (Diagnostics, Documents) {
    let mut diagnostics = Diagnostics::new();
    let files = vec![("service.yaml".to_owned(), SERVICE.into()), (path.to_owned(), content.into())];
    let documents = load_files(&mut diagnostics, files);
    (diagnostics, documents)
}

fn codes(content: impl Into<Vec<u8>>) -> Vec<&'static str> {
    load_one("types/a.yaml", content).0.iter().map(|diagnostic| diagnostic.code.id()).collect()
}

fn rendered(content: &str) -> String {
    render(&load_one("types/a.yaml", content).0, false)
}

fn schema() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema")
}

#[test]
fn loads_the_schema() {
    let mut diagnostics = Diagnostics::new();
    let documents = load(&mut diagnostics, &schema());
    assert_eq!(render(&diagnostics, false), "");
    let documents = documents.expect("nothing is wrong");
    assert_eq!(*documents.service.document.service, "microsoft.graph");
    let names: Vec<_> = documents.types.iter().map(|definition| definition.stem.as_str()).collect();
    assert!(names.is_sorted(), "{names:?}");
    assert!(documents.actions.iter().any(|definition| definition.path == "actions/invite.yaml"));
}

#[test]
fn a_folder_that_cannot_be_read_is_named() {
    let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let found = vec![
        Found { path: "service.yaml".to_owned(), content: Ok(SERVICE.into()) },
        Found { path: "types".to_owned(), content: Err(denied.into()) },
    ];
    let mut diagnostics = Diagnostics::new();
    assert!(load_found(&mut diagnostics, "schema", found, Gaps::Reported).lost.contains("anything"));
    let said = render(&diagnostics, false);
    assert!(said.starts_with("error[GC001]: this folder cannot be read: ") && said.contains("schema/types"), "{said}");
}

#[test]
fn keeps_the_order_and_the_spelling_of_keys() {
    let text = format!(
        "{TYPE}properties:\n{}",
        ["no", "1.10", "~", "b", "a"].map(|key| { format!("  {key}: {{ type: String, doc: X. }}\n") }).concat()
    );
    let (diagnostics, documents) = load_one("types/a.yaml", text);
    assert_eq!(render(&diagnostics, false), "");
    let names: Vec<_> = documents.types[0].document.properties.names().collect();
    assert_eq!(names, ["no", "1.10", "~", "b", "a"]);
}

#[test]
fn a_byte_order_mark_and_other_ends_of_lines_are_fine() {
    assert_eq!(codes(format!("\u{feff}{}", TYPE.replace('\n', "\r\n"))), [""; 0]);
}

#[test]
fn evidence_can_be_any_scalar() {
    let evidence = |is: &str| {
        format!("{TYPE}deviations: [{{ id: a, here: a, evidence: [{{ message: a, at: /a, is: {is} }}] }}]\n")
    };
    for is in ["null", "~", "1", "1.5", "true", "text", "\"1\""] {
        assert_eq!(codes(evidence(is)), [""; 0], "{is}");
    }
    for is in ["", ".nan", "[a]", "99999999999999999999"] {
        assert_eq!(codes(evidence(is)), ["GC022"], "{is}");
    }
}

#[test]
fn each_code_is_found() {
    let deep = |depth| format!("{TYPE}properties: {}{}\n", "[".repeat(depth), "]".repeat(depth));
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("GC004", b"complexType: a\ndoc: caf\xe9\n".to_vec()),
        ("GC005", format!("{TYPE}# \u{202e}\n").into()),
        ("GC005", format!("{TYPE}# \0\n").into()),
        ("GC010", format!("{TYPE}properties: [\n").into()),
        ("GC011", "".into()),
        ("GC011", "# nothing\n".into()),
        ("GC011", "---\n".into()),
        ("GC012", format!("{TYPE}---\n{TYPE}").into()),
        ("GC013", format!("{TYPE}baseType: &a b\n").into()),
        ("GC014", format!("{TYPE}baseType: *a\n").into()),
        ("GC015", format!("{TYPE}<<: {{ open: true }}\n").into()),
        ("GC016", format!("{TYPE}baseType: !!str a\n").into()),
        ("GC017", format!("{TYPE}doc: B.\n").into()),
        ("GC018", format!("{TYPE}? [a]\n: b\n").into()),
        ("GC018", format!("{TYPE}\"\": b\n").into()),
        ("GC019", deep(100).into()),
        ("GC019", deep(100_000).into()),
        ("GC019", "- ".repeat(100_000).into()),
        ("GC020", format!("{TYPE}colour: red\n").into()),
        ("GC021", "complexType: a\ndoc: A.\n".into()),
        ("GC022", format!("{TYPE}open: \"true\"\n").into()),
        ("GC025", format!("\t# a\n{TYPE}").into()),
    ];
    for (code, content) in cases {
        assert_eq!(codes(content.clone()), [code], "{}", String::from_utf8_lossy(&content[..content.len().min(200)]));
    }
}

#[test]
fn words_and_numbers_are_checked() {
    let action = |rule: &str, status: &str| {
        format!(
            "action: a\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\n\
             returns: {{ status: {status}, type: a, doc: A. }}\nrules: [{{ id: a, severity: {rule}, says: a }}]\n"
        )
    };
    let codes = |content: String| -> Vec<Code> {
        load_one("actions/a.yaml", content).0.iter().map(|diagnostic| diagnostic.code).collect()
    };
    assert_eq!(codes(action("error", "200")), []);
    assert_eq!(codes(action("eror", "200")), [Code::UnknownWord]);
    assert_eq!(codes(action("error", "70000")), [Code::NumberOutOfRange]);
    assert_eq!(codes(action("1", "\"200\"")), [Code::WrongKind, Code::WrongKind]);
}

#[test]
fn files_in_other_places_are_refused() {
    for path in ["a.yaml", "types/b/a.yaml", "types/a.yml", "Types/a.yaml"] {
        let (diagnostics, _) = load_one(path, TYPE);
        assert!(diagnostics.iter().all(|diagnostic| diagnostic.code == Code::StrayFile), "{path}");
        assert_eq!(diagnostics.len(), 1, "{path}");
    }
    let (diagnostics, documents) = load_one("README.md", "# A");
    assert_eq!(render(&diagnostics, false), "");
    assert!(documents.lost.is_empty());
}

#[test]
fn a_service_and_a_folder_are_needed() {
    let mut diagnostics = Diagnostics::new();
    let documents = load_files(&mut diagnostics, Vec::new());
    assert!(documents.service.place.is_nowhere() && documents.lost.is_empty());
    assert!(render(&diagnostics, false).starts_with("error[GC002]: there is no `service.yaml`\n--> service.yaml\n"));

    let mut diagnostics = Diagnostics::new();
    assert!(load(&mut diagnostics, Path::new("no/such/folder")).is_err());
    assert!(render(&diagnostics, false).starts_with("error[GC001]: there is no such folder\n--> no/such/folder\n"));
}

#[test]
fn shows_what_was_meant() {
    let text = rendered(&format!("{TYPE}properties:\n  b:\n    type: String\n    nulable: false\n    doc: 1.0\n"));
    assert_eq!(
        text,
        "\
error[GC020]: unknown key `nulable`
 --> types/a.yaml:7:5
  |
7 |     nulable: false
  |     ^^^^^^^
  |
  = help: did you mean `nullable`?

error[GC022]: expected a string, found a number
 --> types/a.yaml:8:10
  |
8 |     doc: 1.0
  |          ^^^
  |
  = help: to make it a string, quote it: \"1.0\"

"
    );
}

#[test]
fn shows_both_of_two_keys() {
    let text =
        rendered(&format!("{TYPE}# ü\r\nproperties: {{ ü: {{ type: a, doc: A. }}, ü: {{ type: b, doc: B. }} }}\r\n"));
    assert_eq!(
        text,
        "\
error[GC017]: the key `ü` occurs twice
 --> types/a.yaml:5:40
  |
5 | properties: { ü: { type: a, doc: A. }, ü: { type: b, doc: B. } }
  |                                        ^
  |
note: the first one is here
 --> types/a.yaml:5:15
  |
5 | properties: { ü: { type: a, doc: A. }, ü: { type: b, doc: B. } }
  |               -

"
    );
}

#[test]
fn marks_the_key_that_lacks_something() {
    let text = rendered(&format!("{TYPE}properties:\n  b:\n    type: String\n"));
    assert_eq!(
        text,
        "\
error[GC021]: the key `doc` is missing here
 --> types/a.yaml:5:3
  |
5 |   b:
  |   ^
  |
  = help: add `doc: …`

"
    );
}

#[test]
fn the_outcome_does_not_depend_on_threads() {
    let files: Vec<_> =
        (0..200).map(|number| (format!("types/t{number:03}.yaml"), format!("x: {number}\n").into())).collect();
    let mut backwards = files.clone();
    backwards.reverse();
    let render = |files| {
        let mut diagnostics = Diagnostics::new();
        load_files(&mut diagnostics, files);
        render_as(&diagnostics, Format::Json, false)
    };
    let text = render(files);
    assert_eq!(text.matches("GC020").count(), 200);
    assert_eq!(text, render(backwards));
}

/// The file IDs follow the order of the paths, so definitions can be compared and sorted by them.
#[test]
fn file_ids_follow_the_paths() {
    let mut diagnostics = Diagnostics::new();
    let files = [("types/b.yaml", TYPE), ("service.yaml", SERVICE), ("types/a.yaml", TYPE)];
    let files = files.map(|(path, text)| (path.to_owned(), text.into())).to_vec();
    let documents = load_files(&mut diagnostics, files);
    let ids: Vec<FileId> = documents.types.iter().map(|definition| definition.file).collect();
    assert!(ids.is_sorted() && documents.service.file < ids[0]);
}

/// What is invalid is replaced, and what is not is kept.
#[test]
fn the_rest_of_a_file_is_read() {
    let text =
        "complexType: 5\nsource: resources/a\nopne: true\nproperties:\n  a: 1\n  b: { type: X, nullable: \"false\" }\n";
    let (diagnostics, documents) = load_one("types/name.yaml", text);
    assert_eq!(diagnostics.len(), 6, "{}", render(&diagnostics, false));
    let document = &documents.types[0].document;
    let name = document.complex_type.as_ref().expect("the file has a name");
    assert!(**name == "name" && name.place().is_nowhere());
    assert!(document.doc.place().is_nowhere() && !document.source.place().is_nowhere());
    assert!(document.properties.is_whole());
    let [(_, a), (_, b)] = [0, 1].map(|index| document.properties.iter().nth(index).expect("it is there"));
    assert!(a.r#type.place().is_nowhere() && !b.r#type.place().is_nowhere());
    assert_eq!((b.r#type.as_str(), b.nullable), ("X", false));
}

#[test]
fn a_mapping_with_rejected_keys_is_not_whole() {
    let is_whole = |properties: &str| {
        let (_, documents) = load_one("types/a.yaml", format!("{TYPE}properties:\n{properties}"));
        documents.types[0].document.properties.is_whole()
    };
    let valid = "  b: { type: String, doc: B. }\n";
    assert!(is_whole(&format!("{valid}  c: 5\n")));
    assert!(!is_whole(&format!("{valid}  <<: {{}}\n")));
    assert!(!is_whole("  c: 5\n"));
    assert!(!is_whole("  properties: { b: { type: String, doc: B. }, c: { type: String, doc: C. } }\n"));
}

#[test]
fn a_file_that_cannot_be_read_is_lost() {
    for (path, content) in
        [("types/a.yaml", "a: ["), ("types/a.yaml", ""), ("types/a.yaml", "- a"), ("types/b/a.yml", TYPE)]
    {
        let (diagnostics, documents) = load_one(path, content);
        assert!(documents.lost.contains("a") && !documents.lost.contains("b"), "{path}");
        assert_eq!(diagnostics.len(), 1, "{path}");
    }
}
