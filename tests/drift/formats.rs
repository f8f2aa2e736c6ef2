//! The formats for programs and for issues say the same as the text.

use serde_json::Value;

use super::case::{cases, drift, lay_out};
use crate::util::name;

#[test]
fn all_formats_have_all_findings_with_both_places_and_the_mend() {
    for case in cases().iter().filter(|case| name(case).starts_with("GC2")) {
        let folder = lay_out(case);
        let json = drift(folder.path(), &["--format", "json"]);
        let findings: Vec<Value> = serde_json::from_str(&json.out).expect("it is JSON");
        let [markdown, github] = ["markdown", "github"].map(|format| drift(folder.path(), &["--format", format]));
        let text = drift(folder.path(), &[]);
        assert_eq!([&json, &markdown, &github].map(|run| run.code), [text.code; 3], "{}", name(case));
        assert!(!findings.is_empty());
        for finding in &findings {
            let place = |value: &Value| {
                let part = |key: &str| value[key].to_string().replace('"', "");
                format!("{}:{}:{}", part("file"), part("line"), part("column"))
            };
            let is_difference = finding["code"].as_str() >= Some("GC210");
            let (mut places, notes) = (vec![place(finding)], finding["notes"].as_array().expect("it is a list"));
            places.extend(notes.iter().map(place));
            for shown in &places {
                assert!(markdown.out.contains(shown) && text.err.contains(shown), "{shown}: {}", markdown.out);
            }
            if is_difference {
                assert!(places[0].starts_with("schema/"), "{places:?}");
                let print = finding["fingerprint"].as_str().expect("it has one");
                assert!(print.len() == 16 && [&markdown, &github].iter().all(|run| run.out.contains(print)));
            }
            let help = finding["help"].as_str().expect("it can be mended");
            assert!(text.err.contains(help), "{help}");
        }
        assert_eq!(markdown.out.matches("- **GC").count(), findings.len());
        assert_eq!(github.out.lines().filter(|line| line.starts_with("::error ")).count(), findings.len());
    }
}

#[test]
fn programs_get_a_document_without_findings() {
    let folder = lay_out(&crate::util::root().join("tests/drift/base"));
    assert_eq!(drift(folder.path(), &["--format", "json"]).out, "[]\n");
    assert_eq!(drift(folder.path(), &["--format", "markdown"]).out, "");
}
