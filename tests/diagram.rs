//! The diagrams of the README are ones that Mermaid reads, show what the schema says, and stay small.

mod util;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::report::render;
use util::{folders, root};

/// The README of the crate that a schema becomes.
fn readme(schema: &Path) -> String {
    let mut diagnostics = Diagnostics::new();
    let Ok(api) = graph_calls_codegen::read(&mut diagnostics, schema) else {
        panic!("{}", render(&diagnostics, false));
    };
    let texts = graph_calls_codegen::generate(&api).expect("what is emitted is Rust");
    texts.into_iter().find(|text| text.path == "README.md").expect("every crate has a README").text
}

/// The lines of each diagram, without what stands before the first box.
fn diagrams(readme: &str) -> Vec<Vec<&str>> {
    let start = "---\nconfig:\n  class:\n    hideEmptyMembersBox: true\n---\nclassDiagram\n  direction LR\n";
    let blocks =
        readme.split("```mermaid\n").skip(1).map(|rest| rest.split("```").next().expect("there is a first part"));
    blocks.map(|block| block.strip_prefix(start).expect("a diagram starts like this").lines().collect()).collect()
}

/// The boxes of a diagram. Panics if a line has none of the forms that Mermaid is known to read, or names no box.
fn boxes<'a>(lines: &[&'a str]) -> BTreeSet<&'a str> {
    let is_id = |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let is_text = |text: &str| !text.is_empty() && !text.contains(['"', '`', '{', '}', '~', '\\', '*', '_']);
    let mut boxes = BTreeSet::new();
    for line in lines {
        let words: Vec<_> = line.strip_prefix("  ").expect("a line is indented").splitn(4, ' ').collect();
        match &words[..] {
            ["class", class] => {
                let (id, label) = class.split_once("[\"").expect("a box has a label");
                assert!(is_id(id) && label.strip_suffix("\"]").is_some_and(is_text), "{line}");
                assert!(boxes.insert(id), "{line} occurs twice");
            }
            ["<<request>>" | "<<event>>", id] => assert!(boxes.contains(id), "{line}"),
            ["note", "for", id, text] => {
                let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                assert!(boxes.contains(id) && text.is_some_and(is_text), "{line}");
            }
            [from, "*--" | "..>" | "--|>", rest @ ..] => {
                let rest = rest.join(" ");
                let rest = rest.strip_prefix("\"*\" ").unwrap_or(&rest);
                let (to, label) = rest.split_once(" : ").unwrap_or((rest, "-"));
                assert!(boxes.contains(from) && boxes.contains(to) && is_text(label), "{line}");
            }
            _ => panic!("{line}"),
        }
    }
    boxes
}

#[test]
fn diagrams_are_well_formed() {
    let fixtures = folders(&root().join("tests/emission")).into_iter().map(|fixture| fixture.join("schema"));
    let mut seen = 0;
    for schema in fixtures.chain([root().join("schema"), root().join("tests/hostile/schema")]) {
        for diagram in diagrams(&readme(&schema)) {
            assert!(boxes(&diagram).len() <= 40, "{}", schema.display());
            seen += 1;
        }
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn rules_stand_beside_what_they_guard() {
    let readme = readme(&root().join("schema"));
    let diagrams = diagrams(&readme);
    let note = |of: &str| diagrams[0].iter().find(|line| line.starts_with(&format!("  note for {of} "))).copied();
    // The number of a collection's elements is a matter of the object that has the collection.
    let request = note("request_Invite").expect("the request has rules");
    assert!(request.contains("<br>participants-at-least-one: participants<br>"), "{request}");
    assert!(request.contains("<br>replaced-call-takes-one-participant: participants (warning)"), "{request}");
    let identities = note("type_IdentitySet").expect("the type has rules");
    assert!(identities.contains("\"identity-has-a-member: participants[]/identity<br>"), "{identities}");
    let identity = note("type_Identity").expect("the type has rules");
    assert!(identity.contains("phone-is-e164: participants[]/identity/phone/id"), "{identity}");
    assert!(diagrams[0].contains(&"  request_Invite *-- \"*\" type_InvitationParticipantInfo : participants"));
    assert!(diagrams[0].contains(&"  request_Invite ..> type_InviteParticipantsOperation : returns"));
    assert!(diagrams[1].contains(&"  event_RosterUpdated ..> \"*\" type_Participant : participants"));
}

#[test]
fn the_farthest_types_are_left_out() {
    let scratch = tempfile::tempdir().expect("there is a temporary folder");
    let schema = scratch.path();
    let write = |path: &str, text: &str| {
        fs::create_dir_all(schema.join(path).parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(schema.join(path), text).expect("the file can be written");
    };
    let service = util::read(&root().join("tests/emission/package/schema/service.yaml"));
    write("service.yaml", &service);
    write("types/failure.yaml", &util::read(&root().join("tests/emission/package/schema/types/failure.yaml")));
    write(
        "actions/ping.yaml",
        "action: ping\nboundTo: thing\ndoc: An action.\nsource: ping\npath: /ping\n\
         returns: { status: 200, type: link1, doc: The first one. }\n",
    );
    for index in 1..=60 {
        let next = match index {
            60 => "{ type: String, doc: The end. }".to_owned(),
            _ => format!("{{ type: link{}, doc: The next one. }}", index + 1),
        };
        let text = format!("complexType: link{index}\ndoc: A link.\nsource: link\nproperties:\n  next: {next}\n");
        write(&format!("types/link{index}.yaml"), &text);
    }
    let readme = readme(schema);
    let diagrams = diagrams(&readme);
    let boxes = boxes(&diagrams[0]);
    assert_eq!((diagrams.len(), boxes.len()), (1, 40));
    assert!(boxes.contains("request_Ping") && boxes.contains("type_Link39") && !boxes.contains("type_Link40"));
    assert!(readme.contains(" 21 more boxes, the farthest, are left out.\n"), "{readme}");
}
