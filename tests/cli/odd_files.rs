//! Files and folders in the schema's folder that are not what they should be.

use std::fs;
use std::os::unix::fs::{symlink, PermissionsExt};

use super::place::Place;

#[test]
fn links_in_circles_are_reported() {
    for (link, kind) in [("schema/types/circle.yaml", "file"), ("schema/enums", "folder")] {
        let place = Place::new();
        let path = place.path(link);
        let _ = fs::remove_dir_all(&path);
        symlink(&path, &path).expect("a link can be made");
        place.run(&["lint"]).says(1, &format!("error[GC001]: this {kind} cannot be read: "));
        place.run(&["lint"]).says(1, &format!("--> {link}"));
    }
}

#[test]
fn a_link_to_a_folder_is_reported() {
    let place = Place::new();
    symlink("..", place.path("schema/types/more")).expect("a link can be made");
    place.run(&["lint"]).says(1, "error[GC001]: this link to a folder is not followed\n--> schema/types/more\n");
    place.run(&["lint"]).says(1, "schema has 1 problem;");
}

#[test]
fn a_device_is_not_read() {
    let place = Place::new();
    symlink("/dev/zero", place.path("schema/types/zero.yaml")).expect("a link can be made");
    place.run(&["lint"]).says(1, "it is not a regular file\n--> schema/types/zero.yaml:1:1\n");
}

#[test]
fn a_file_in_place_of_a_folder_is_reported() {
    let place = Place::new();
    place.write("schema/precious.txt", "");
    fs::remove_dir_all(place.path("schema/notifications")).expect("the folder is there");
    place.write("schema/notifications", "");
    place.run(&["lint"]).says(1, "error[GC001]: this is not a folder\n--> schema/notifications\n");
    place.run(&["lint"]).says(1, "schema has 1 problem;");
}

#[test]
fn a_folder_that_cannot_be_read_is_reported() {
    let place = Place::new();
    let folder = place.path("schema/enums");
    let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).expect("it can be set");
    mode(0o000);
    let is_readable = fs::read_dir(&folder).is_ok(); // As for root.
    let run = place.run(&["lint"]);
    mode(0o755);
    if !is_readable {
        run.says(1, "error[GC001]: this folder cannot be read: ");
    }
}

#[test]
fn names_of_files_are_escaped() {
    for format in ["text", "json", "github"] {
        let place = Place::new();
        place.write("schema/types/a\n\u{1b}[31m\u{202e}.yml", "");
        let mut arguments = vec!["lint"];
        if format != "text" {
            // The option may not exist.
            if !place.run(&["lint", "--help"]).out.contains("--format") {
                continue;
            }
            arguments.extend(["--format", format]);
        }
        let run = place.run(&arguments);
        let said = run.out.clone() + &run.err;
        assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
        assert!(said.replace("\\\\", "\\").contains(r"a\n\u{1b}[31m\u{202e}.yml"), "{said}");
    }
}
