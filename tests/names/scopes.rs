//! Each scope of the generated crate, with two names that meet in it.

use graph_calls_codegen::diagnostic::Code;
use graph_calls_codegen::model::Api;
use graph_calls_codegen::report::render;

use super::{every::every, read, Files};

/// A schema with a type, an enum, an action, and a notification.
const BASE: &[(&str, &str)] = &[
    (
        "service.yaml",
        "service: a.b\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\n\
         roots: { main: { url: https://a.example, doc: A. } }\n\
         resources: { thing: { doc: A., paths: ['/things/{thingId}'] } }\n\
         notifications: { envelope: envelope, items: value, changeType: change, path: [at], payload: data }\n",
    ),
    (
        "types/envelope.yaml",
        "complexType: envelope\ndoc: A.\nsource: a\nproperties:\n  value: { type: Collection(letter), doc: A. }\n",
    ),
    (
        "types/letter.yaml",
        "complexType: letter\ndoc: A.\nsource: a\nproperties:\n  change: { type: kind, doc: A. }\n  at: { type: String, doc: A. }\n  \
         data: { type: Payload, doc: A. }\n",
    ),
    ("types/thing.yaml", "complexType: thing\ndoc: A.\nsource: a\nproperties: { label: { type: String, doc: A. } }\n"),
    (
        "enums/kind.yaml",
        "enumType: kind\ndoc: A.\nsource: a\nmembers: { made: { value: 0, doc: A. }, gone: { value: 1, doc: A. } }\n",
    ),
    (
        "notifications/thingMade.yaml",
        "notification: thingMade\ndoc: A.\nsource: a\nchangeTypes: [made]\nresources: [thing]\npayload: thing\nas: thing\n",
    ),
];

/// Two additions to the base that meet in a scope.
struct Meeting {
    scope: &'static str,
    code: Code,
    /// The path of the file that has both. `@` stands for what is added, `#` for its separator.
    file: (&'static str, &'static str),
    one: &'static str,
    other: &'static str,
    /// The second one, with the name that the help asks for.
    settled: &'static str,
}

/// Properties of a type.
const TYPE: (&str, &str) = ("types/added.yaml", "complexType: added\ndoc: A.\nsource: a\nproperties: { @ }\n");
/// Members of a choice.
const CHOICE: (&str, &str) = (
    "types/added.yaml",
    "complexType: added\nchoice: true\ndoc: A.\nsource: a\nproperties: { first: { type: thing, doc: A. }, @ }\n",
);
/// Members of an enum.
const ENUM: (&str, &str) = ("enums/added.yaml", "enumType: added\ndoc: A.\nsource: a\nmembers: { @ }\n");
const FLAGS: (&str, &str) = ("enums/added.yaml", "enumType: added\nflags: true\ndoc: A.\nsource: a\nmembers: { @ }\n");
/// Codes of a property.
const CODES: (&str, &str) = (
    "types/added.yaml",
    "complexType: added\ndoc: A.\nsource: a\nproperties: { code: { type: String, doc: A., codes: { @ } } }\n",
);
const EXCERPTS: (&str, &str) = (
    "types/added.yaml",
    "complexType: added\ndoc: A.\nsource: a\nproperties: { code: { type: String, doc: A., excerpts: { @ } } }\n",
);
/// Parameters of an action.
const ACTION: (&str, &str) = (
    "actions/added.yaml",
    "action: added\nboundTo: thing\ndoc: A.\nsource: a\nmethod: POST\npath: '/added/{addedId}'\n\
     pathParameters: { addedId: { doc: A. } }\nreturns: { status: 204, doc: A. }\nparameters: { @ }\n",
);

macro_rules! meeting {
    ($scope:literal, $code:ident, $file:expr, $one:literal, $other:literal, $settled:literal) => {
        Meeting { scope: $scope, code: Code::$code, file: $file, one: $one, other: $other, settled: $settled }
    };
}

