//! What becomes an identifier, a file, a header, or a part of a URL is checked: nothing panics, and nothing gets through that
//! would not compile.

use std::panic::{catch_unwind, AssertUnwindSafe};

use graph_calls_codegen::report::render;

use super::{read, Files};

/// Texts that are no names, or unusual ones.
fn words() -> Vec<String> {
    let words = [
        "",
        " ",
        "a b",
        " a",
        "a ",
        "a\\tb",
        "a\\nb",
        "a//b",
        "a/*b*/",
        "a#b",
        "r#a",
        "r#self",
        "r#_",
        "r#",
        "self",
        "Self",
        "crate",
        "super",
        "_",
        "__",
        "type",
        "async",
        "union",
        "1",
        "1a",
        "\u{fc}",
        "Gr\u{f6}\u{df}e",
        "\u{3b1}",
        "\u{1f600}",
        "a\u{301}",
        "\u{200d}",
        "a-b",
        "a.b",
        "a::b",
        "a!",
        "'a",
        "a\\\"b",
        "\\\\",
        "{a}",
        "{}",
        "$a",
        "@a",
        "%",
        "%2",
        "%zz",
        "..",
        ".",
        "/",
        "//",
        "con",
        "nul",
        "a?b=c",
        "*",
        "a&b",
        "<a>",
        "[a]",
        "`a`",
        "~",
        "null",
        "true",
        "Some",
        "None",
        "Ok",
        "Err",
        "Box",
        "String",
        "main",
    ];
    let mut words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
    words.extend([3, 250, 70_000].map(|length| "a".repeat(length)));
    words.extend([3, 250, 70_000].map(|length| "aB".repeat(length)));
    words
}

/// Every place of a schema that becomes something in Rust, in a file system, or in HTTP. `@` stands for the word.
const PLACES: &[(&str, &str)] = &[
    ("types/thing.yaml", "complexType: thing\nrust: @\ndoc: A.\nsource: a\n"),
    ("types/thing.yaml", "complexType: @\ndoc: A.\nsource: a\n"),
    ("types/thing.yaml", "complexType: thing\nbaseType: @\ndoc: A.\nsource: a\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: @\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { @: { type: String, doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: @, doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: String, rust: @, doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: String, alsoSpelled: [@], doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: String, codes: { @: { value: a, doc: A. } }, doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: String, codes: { a: { value: @, doc: A. } }, doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: Int32, codes: { a: { value: @, doc: A. } }, doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: String, excerpts: { @: { after: a, doc: A. } }, doc: A. } }\n"),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: String, excerpts: { a: { after: a, before: @, doc: A. } }, doc: A. } }\n"),
    ("enums/kind.yaml", "enumType: kind\nrust: @\ndoc: A.\nsource: a\nmembers: { a: { value: 1, doc: A. } }\n"),
    ("enums/kind.yaml", "enumType: kind\ndoc: A.\nsource: a\nmembers: { @: { value: 1, doc: A. } }\n"),
    ("enums/kind.yaml", "enumType: kind\ndoc: A.\nsource: a\nmembers: { a: { value: 1, rust: @, doc: A. } }\n"),
    ("enums/kind.yaml", "enumType: kind\nflags: true\ndoc: A.\nsource: a\nmembers: { a: { value: 1, rust: @, doc: A. } }\n"),
    ("actions/go.yaml", "action: go\nrust: @\nboundTo: a\ndoc: A.\nsource: a\nmethod: GET\npath: /a\nreturns: { status: 204, doc: A. }\n"),
    ("actions/go.yaml", "action: go\nboundTo: @\ndoc: A.\nsource: a\nmethod: GET\npath: /a\nreturns: { status: 204, doc: A. }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: @\npath: /a\nreturns: { status: 204, doc: A. }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: GET\npath: @\nreturns: { status: 204, doc: A. }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: GET\npath: '/a/{id}'\npathParameters: { id: { rust: @, doc: A. } }\nreturns: { status: 204, doc: A. }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nheaders: { @: { value: a, doc: A. } }\nreturns: { status: 204, doc: A. }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nheaders: { a: { value: @, doc: A. } }\nreturns: { status: 204, doc: A. }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\nparameters: { @: { type: String, doc: A. } }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\nparameters: { a: { type: String, rust: @, doc: A. } }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\nparameters: { a: { type: Collection(String), item: @, doc: A. } }\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\nparameters: { a: { type: String, doc: A. } }\nrules: [{ id: @, severity: error, says: a, absent: { of: a } }]\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\nrequirements: [{ id: @, says: a }]\n"),
    ("actions/go.yaml", "action: go\nboundTo: a\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\npermissions: { application: [@] }\n"),
    ("service.yaml", "service: @\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\n"),
    ("service.yaml", "service: a\npackage: @\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\n"),
    ("service.yaml", "service: a\npackage: a\nversion: @\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: @\ndocumentation: https://a.example/{source}\nroots: {}\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: @\nroots: {}\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nkeywords: [@]\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: { @: { url: https://a.example, doc: A. } }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: { a: { url: @, doc: A. } }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: { a: { rust: @, url: https://a.example, doc: A. } }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { @: { doc: A., paths: [/a] } }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { a: { rust: @, doc: A., paths: [/a] } }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { a: { doc: A., paths: [@] } }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { a: { doc: A., paths: ['/a/{id}'] } }\nids: { id: { rust: @, doc: A. } }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { a: { doc: A., paths: [/a] } }\naliases: { @: /a }\n"),
    ("service.yaml", "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { a: { doc: A., paths: [/a] } }\naliases: { /b: @ }\n"),
];

const SERVICE: &str =
    "service: a\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\n";

/// A word that is accepted becomes Rust, and all others are reported.
#[test]
fn every_word_in_every_place_is_rust_or_is_reported() {
    for (path, text) in PLACES {
        let mut accepted = 0;
        let words = words();
        for word in &words {
            let mut files = Files::from([("service.yaml".to_owned(), SERVICE.to_owned())]);
            files.insert((*path).to_owned(), text.replace('@', &format!("\"{word}\"")));
            let shown: String = word.chars().take(20).collect();
            let outcome = catch_unwind(AssertUnwindSafe(|| match read(&files) {
                Ok(api) => {
                    graph_calls_codegen::generate(&api).unwrap_or_else(|error| panic!("{error:?}"));
                    accepted += 1;
                }
                Err(found) => assert!(!render(&found, false).is_empty()),
            }));
            assert!(outcome.is_ok(), "{path} with {shown:?} in\n{text}");
        }
        assert!(accepted < words.len(), "nothing is refused in\n{text}");
    }
}
