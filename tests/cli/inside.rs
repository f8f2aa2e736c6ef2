//! Runs from a folder that is inside the crate.

use std::fs;
use std::path::Path;

use super::place::{run, Place};
use crate::util;

/// The identity of a folder, which a shell in it depends on.
#[cfg(unix)]
fn identity(folder: &Path) -> u64 {
    std::os::unix::fs::MetadataExt::ino(&fs::metadata(folder).expect("the folder is there"))
}

/// The identity of a folder is not available on this system.
#[cfg(not(unix))]
fn identity(_: &Path) -> u64 {
    0
}

#[test]
fn a_run_from_inside_the_crate_writes_everything() {
    let fresh = Place::generated();
    let fresh = util::tree(&fresh.path("generated"));
    for (folder, up) in [("generated", ".."), ("generated/src", "../.."), ("generated/src/types", "../../..")] {
        let (schema, out, crooked) =
            (format!("{up}/schema"), format!("{up}/generated"), format!("{up}/generated/src/.."));
        for arguments in [
            &["generate"][..],
            &["generate", "--schema", &schema],
            &["generate", "--schema", &schema, "--out", &out],
            &["generate", "--out", &crooked],
        ] {
            let place = Place::generated();
            place.spoil();
            for path in ["Cargo.toml", "README.md", "src/lib.rs"] {
                let path = place.path("generated").join(path);
                fs::write(&path, util::read(&path) + "\n\n").expect("the file can be written");
            }
            let folders = ["generated", "generated/src", "generated/src/types", "generated/src/enums"];
            let before = folders.map(|folder| identity(&place.path(folder)));
            let run = run(place.command(arguments).current_dir(place.path(folder)));
            run.says(0, "6 files written, 1 removed");
            let names: Vec<_> =
                place.state().into_keys().filter(|path| path.ends_with(".graph-calls-staging")).collect();
            assert!(names.is_empty(), "{names:?}");
            assert_eq!(util::tree(&place.path("generated")), fresh, "{arguments:?} in {folder}");
            assert_eq!(folders.map(|folder| identity(&place.path(folder))), before, "{arguments:?} in {folder}");
        }
    }
}

#[test]
fn a_crate_that_was_moved_away_is_written_again() {
    let place = Place::generated();
    let fresh = util::tree(&place.path("generated"));
    fs::rename(place.path("generated/src"), place.path("away")).expect("the folder is there");
    fs::create_dir_all(place.path("generated/src/types")).expect("the folder can be made");
    run(place.command(&["generate"]).current_dir(place.path("generated/src/types"))).says(0, "written");
    assert_eq!(util::tree(&place.path("generated")), fresh);
}