/// Two entries of one mapping.
const ENTRIES: &[Meeting] = &[
    meeting!(
        "fields", DuplicateDefinition, TYPE,
        "displayName: { type: String, doc: A. }", "display_name: { type: String, doc: A. }",
        "display_name: { type: String, rust: other, doc: A. }"
    ),
    meeting!(
        "fields, a keyword", DuplicateDefinition, TYPE,
        "type: { type: String, doc: A. }", "_type: { type: String, doc: A. }",
        "_type: { type: String, rust: other, doc: A. }"
    ),
    meeting!(
        "fields, a reserved name", DuplicateDefinition, TYPE,
        "rest: { type: String, doc: A. }", "rest_: { type: String, doc: A. }",
        "rest_: { type: String, rust: other, doc: A. }"
    ),
    meeting!(
        "fields, a chosen name", DuplicateDefinition, TYPE,
        "one: { type: String, rust: two, doc: A. }", "two: { type: String, doc: A. }",
        "two: { type: String, rust: r#three, doc: A. }"
    ),
    meeting!(
        "fields, a raw name", DuplicateDefinition, TYPE,
        "one: { type: String, doc: A. }", "two: { type: String, rust: r#one, doc: A. }",
        "two: { type: String, rust: r#match, doc: A. }"
    ),
    meeting!(
        "fields that are arguments", DuplicateDefinition, TYPE,
        "2d: { type: Int32, required: true, doc: A. }", "value_2d: { type: Int32, required: true, doc: A. }",
        "value_2d: { type: Int32, required: true, rust: other, doc: A. }"
    ),
    meeting!(
        "setters", DuplicateDefinition, TYPE,
        "one: { type: String, doc: A. }", "two: { type: String, rust: _one, doc: A. }",
        "two: { type: String, rust: other, doc: A. }"
    ),
    meeting!(
        "constructors and setters", DuplicateDefinition, CHOICE,
        "one: { type: thing, doc: A. }", "withOne: { type: thing, doc: A. }",
        "withOne: { type: thing, rust: other, doc: A. }"
    ),
    meeting!(
        "constructors and questions", DuplicateDefinition, CHOICE,
        "isGone: { type: thing, doc: A. }", "code: { type: String, doc: A., codes: { gone: { value: g, doc: A. } } }",
        "code: { type: String, doc: A., codes: { away: { value: g, doc: A. } } }"
    ),
    meeting!(
        "setters and excerpts", DuplicateDefinition, TYPE,
        "one: { type: String, doc: A. }",
        "two: { type: String, doc: A., excerpts: { withOne: { after: a, doc: A. } } }",
        "two: { type: String, doc: A., excerpts: { other: { after: a, doc: A. } } }"
    ),
    meeting!(
        "codes of two properties", DuplicateDefinition, TYPE,
        "one: { type: String, doc: A., codes: { gone: { value: a, doc: A. } } }",
        "two: { type: String, doc: A., codes: { gone: { value: b, doc: A. } } }",
        "two: { type: String, doc: A., codes: { away: { value: b, doc: A. } } }"
    ),
    meeting!(
        "codes", DuplicateDefinition, CODES,
        "notFound: { value: a, doc: A. }", "not_found: { value: b, doc: A. }", "missing: { value: b, doc: A. }"
    ),
    meeting!(
        "excerpts", DuplicateDefinition, EXCERPTS,
        "diagCode: { after: a, doc: A. }", "diag_code: { after: b, doc: A. }", "other: { after: b, doc: A. }"
    ),
    meeting!(
        "members", DuplicateDefinition, ENUM,
        "fooBar: { value: 1, doc: A. }", "foo_bar: { value: 2, doc: A. }", "foo_bar: { value: 2, rust: Other, doc: A. }"
    ),
    meeting!(
        "members, a reserved name", DuplicateDefinition, ENUM,
        "unknown: { value: 1, doc: A. }", "_unknown: { value: 2, doc: A. }",
        "_unknown: { value: 2, rust: Other, doc: A. }"
    ),
    meeting!(
        "members, a chosen name", DuplicateDefinition, ENUM,
        "one: { value: 1, rust: Two, doc: A. }", "two: { value: 2, doc: A. }", "two: { value: 2, rust: Other, doc: A. }"
    ),
    meeting!(
        "members in letter case", MemberCase, ENUM,
        "one: { value: 1, doc: A. }", "ONE: { value: 2, doc: A. }", "other: { value: 2, doc: A. }"
    ),
    meeting!(
        "flags", DuplicateDefinition, FLAGS,
        "fooBar: { value: 1, doc: A. }", "foo_bar: { value: 2, doc: A. }", "foo_bar: { value: 2, rust: OTHER, doc: A. }"
    ),
    meeting!(
        "parameters", DuplicateDefinition, ACTION,
        "fooBar: { type: String, doc: A. }", "foo_bar: { type: String, doc: A. }",
        "foo_bar: { type: String, rust: other, doc: A. }"
    ),
    meeting!(
        "parameters, a reserved name", DuplicateDefinition, ACTION,
        "build: { type: String, doc: A. }", "build_: { type: String, doc: A. }",
        "build_: { type: String, rust: other, doc: A. }"
    ),
    meeting!(
        "parameters and items", DuplicateDefinition, ACTION,
        "things: { type: Collection(thing), item: thing, doc: A. }", "thing: { type: String, doc: A. }",
        "thing: { type: String, rust: other, doc: A. }"
    ),
    meeting!(
        "items", DuplicateDefinition, ACTION,
        "ones: { type: Collection(thing), item: thing, doc: A. }",
        "twos: { type: Collection(thing), item: thing, doc: A. }",
        "twos: { type: Collection(thing), item: two, doc: A. }"
    ),
    meeting!(
        "roots", DuplicateDefinition,
        ("service.yaml", "service: a.b\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: { @ }\n"),
        "fooBar: { url: https://a.example, doc: A. }", "foo_bar: { url: https://b.example, doc: A. }",
        "foo_bar: { url: https://b.example, rust: OTHER, doc: A. }"
    ),
    meeting!(
        "resources", DuplicateDefinition,
        ("service.yaml", "service: a.b\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { @ }\n"),
        "fooBar: { doc: A., paths: [/a] }", "foo_bar: { doc: A., paths: [/b] }", "foo_bar: { doc: A., rust: Other, paths: [/b] }"
    ),
    meeting!(
        "parameters in paths", PathParameters,
        ("service.yaml", "service: a.b\npackage: a\nversion: 0.1.0\ntitle: A\ndocumentation: https://a.example/{source}\nroots: {}\nresources: { @ }\n"),
        "one: { doc: A., paths: ['/a/{fooId}'] }", "two: { doc: A., paths: ['/b/{foo_id}'] }", "two: { doc: A., paths: ['/b/{otherId}'] }"
    ),
];

