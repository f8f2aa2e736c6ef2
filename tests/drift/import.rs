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
path: (?) Which path does it have? /calls/{callId}/messages/{messageId}/example.calls.send
pathParameters:
  callId: { doc: (?) What does it identify? }
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
        (&["GET /parts/{id}"], "the metadata declares no path `/parts/{id}`"),
        (&["GET /calls/{id}/usage(a='{a}')"], "calls an operation: name it `usage(call)`"),
        (&["GET /calls/$count"], "the metadata does not say where `/calls/$count` leads"),
        (&["POST /calls/{id}"], "POST creates an element of a collection of objects, and this is call"),
        (&["PATCH /calls"], "this method changes one object, and this is Collection(call)"),
        (&["stop()"], "the metadata has no action or function `stop`"),
        (
            &["send()"],
            "no action or function `send` is not bound to a type: the metadata has `send(call)` and `send(message)`",
        ),
        (&["send"], "choose from `send(call)` and `send(message)`"),
        (&["send(part)"], "the metadata has `send(call)` and `send(message)`"),
        (&["sent(call)"], "no action or function `sent`: did you mean `send`?"),
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

/// The base with a folder without a schema.
fn without_schema() -> tempfile::TempDir {
    let folder = with("base");
    fs::remove_dir_all(folder.path().join("schema")).expect("it is there");
    folder
}

#[test]
fn functions_and_paths_become_requests() {
    let folder = without_schema();
    let words = [
        "usage(call)",
        "getTime()",
        "reset()",
        "GET /calls/{id}/messages",
        "GET /calls/{call-id}",
        "POST /archive",
        "PATCH /first",
        "DELETE /calls/{id}",
        "GET /calls/{id}/topic",
        "GET /first/messages",
    ];
    let (code, said) = import(folder.path(), "schema", &words);
    assert_eq!(code, 0, "{said}");
    let files = files(&folder.path().join("schema"));
    let text = |path: &str| files[path].split_once('\n').expect("there is a modeline").1.to_owned();
    let usage = "\
request: usage
doc: (?) What does it return?
source: (?) Which page documents it?
method: GET
path: (?) Which path does it have? /calls/{callId}/example.calls.usage(period='{period}',kind='{kind}',count={count},ids=@ids)
";
    assert!(text("requests/usage.yaml").starts_with(usage), "{}", text("requests/usage.yaml"));
    let end = "\
query:
  \"@ids\": { type: Collection(String), doc: (?) What is it for? }
permissions: { application: [(?) Which permissions does it need?] }
returns: { status: 200, type: Collection(message) }
";
    assert!(text("requests/usage.yaml").ends_with(end), "{}", text("requests/usage.yaml"));
    let list = "\
request: listMessages
doc: (?) What does it do?
source: (?) Which page documents it?
method: GET
path: /calls/{callId}/messages
pathParameters:
  callId: { doc: (?) What does it identify? }
permissions: { application: [(?) Which permissions does it need?] }
returns: { status: 200, type: Collection(message) }
";
    assert_eq!(text("requests/listMessages.yaml"), list);
    let ends = |path: &str, end: &str| assert!(text(path).ends_with(end), "{}", text(path));
    ends("requests/getTime.yaml", "returns: { status: 200, type: DateTimeOffset }\n");
    ends("requests/getCall.yaml", "returns: { status: 200, type: call }\n");
    ends("requests/createCall.yaml", "returns: { status: 201, type: call }\n");
    ends("requests/updateFirst.yaml", "returns:\n  - { status: 200, type: call }\n  - { status: 204 }\n");
    ends("requests/deleteCall.yaml", "returns: { status: 204 }\n");
    ends("requests/listMessagesOfFirst.yaml", "returns: { status: 200, type: Collection(message) }\n");
    ends("requests/getTopic.yaml", "returns: { status: 200, type: String }\n");
    assert!(text("requests/getTime.yaml").contains("\npath: /now()\n"));
    assert!(
        text("actions/reset.yaml").contains("boundTo: none\n")
            && text("actions/reset.yaml").contains("\npath: /resetAll\n")
    );
    let run = drift(folder.path(), &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let (code, said) = super::case::run(folder.path(), &["generate", "--draft"]);
    assert_eq!(code, 0, "{said}");
    let (code, said) = import(folder.path(), "schema", &words);
    let known = said.matches(" is in the schema already").count();
    assert!(code == 0 && known == words.len() && said.contains("0 files"), "{said}");
}

#[test]
fn metadata_on_one_line_is_taken_over_as_a_whole() {
    let folder = without_schema();
    let path = folder.path().join("metadata.csdl");
    let text = fs::read_to_string(&path).expect("it is there");
    // Functions of one name and overloads, and parameters that are called like types or like what is in the path.
    let more = "\
<EnumType Name='empty' /><ComplexType Name='kind'><Property Name='empty' Type='calls.empty' /></ComplexType>
<Function Name='usage' IsBound='true'><Parameter Name='on' Type='Collection(calls.call)' />
<Parameter Name='kind' Type='Edm.Int32' /><ReturnType Type='Edm.Stream' /></Function>
<Function Name='usage' IsBound='true'><Parameter Name='on' Type='Collection(calls.call)' />
<Parameter Name='message' Type='calls.message' /><ReturnType Type='calls.empty' /></Function>
<Function Name='usage' IsBound='true'><Parameter Name='on' Type='calls.call' />
<Parameter Name='callId' Type='Edm.Guid' /><ReturnType Type='calls.call' /></Function>
<Action Name='download' IsBound='true'><Parameter Name='on' Type='calls.call' /><ReturnType Type='Edm.Stream' /></Action>
<Action Name='list' IsBound='true'><Parameter Name='on' Type='calls.call' /><ReturnType Type='Collection(calls.empty)' /></Action>
<EntityContainer";
    let text = text.replace("<EntityContainer", more).replace('\n', " ");
    fs::write(&path, text).expect("it can be written");
    let (code, said) = import(folder.path(), "schema", &["--all"]);
    assert!(code == 0 && !said.contains("is left out"), "{said}");
    let files = files(&folder.path().join("schema"));
    let requests: Vec<_> = files.keys().filter_map(|path| path.strip_prefix("requests/")).collect();
    assert_eq!(
        requests,
        [
            "getTime.yaml",
            "usageOfCallByCallId.yaml",
            "usageOfCallByPeriodAndKindAndCountAndIds.yaml",
            "usageOfCallsByKind.yaml",
            "usageOfCallsByMessage.yaml",
        ]
    );
    let has = |path: &str, part: &str| assert!(files[path].contains(part), "{}", files[path]);
    has("requests/usageOfCallByCallId.yaml", "usage(callId={callIdValue})");
    has("requests/usageOfCallsByKind.yaml", "usage(kind={kindValue})");
    has("requests/usageOfCallsByMessage.yaml", "usage(message=@message)");
    has("enums/empty.yaml", "\nmembers: {}\n");
    let run = drift(folder.path(), &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let (code, said) = super::case::run(folder.path(), &["generate", "--draft"]);
    assert_eq!(code, 0, "{said}");
}
