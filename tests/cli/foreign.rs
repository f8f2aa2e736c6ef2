//! Files that the generator did not write.

use std::fs;

use super::place::Place;
use crate::util;

#[test]
fn what_is_ours_is_removed_and_what_is_not_is_kept() {
    let place = Place::generated();
    let ours = util::read(&place.path("generated/src/types/message.rs"));
    place.write("generated/src/types/gone.rs", &ours);
    place.declare("src/types.rs", "gone");
    place.write("generated/src/gone.rs", &format!("{ours}pub(crate) mod deep;\n"));
    place.write("generated/src/gone/deep.rs", &ours);
    place.declare("src/lib.rs", "gone");
    place.write("generated/src/types/mine.rs", "//! Mine.\n");
    place.write("generated/src/types/notes.txt", &ours);
    place.write("generated/tests/own.rs", &ours);
    place.run(&["generate"]).says(0, "2 files written, 3 removed");
    assert!(!place.path("generated/src/types/gone.rs").exists());
    assert!(!place.path("generated/src/gone.rs").exists());
    assert!(!place.path("generated/src/gone").exists());
    for kept in ["src/types/mine.rs", "src/types/notes.txt", "tests/own.rs"] {
        assert!(place.path("generated").join(kept).is_file(), "{kept}");
    }
    place.run(&["generate", "--check"]).says(0, "generated is up to date");
}

/// Somebody who copies a generated file to change it copies its header, too.
#[test]
fn a_copy_that_somebody_made_is_neither_removed_nor_overwritten() {
    let place = Place::generated();
    for file in util::tree(&place.path("generated/src/types")) {
        place.write(&format!("generated/src/mine/{}", file.0), &file.1);
    }
    for file in ["src/mine.rs", "src/types/note.rs"] {
        fs::copy(place.path("generated/src/types.rs"), place.path("generated").join(file)).expect("it can be copied");
    }
    let before = place.state();
    let stays = "generated/src/mine.rs bears the header of a generated file, but was not generated: it stays\n";
    place.run(&["generate"]).says(0, stays);
    place.run(&["generate", "--check"]).says(0, stays);
    assert_eq!(place.state(), before);
    place.write("schema/types/note.yaml", "complexType: note\ndoc: Note.\nsource: note\n");
    place.run(&["generate"]).says(2, "generated/src/types/note.rs was not generated: move it away");
    fs::remove_file(place.path("generated/src/types/note.rs")).expect("it is there");
    place.run(&["generate"]).says(0, "written, 0 removed");
    assert!(place.path("generated/src/mine.rs").is_file());
}

/// What is left of a crate whose files were deleted is replaced.
#[test]
fn a_file_whose_module_is_gone_is_ours() {
    for gone in ["src/lib.rs", "src/types.rs"] {
        let place = Place::generated();
        let fresh = util::tree(&place.path("generated"));
        let message = place.path("generated/src/types/message.rs");
        fs::write(&message, util::read(&message) + "\n").expect("it can be written");
        fs::remove_file(place.path("generated").join(gone)).expect("it is there");
        place.run(&["generate"]).says(0, "2 files written, 0 removed");
        assert_eq!(util::tree(&place.path("generated")), fresh, "{gone}");
    }
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
    place.run(&["generate"]).says(0, "4 files written, 1 removed");
    assert_eq!(util::read(&place.path("generated/src/README.md")), "Mine.\n");
}