fn base() -> Files {
    BASE.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// The files that have to be there. A service without notifications has no other files.
fn files(additions: &[(String, String)]) -> Files {
    let mut files = base();
    if additions.iter().any(|(path, _)| path == "service.yaml") {
        files.retain(|path, _| path == "service.yaml");
    }
    files.extend(additions.iter().cloned());
    files
}

fn valid(scope: &str, files: &Files) -> Api {
    read(files).unwrap_or_else(|found| panic!("{scope}:\n{}", render(&found, false)))
}

/// One problem with this code, whose note shows the other name.
fn assert_refused(scope: &str, code: Code, files: &Files) {
    let Err(found) = read(files) else {
        panic!("{scope} is accepted: {files:#?}");
    };
    let said = render(&found, false);
    let codes: Vec<_> = found.distinct().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, [code], "{scope}:\n{said}");
    assert!(said.contains("help: "), "{scope}:\n{said}");
    assert!(code == Code::MemberCase || said.contains("note: "), "{scope}:\n{said}");
}

/// Everything that was there is there under its name.
fn assert_stays(scope: &str, before: &Api, after: &Api) {
    let now = every(after);
    for (what, ident) in every(before) {
        assert_eq!(now.get(&what), Some(&ident), "{scope}: {what}");
    }
}

#[test]
fn two_entries_that_meet_are_refused_in_either_order() {
    for Meeting { scope, code, file: (path, text), one, other, settled } in ENTRIES {
        let with = |entries: &str| files(&[((*path).to_owned(), text.replace('@', entries))]);
        let before = valid(scope, &with(one));
        valid(scope, &with(other));
        for entries in [format!("{one}, {other}"), format!("{other}, {one}")] {
            assert_refused(scope, *code, &with(&entries));
        }
        for entries in [format!("{one}, {settled}"), format!("{settled}, {one}")] {
            assert_stays(scope, &before, &valid(scope, &with(&entries)));
        }
    }
}

