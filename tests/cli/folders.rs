//! The folders of the schema and of the crate: which ones are used, and which ones cannot be used.

use std::fs;

use super::place::{run, Place};
use crate::util;

#[test]
fn an_output_folder_that_cannot_be_is_named() {
    let place = Place::new();
    place.write("file", "Mine.\n");
    let before = place.state();
    place.run(&["generate", "--out", "file"]).says(2, "error: file");
    place.run(&["generate", "--out", "file/generated"]).says(2, "error: file/generated");
    assert_eq!(place.state(), before);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::generated();
    place.spoil();
    let folder = place.path("generated");
    let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).expect("it is ours");
    mode(0o555);
    let probe = folder.join("probe");
    if fs::write(&probe, "").is_ok() {
        // Permissions do not restrict root.
        fs::remove_file(probe).expect("it was just written");
        return;
    }
    let before = place.state();
    let run = place.run(&["generate"]);
    mode(0o755);
    run.says(2, "error: generated");
    assert!(run.err.contains("Permission denied"), "{}", run.err);
    mode(0o555);
    let after = place.state();
    mode(0o755);
    assert_eq!(after, before);
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
