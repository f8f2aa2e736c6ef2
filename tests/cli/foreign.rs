//! Files that the generator did not write.

use std::fs;

use super::place::Place;
use crate::util;

#[test]
fn what_is_ours_is_removed_and_what_is_not_is_kept() {
    let place = Place::generated();
    let ours = util::read(&place.path("generated/src/types/message.rs"));
    place.write("generated/src/types/gone.rs", &ours);
    place.write("generated/src/gone/deep/file.rs", &ours);
    place.write("generated/src/types/mine.rs", "//! Mine.\n");
    place.write("generated/src/types/notes.txt", &ours);
    place.write("generated/tests/own.rs", &ours);
    place.run(&["generate"]).says(0, "0 files written, 2 removed");
    assert!(!place.path("generated/src/types/gone.rs").exists());
    assert!(!place.path("generated/src/gone/deep/file.rs").exists());
    for kept in ["src/types/mine.rs", "src/types/notes.txt", "tests/own.rs"] {
        assert!(place.path("generated").join(kept).is_file(), "{kept}");
    }
    place.run(&["generate", "--check"]).says(0, "generated is up to date");
}

#[test]
fn a_file_of_somebody_else_is_not_overwritten() {
    for path in ["src/types/message.rs", "src/lib.rs", "Cargo.toml", "README.md"] {
        let place = Place::generated();
        place.spoil();
        place.write(&format!("generated/{path}"), "// Mine.\n");
        let before = place.state();
        place.run(&["generate"]).says(2, &format!("generated/{path} was not generated: move it away"));
        place.run(&["generate", "--check"]).says(2, "was not generated");
        assert_eq!(place.state(), before, "{path}");
    }
}

#[test]
fn a_folder_at_the_place_of_a_file_is_refused() {
    let place = Place::generated();
    fs::remove_file(place.path("generated/src/types/message.rs")).expect("the file is there");
    place.write("generated/src/types/message.rs/mine.txt", "Mine.\n");
    let before = place.state();
    place.run(&["generate"]).says(2, "generated/src/types/message.rs is a link or no plain file or folder");
    assert_eq!(place.state(), before);
}

#[test]
fn files_of_somebody_else_beside_ours_stay_as_they_are() {
    let place = Place::generated();
    place.spoil();
    place.write("generated/src/README.md", "Mine.\n");
    let readme = place.path("generated/README.md");
    fs::write(&readme, util::read(&readme) + "Too much.\n").expect("the file can be written");
    place.run(&["generate"]).says(0, "3 files written, 1 removed");
    assert_eq!(util::read(&place.path("generated/src/README.md")), "Mine.\n");
}