/// Files that meet: the scope, the code, the first addition, the second one, and the second one with another name.
type Definitions =
    (&'static str, Code, (&'static str, &'static str), (&'static str, &'static str), (&'static str, &'static str));

const TYPES: &[Definitions] = &[
    (
        "types",
        Code::DuplicateDefinition,
        ("types/fooBar.yaml", "complexType: fooBar\ndoc: A.\nsource: a\n"),
        ("types/foo_bar.yaml", "complexType: foo_bar\ndoc: A.\nsource: a\n"),
        ("types/foo_bar.yaml", "complexType: foo_bar\nrust: Other\ndoc: A.\nsource: a\n"),
    ),
    (
        "types, a chosen name",
        Code::DuplicateDefinition,
        ("types/one.yaml", "complexType: one\nrust: Two\ndoc: A.\nsource: a\n"),
        ("types/two.yaml", "complexType: two\ndoc: A.\nsource: a\n"),
        ("types/two.yaml", "complexType: two\nrust: Other\ndoc: A.\nsource: a\n"),
    ),
    (
        "files of types",
        Code::DuplicateDefinition,
        ("types/fooBar.yaml", "complexType: fooBar\nrust: FOOBar\ndoc: A.\nsource: a\n"),
        ("types/other.yaml", "complexType: other\nrust: FooBar\ndoc: A.\nsource: a\n"),
        ("types/other.yaml", "complexType: other\ndoc: A.\nsource: a\n"),
    ),
    (
        "files that differ in letter case",
        Code::DuplicateDefinition,
        ("types/foobar.yaml", "complexType: foobar\ndoc: A.\nsource: a\n"),
        ("types/fooBar.yaml", "complexType: fooBar\ndoc: A.\nsource: a\n"),
        ("types/other.yaml", "complexType: other\ndoc: A.\nsource: a\n"),
    ),
    (
        "a type and an enum",
        Code::DuplicateDefinition,
        ("types/same.yaml", "complexType: same\ndoc: A.\nsource: a\n"),
        ("enums/same.yaml", "enumType: same\nrust: Other\ndoc: A.\nsource: a\nmembers: { a: { value: 1, doc: A. } }\n"),
        ("enums/other.yaml", "enumType: other\ndoc: A.\nsource: a\nmembers: { a: { value: 1, doc: A. } }\n"),
    ),
    (
        "a type and an action",
        Code::DuplicateDefinition,
        ("types/mute.yaml", "complexType: mute\ndoc: A.\nsource: a\n"),
        ("actions/mute.yaml", "action: mute\nboundTo: thing\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\n"),
        ("actions/mute.yaml", "action: mute\nrust: Other\nboundTo: thing\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\n"),
    ),
    (
        "a type and the body of an action",
        Code::DuplicateDefinition,
        ("types/muteParameters.yaml", "complexType: muteParameters\ndoc: A.\nsource: a\n"),
        ("actions/mute.yaml", "action: mute\nboundTo: thing\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\nparameters: { a: { type: String, doc: A. } }\n"),
        ("actions/mute.yaml", "action: mute\nrust: Other\nboundTo: thing\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: { status: 204, doc: A. }\nparameters: { a: { type: String, doc: A. } }\n"),
    ),
    (
        "an ID and a type",
        Code::DuplicateDefinition,
        ("types/otherId.yaml", "complexType: otherId\ndoc: A.\nsource: a\n"),
        ("actions/get.yaml", "action: get\nboundTo: thing\ndoc: A.\nsource: a\nmethod: GET\npath: '/a/{otherId}'\npathParameters: { otherId: { doc: A. } }\nreturns: { status: 204, doc: A. }\n"),
        ("actions/get.yaml", "action: get\nboundTo: thing\ndoc: A.\nsource: a\nmethod: GET\npath: '/a/{id}'\npathParameters: { id: { doc: A. } }\nreturns: { status: 204, doc: A. }\n"),
    ),
    (
        "events",
        Code::DuplicateDefinition,
        ("notifications/thingGone.yaml", "notification: thingGone\ndoc: A.\nsource: a\nchangeTypes: [gone]\nresources: [thing]\npayload: thing\nas: thing\n"),
        ("notifications/thing_gone.yaml", "notification: thing_gone\ndoc: A.\nsource: a\nchangeTypes: [gone]\nresources: [thing]\npayload: letter\nas: thing\nwhenUntagged: true\n"),
        ("notifications/thing_gone.yaml", "notification: thing_gone\nrust: Other\ndoc: A.\nsource: a\nchangeTypes: [gone]\nresources: [thing]\npayload: letter\nas: thing\nwhenUntagged: true\n"),
    ),
    (
        "payloads",
        Code::DuplicateDefinition,
        ("notifications/a.yaml", "notification: a\ndoc: A.\nsource: a\nchangeTypes: [gone]\nresources: [thing]\npayload: letter\nas: letter\nwhenUntagged: true\n"),
        ("notifications/b.yaml", "notification: b\ndoc: A.\nsource: a\nchangeTypes: [gone]\nresources: [thing]\npayload: Collection(thing)\nas: letter\n"),
        ("notifications/b.yaml", "notification: b\ndoc: A.\nsource: a\nchangeTypes: [gone]\nresources: [thing]\npayload: Collection(thing)\nas: things\n"),
    ),
    (
        "inherited fields",
        Code::InheritedTwice,
        ("types/base.yaml", "complexType: base\ndoc: A.\nsource: a\nproperties: { fooBar: { type: String, doc: A. } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\ndoc: A.\nsource: a\nproperties: { foo_bar: { type: String, doc: A. } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\ndoc: A.\nsource: a\nproperties: { foo_bar: { type: String, rust: other, doc: A. } }\n"),
    ),
    (
        "inherited setters",
        Code::InheritedTwice,
        ("types/base.yaml", "complexType: base\ndoc: A.\nsource: a\nproperties: { one: { type: String, doc: A. } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\ndoc: A.\nsource: a\nproperties: { two: { type: String, doc: A., excerpts: { withOne: { after: a, doc: A. } } } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\ndoc: A.\nsource: a\nproperties: { two: { type: String, doc: A., excerpts: { other: { after: a, doc: A. } } } }\n"),
    ),
    (
        "inherited questions",
        Code::InheritedTwice,
        ("types/base.yaml", "complexType: base\ndoc: A.\nsource: a\nproperties: { one: { type: String, doc: A., codes: { gone: { value: a, doc: A. } } } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\ndoc: A.\nsource: a\nproperties: { two: { type: String, doc: A., codes: { gone: { value: b, doc: A. } } } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\ndoc: A.\nsource: a\nproperties: { two: { type: String, doc: A., codes: { away: { value: b, doc: A. } } } }\n"),
    ),
    (
        "a constructor that an abstract type brings",
        Code::InheritedTwice,
        ("types/base.yaml", "complexType: base\nabstract: true\ndoc: A.\nsource: a\nproperties: { isGone: { type: thing, doc: A. } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\nchoice: true\ndoc: A.\nsource: a\nproperties: { one: { type: thing, doc: A. }, two: { type: String, doc: A., codes: { gone: { value: b, doc: A. } } } }\n"),
        ("types/derived.yaml", "complexType: derived\nbaseType: base\nchoice: true\ndoc: A.\nsource: a\nproperties: { one: { type: thing, doc: A. }, two: { type: String, doc: A., codes: { away: { value: b, doc: A. } } } }\n"),
    ),
];

#[test]
fn two_definitions_that_meet_are_refused() {
    for (scope, code, one, other, settled) in TYPES {
        let files = |additions: &[&(&str, &str)]| {
            files(&additions.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect::<Vec<_>>())
        };
        // A derived type needs its base type.
        let before = valid(scope, &files(&[one]));
        assert_refused(scope, *code, &files(&[one, other]));
        assert_stays(scope, &before, &valid(scope, &files(&[one, settled])));
    }
}

/// A type that values have is an enum of its derived types, whose names in Rust are also those of its variants.
#[test]
fn variants_are_named_like_their_types() {
    let holder = "complexType: holder\ndoc: A.\nsource: a\nproperties: { a: { type: family, doc: A. } }\n";
    let family = "complexType: family\nabstract: true\ndoc: A.\nsource: a\n";
    let derived =
        |name: &str, rust: &str| format!("complexType: {name}\nrust: {rust}\nbaseType: family\ndoc: A.\nsource: a\n");
    let additions = |pairs: &[(&str, &str)]| {
        let mut all = vec![
            ("types/holder.yaml".to_owned(), holder.to_owned()),
            ("types/family.yaml".to_owned(), family.to_owned()),
        ];
        all.extend(pairs.iter().map(|(name, rust)| (format!("types/{name}.yaml"), derived(name, rust))));
        files(&all)
    };
    let api = valid("families", &additions(&[("one", "AADNote"), ("two", "AadOther")]));
    let names = every(&api);
    assert_eq!(names["family family variant one"], "AADNote");
    let mut two = additions(&[("one", "Unknown_")]);
    two.insert(
        "types/unknown.yaml".to_owned(),
        "complexType: unknown\nbaseType: family\ndoc: A.\nsource: a\n".to_owned(),
    );
    assert_refused("families", Code::DuplicateDefinition, &two);
}

/// What an event has: the parameters of its paths, its payload, and perhaps the kind of change.
#[test]
fn the_fields_of_an_event_do_not_give_way() {
    let notification = |changes: &str, name: &str| {
        let text = format!("notification: added\ndoc: A.\nsource: a\nchangeTypes: [{changes}]\nresources: [thing]\npayload: letter\nas: {name}\nwhenUntagged: true\n");
        files(&[("notifications/added.yaml".to_owned(), text)])
    };
    valid("events", &notification("gone", "change"));
    valid("events", &notification("gone, made", "letter"));
    assert_refused("events", Code::DuplicateDefinition, &notification("gone, made", "change"));
    assert_refused("events", Code::DuplicateDefinition, &notification("gone", "thing_id"));
}

/// A parameter in a path of an action and one in its body.
#[test]
fn a_path_and_a_body_share_the_methods_of_a_request() {
    let action = |rust: &str| {
        let text = format!("action: added\nboundTo: thing\ndoc: A.\nsource: a\nmethod: POST\npath: '/a/{{label}}'\npathParameters: {{ label: {{ doc: A.{rust} }} }}\nreturns: {{ status: 204, doc: A. }}\nparameters: {{ label: {{ type: String, doc: A. }} }}\n");
        files(&[("actions/added.yaml".to_owned(), text)])
    };
    assert_refused("requests", Code::DuplicateDefinition, &action(""));
    valid("requests", &action(", rust: other"));
}

/// A built-in rule has the words of a path in its ID.
#[test]
fn built_in_rules_have_ids_of_their_own() {
    let action = |rust: &str| {
        let text = format!("action: added\nboundTo: thing\ndoc: A.\nsource: a\nmethod: POST\npath: /a\nreturns: {{ status: 204, doc: A. }}\nparameters:\n  holder: {{ type: holder, doc: A. }}\n  holderNames: {{ type: Collection(String), nullable: false,{rust} doc: A. }}\n");
        let holder = "complexType: holder\ndoc: A.\nsource: a\nproperties: { names: { type: Collection(String), nullable: false, doc: A. } }\n";
        files(&[("actions/added.yaml".to_owned(), text), ("types/holder.yaml".to_owned(), holder.to_owned())])
    };
    let found = read(&action("")).expect_err("two rules have one ID");
    let codes: Vec<_> = found.distinct().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, [Code::DuplicateId], "{}", render(&found, false));
    let api = valid("rules", &action(" rust: others,"));
    let ids: Vec<_> =
        api.actions[0].rules.iter().map(|rule| rule.id.as_str()).filter(|id| id.ends_with("given")).collect();
    assert_eq!(ids, ["holder-names-is-given", "others-is-given"]);
}

/// A file that is renamed, but not what it defines, is one mistake.
#[test]
fn a_renamed_definition_is_meant_by_both_names() {
    let mut renamed = base();
    let thing = renamed["types/thing.yaml"].replace("complexType: thing", "complexType: thingX");
    renamed.insert("types/thing.yaml".to_owned(), thing);
    let user = "complexType: user\nbaseType: thing\ndoc: A.\nsource: a\nproperties: { a: { type: thingX, doc: A. }, b: { type: Collection(thing), doc: A. } }\n";
    renamed.insert("types/user.yaml".to_owned(), user.to_owned());
    assert_refused_alone(&renamed, Code::FileName);
    let mut renamed = base();
    let kind = renamed["enums/kind.yaml"].replace("enumType: kind", "enumType: kindX");
    renamed.insert("enums/kind.yaml".to_owned(), kind);
    assert_refused_alone(&renamed, Code::FileName);
}

fn assert_refused_alone(files: &Files, code: Code) {
    let found = read(files).expect_err("it is refused");
    let codes: Vec<_> = found.distinct().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, [code], "{}", render(&found, false));
}
