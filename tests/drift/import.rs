//! `import` writes what metadata defines, with everything that it needs, and touches nothing that is there.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use graph_calls_codegen::cli::{run_with, Streams};

use super::case::{drift, lay_out, run};
use crate::util::{root, tree};

fn import(folder: &Path, schema: &str, words: &[&str]) -> (u8, String) {
    let (metadata, schema) = (folder.join("metadata.csdl"), folder.join(schema));
    let all = ["codegen", "import"].map(OsString::from).into_iter().chain([metadata.into_os_string()]);
    let all = all.chain(words.iter().map(OsString::from)).chain(["--schema".into(), schema.into_os_string()]);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams { out: &mut out, out_is_terminal: false, err: &mut err, err_is_terminal: false };
    let code = run_with(all, streams);
    (code, String::from_utf8_lossy(&err).replace(&format!("{}/", folder.display()), ""))
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    tree(folder).into_iter().collect()
}

/// The base with the metadata of a case.
fn with(case: &str) -> tempfile::TempDir {
    lay_out(&root().join("tests/drift").join(case))
}

#[test]
fn a_type_comes_with_what_it_needs_and_nothing_else() {
    let folder = with("apply-types");
    let before = files(&folder.path().join("schema"));
    let (code, said) = import(folder.path(), "schema", &["shape"]);
    assert_eq!(code, 0, "{said}");
    let after = files(&folder.path().join("schema"));
    let new: Vec<_> = after.keys().filter(|path| !before.contains_key(*path)).map(String::as_str).collect();
    assert_eq!(new, ["enums/color.yaml", "types/circle.yaml", "types/shape.yaml", "types/square.yaml"]);
    assert!(before.iter().all(|(path, text)| after[path] == *text));
    // What `--apply` writes is the same.
    let applied = root().join("tests/drift/apply-types/applied");
    assert!(new.iter().all(|path| after[*path] == crate::util::read(&applied.join(path))));
    let (code, said) = import(folder.path(), "schema", &["shape"]);
    assert!(code == 0 && said.contains("`shape` is in the schema already") && said.contains("0 files"), "{said}");
}

#[test]
fn an_action_is_told_by_its_name_and_its_type() {
    let folder = with("base");
    let (code, said) = import(folder.path(), "schema", &["send(message)"]);
    assert_eq!(code, 0, "{said}");
    let action = files(&folder.path().join("schema"))["actions/message.send.yaml"].clone();
    let expected = "\
# yaml-language-server: $schema=../graph-calls.schema.json#/definitions/Action
action: send
rust: SendMessage
boundTo: message
doc: (?) What does it do?
source: (?) Which page documents it?
path: (?) Which path does it have? /message/{messageId}/example.calls.send
pathParameters:
  messageId: { doc: (?) What does it identify? }
permissions: { application: [(?) Which permissions does it need?] }
parameters:
  to:
    type: String
    doc: (?) What is it for?
returns: { status: 204 }
";
    assert_eq!(action, expected);
    let run = drift(folder.path(), &[]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn nothing_is_written_if_something_is_unknown() {
    let folder = with("base");
    let before = files(&folder.path().join("schema"));
    for (words, reason) in [
        (&["part", "mesage"][..], "the metadata defines no `mesage`: did you mean `message`?"),
        (
            &["GET /parts/{id}"][..],
            "`GET /parts/{id}` is a request, and only types, enums, and actions can be imported",
        ),
        (&["send"], "choose from `send(call)` and `send(message)`"),
        (&["send(part)"], "the metadata has `send(call)` and `send(message)`"),
        (&["sent(call)"], "no action `sent`: did you mean `send`?"),
    ] {
        let (code, said) = import(folder.path(), "schema", words);
        assert!(code == 2 && said.contains(reason), "{said}");
    }
    assert_eq!(files(&folder.path().join("schema")), before);
    let (code, said) = import(folder.path(), "schema", &[]);
    assert!(code == 2 && said.contains("<WHAT>"), "{said}");
    fs::write(folder.path().join("metadata.csdl"), "<html>").expect("it can be written");
    let (code, said) = import(folder.path(), "schema", &["part"]);
    assert!(code == 2 && said.contains("error[GC201]") && said.ends_with("nothing is imported\n"), "{said}");
}

#[test]
fn a_new_schema_agrees_with_its_metadata_and_can_be_tried_at_once() {
    let folder = with("apply-types");
    fs::remove_dir_all(folder.path().join("schema")).expect("it is there");
    let (code, said) = import(folder.path(), "schema", &["--all"]);
    assert_eq!(code, 0, "{said}");
    let compared = drift(folder.path(), &[]);
    assert_eq!((compared.code, compared.err.contains(" 0 findings")), (0, true), "{}", compared.err);
    let (code, said) = run(folder.path(), &["lint"]);
    assert!(code == 1 && said.contains("error[GC029]") && !said.contains("error[GC1"), "{said}");
    let (code, said) = run(folder.path(), &["generate", "--draft"]);
    assert_eq!(code, 0, "{said}");
    let message = fs::read_to_string(folder.path().join("generated/src/types/message.rs")).expect("it is generated");
    assert!(message.contains("This is a draft, and this question is open: What is it?"), "{message}");
}
