//! The explanations of codes: their examples are what they say.
//!
//! An example is a file, or keys of a file of the schema on which the fixtures of diagnostics are
//! based. All wrong examples of an explanation together have the problem that it explains, and no
//! other one. All right ones together are valid. An example in XML is metadata, with which both are compared.

mod util;

use std::fs;

use graph_calls_codegen::compare::metadata::compare;
use graph_calls_codegen::diagnostic::{Code, Diagnostics, Failed};
use graph_calls_codegen::lower::lower;
use graph_calls_codegen::metadata::csdl;
use graph_calls_codegen::schema::load::load;
use util::changes::changed;

/// The codes of problems that an example cannot show: of files that cannot be read, are missing, or
/// are too large to print, of characters that cannot be seen, of what only one parser accepts, and of files that are not
/// metadata.
const WITHOUT_EXAMPLE: &[&str] = &[
    "GC001", "GC002", "GC004", "GC005", "GC006", "GC011", "GC019", "GC025", "GC124", "GC150", "GC200", "GC201",
    "GC202", "GC203",
];

/// An example: whether it is right, its path, and its text.
type Example<'a> = (bool, &'a str, String);

/// The metadata of the examples, if they are about metadata. It is a slice, which says nothing about other definitions.
fn metadata(code: Code) -> Option<String> {
    let (_, rest) = code.details().split_once("```xml both metadata.csdl\n")?;
    let (content, _) = rest.split_once("```").expect("the example ends");
    Some(format!(
        "<edmx:Edmx xmlns:edmx='http://docs.oasis-open.org/odata/ns/edmx'><edmx:DataServices>\
         <Schema Namespace='example.calls' xmlns='http://docs.oasis-open.org/odata/ns/edm'>{content}\
         <ComplexType Name='slice' BaseType='elsewhere.slice'/></Schema></edmx:DataServices></edmx:Edmx>"
    ))
}

fn examples(code: Code) -> Vec<Example<'static>> {
    let mut examples: Vec<Example> = Vec::new();
    let mut is_open = false;
    for line in code.details().lines() {
        match line.strip_prefix("```") {
            Some("") => is_open = false,
            Some(info) => {
                let [language, kind, path] = info.split(' ').collect::<Vec<_>>()[..] else {
                    panic!("{}: {info} has three words", code.id());
                };
                if (language, kind) == ("xml", "both") {
                    continue;
                }
                assert!(language == "yaml" && ["wrong", "right"].contains(&kind), "{}: {info}", code.id());
                examples.push((kind == "right", path, String::new()));
                is_open = true;
            }
            None if is_open => examples.last_mut().expect("one is open").2 += &format!("{line}\n"),
            None => {}
        }
    }
    assert!(!is_open, "{}", code.id());
    examples
}

/// The codes of the problems of the base schema with some examples.
fn problems(examples: &[Example<'_>], metadata: Option<&str>, right: bool) -> Vec<&'static str> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let schema = folder.path().join("schema");
    util::copy(&util::root().join("tests/diagnostics/base/schema"), &schema);
    for (_, path, text) in examples.iter().filter(|(is_right, ..)| *is_right == right) {
        let path = schema.join(path);
        let text = if path.exists() { changed(&util::read(&path), text) } else { text.clone() };
        fs::write(path, text).expect("the file can be written");
    }
    let mut diagnostics = Diagnostics::new();
    let mut check = || {
        let documents = load(&mut diagnostics, &schema)?;
        lower(&mut diagnostics, &documents)?;
        if let Some(metadata) = metadata {
            let metadata = csdl::read_bytes(&mut diagnostics, "metadata.csdl", metadata.as_bytes().to_vec())?;
            compare(&mut diagnostics, &documents, &metadata);
        }
        Ok::<_, Failed>(())
    };
    let failed = check().is_err();
    assert!(!failed || !diagnostics.is_empty());
    let mut codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code.id()).collect();
    codes.dedup();
    codes
}

#[test]
fn the_examples_are_what_they_say() {
    let mut failures = Vec::new();
    for code in Code::ALL {
        let (id, examples) = (code.id(), examples(*code));
        assert_eq!(examples.is_empty(), WITHOUT_EXAMPLE.contains(&id), "{id}");
        if examples.is_empty() {
            continue;
        }
        let metadata = metadata(*code);
        let check = |right| problems(&examples, metadata.as_deref(), right);
        let (wrong, right) = (check(false), check(true));
        if (&wrong[..], &right[..]) != (&[id], &[]) {
            failures.push(format!("{id}: the wrong examples give {wrong:?}, the right ones {right:?}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn an_explanation_consists_of_paragraphs() {
    for code in Code::ALL {
        let details = code.details();
        let prose = details.split("```").next().unwrap_or_default();
        assert!(prose.trim_end().split("\n\n").count() >= 2, "{}: why, and how to mend it", code.id());
        assert!(details.lines().all(|line| line.trim_end() == line), "{}", code.id());
        assert!(prose.trim_end().split("\n\n").all(|paragraph| paragraph.ends_with('.')), "{}", code.id());
        assert!(details.lines().all(|line| line.chars().count() <= 100), "{}: nothing wraps it", code.id());
        assert!(
            details.lines().all(|line| !line.starts_with('#')),
            "{}: headings do not read well in a terminal",
            code.id()
        );
    }
}
