//! The files that `generate` writes, removes, and leaves untouched.

use std::fs;

use super::place::Place;
use crate::util;

#[test]
fn an_empty_folder_gets_everything() {
    let place = Place::new();
    place.run(&["generate"]).says(0, "generated: ");
    let files: Vec<_> = util::tree(&place.path("generated")).into_iter().map(|(path, _)| path).collect();
    for file in ["Cargo.toml", "README.md", "src/lib.rs", "src/types/message.rs", "src/enums/change_type.rs"] {
        assert!(files.iter().any(|path| path == file), "{file} is missing in {files:#?}");
    }
    assert!(files.iter().all(|path| !path.starts_with('.')), "{files:#?}");
    let names: Vec<_> = place.state().into_keys().collect();
    assert!(!names.iter().any(|path| path.to_string_lossy().contains("staging")), "{names:#?}");
}

#[test]
fn a_second_run_writes_nothing() {
    let place = Place::generated();
    let before = place.state();
    place.run(&["generate"]).says(0, "generated is up to date: ");
    assert_eq!(place.state(), before);
}

#[test]
fn what_stays_the_same_is_not_touched() {
    let place = Place::generated();
    let before = place.state();
    place.spoil();
    place.run(&["generate"]).says(0, "3 files written, 1 removed");
    let after = place.state();
    let (changed, kept): (Vec<_>, Vec<_>) = after.iter().filter(|(path, _)| path.is_file()).partition(|(path, _)| {
        ["types/message.rs", "enums/change_type.rs", "src/enums.rs"].iter().any(|end| path.ends_with(end))
    });
    assert!(changed.iter().all(|(path, state)| state.content == before[*path].content));
    assert!(kept.iter().all(|(path, state)| **state == before[*path]));
    assert_eq!(after.len(), before.len());
}

#[test]
fn a_definition_that_is_removed_takes_its_file_along() {
    let place = Place::generated();
    let note = "complexType: note\ndoc: A note.\nsource: resources/note\n";
    place.write("schema/types/note.yaml", note);
    place.run(&["generate"]).says(0, "0 removed");
    assert!(place.path("generated/src/types/note.rs").is_file());
    fs::remove_file(place.path("schema/types/note.yaml")).expect("the file is there");
    place.run(&["generate"]).says(0, "1 removed");
    assert!(!place.path("generated/src/types/note.rs").exists());
}

#[test]
fn changed_files_are_named_unless_there_are_many_new_ones() {
    let place = Place::generated();
    place.spoil();
    let lines = |run: super::place::Run| run.err.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    let named = lines(place.run(&["generate"]));
    let expected = [
        "  wrote generated/src/enums.rs",
        "  wrote generated/src/enums/change_type.rs",
        "  wrote generated/src/types/message.rs",
        "  removed generated/src/enums/gone.rs",
    ];
    assert_eq!(named, expected);
    let ours = util::read(&place.path("generated/src/types/message.rs"));
    let gone: Vec<_> = (0..20).map(|number| format!("generated/src/types/gone_{number:02}.rs")).collect();
    for (number, path) in gone.iter().enumerate() {
        place.write(path, &ours);
        place.declare("src/types.rs", &format!("gone_{number:02}"));
    }
    let removed = gone.iter().map(|path| format!("  removed {path}"));
    assert_eq!(
        lines(place.run(&["generate"])),
        std::iter::once("  wrote generated/src/types.rs".to_owned()).chain(removed).collect::<Vec<_>>()
    );
    assert_eq!(lines(Place::new().run(&["generate"])), [] as [&str; 0]);
}
