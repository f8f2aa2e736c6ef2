//! The folders of the schema and of the crate: which ones are used, and which ones cannot be used.

use std::fs;

use super::place::{run, Place};
use crate::util;

#[test]
fn an_output_folder_that_cannot_be_is_named() {
    let place = Place::new();
    place.write("file", "Mine.\n");
    let inside = "is in the folder of the schema: name another folder with --out";
    let mut cases = vec![
        ("file", "error: file is a file, not a folder: name a folder with --out\n"),
        ("file/", "error: file/ is a file, not a folder"),
        ("file/generated", "error: file is a file, not a folder"),
        ("file/a/b", "error: file is a file, not a folder"),
        ("nowhere/../generated", "error: nowhere/../generated: "),
        ("schema", inside),
        ("schema/types", inside),
        ("./schema/../schema/new/folder", inside),
        ("", "a value is required for '--out <DIR>'"),
    ];
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        for (link, target) in [("dead", "nowhere"), ("loop", "loop"), ("to-file", "file"), ("to-schema", "schema")] {
            symlink(target, place.path(link)).expect("a link can be made");
        }
        cases.extend([
            ("dead", "error: dead is a link that leads nowhere: create its target, or remove the link\n"),
            ("dead/generated", "error: dead is a link that leads nowhere"),
            ("loop", "error: loop is a link that leads nowhere"),
            ("to-file", "error: to-file is a link to a file, not a folder"),
            ("to-schema", inside),
            ("to-schema/generated", inside),
        ]);
        let made = std::process::Command::new("mkfifo").arg(place.path("pipe")).status();
        if made.is_ok_and(|status| status.success()) {
            cases.push(("pipe", "error: pipe is a pipe, a socket, or a device, not a folder"));
        }
    }
    let before = place.state();
    for (out, said) in cases {
        place.run(&["generate", "--out", out]).says(2, said);
        place.run(&["generate", "--check", "--out", out]).says(2, said);
        assert_eq!(place.state(), before, "{out}");
    }
    // If it were not refused, only `--check` would do no harm.
    place.run(&["generate", "--check", "--out", "/"]).says(2, "error: / is the root of the file system");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_that_folder() {
    let place = Place::generated();
    fs::rename(place.path("generated"), place.path("elsewhere")).expect("the folder is there");
    std::os::unix::fs::symlink("elsewhere", place.path("generated")).expect("a link can be made");
    place.run(&["generate"]).says(0, "generated is up to date");
    let fresh = util::tree(&place.path("elsewhere"));
    fs::remove_dir_all(place.path("elsewhere/src")).expect("the folder is there");
    place.run(&["generate"]).says(0, "generated: ");
    assert_eq!(util::tree(&place.path("elsewhere")), fresh);
    assert!(place.path("generated").is_symlink());
}

#[test]
fn a_schema_can_be_inside_the_crate() {
    let place = Place::new();
    place.run(&["generate", "--out", "."]).says(0, "written");
    assert!(place.path("src/lib.rs").is_file());
    place.run(&["generate", "--out", "."]).says(0, "up to date");
    place.run(&["lint"]).says(0, "schema is valid");
}

#[test]
fn a_folder_below_finds_the_schema_above() {
    let place = Place::new();
    fs::create_dir_all(place.path("some/where")).expect("the folder can be made");
    let from = |folder: &str, arguments: &[&str]| run(place.command(arguments).current_dir(place.path(folder)));
    from("some/where", &["lint"]).says(0, "../../schema is valid");
    from("schema/types", &["lint"]).says(0, "../../schema is valid");
    from("schema", &["lint"]).says(0, "../schema is valid");
    from("some/where", &["generate"]).says(0, "../../generated: ");
    assert!(place.path("generated/src/lib.rs").is_file());
    place.write("schema/types/note.yaml", "complexType: note\n");
    from("some", &["lint"]).says(1, " --> ../schema/types/note.yaml:1:1\n");
}

#[test]
fn the_crate_lies_beside_the_schema_however_that_is_named() {
    let place = Place::new();
    let from = |folder: &str, schema: &str| {
        run(place.command(&["generate", "--schema", schema]).current_dir(place.path(folder)))
    };
    from("schema", ".").says(0, "written");
    from("schema/types", "..").says(0, "up to date");
    from(".", "schema").says(0, "up to date");
    from(".", "./schema/").says(0, "up to date");
    assert!(place.path("generated/src/lib.rs").is_file());
}

#[test]
fn the_nearest_schema_counts() {
    let place = Place::new();
    util::copy(&place.path("schema"), &place.path("inner/schema"));
    place.write("inner/schema/types/note.yaml", "complexType: note\n");
    run(place.command(&["lint"]).current_dir(place.path("inner"))).says(1, "schema has ");
    place.run(&["lint"]).says(0, "schema is valid");
}
