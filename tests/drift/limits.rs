//! Files that nobody means to compare are refused, in time.

use std::fs;
use std::time::{Duration, Instant};

use super::case::{drift, lay_out};
use crate::util::root;

#[test]
fn odd_files_are_refused_in_time() {
    let folder = lay_out(&root().join("tests/drift/base"));
    let metadata = folder.path().join("metadata.csdl");
    let bomb: String = (1..10).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))).collect();
    let cases: [(&str, Vec<u8>); 6] = [
        ("empty", Vec::new()),
        ("unclosed", "<a>".repeat(100_000).into_bytes()),
        ("bomb", format!("<!DOCTYPE a [<!ENTITY e0 \"ha\">{bomb}]><a>&e9;</a>").into_bytes()),
        ("zeros", vec![0; 1 << 20]),
        ("large", vec![b'<'; (64 << 20) + 1]),
        ("attributes", format!("<a{}/>", " b=''".repeat(100_000)).into_bytes()),
    ];
    for (name, content) in cases {
        fs::write(&metadata, content).expect("the file can be written");
        let start = Instant::now();
        let run = drift(folder.path(), &[]);
        assert_eq!(run.code, 2, "{name}: {}", run.err);
        assert!(run.err.starts_with("error[GC20") && run.err.contains("--> metadata.csdl:1:"), "{name}: {}", run.err);
        assert!(run.err.contains("help: ") && run.err.len() < 2000, "{name}: {}", run.err);
        assert!(start.elapsed() < Duration::from_secs(20), "{name}: {:?}", start.elapsed());
    }
}

#[test]
fn a_file_that_is_missing_or_a_folder_is_named() {
    let folder = lay_out(&root().join("tests/drift/base"));
    let metadata = folder.path().join("metadata.csdl");
    fs::remove_file(&metadata).expect("it is there");
    let run = drift(folder.path(), &[]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--> metadata.csdl\n") && run.err.contains("cannot be read"), "{}", run.err);
    fs::create_dir(&metadata).expect("it is free");
    let run = drift(folder.path(), &[]);
    assert!(run.code == 2 && run.err.contains("not a regular file"), "{}", run.err);
}

#[test]
fn a_schema_with_problems_is_not_compared() {
    let folder = lay_out(&root().join("tests/drift/base"));
    fs::write(folder.path().join("schema/types/part.yaml"), "complexType: part\n").expect("it can be written");
    let run = drift(folder.path(), &[]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("error[GC021]") && run.err.ends_with("nothing is compared\n"), "{}", run.err);
}
