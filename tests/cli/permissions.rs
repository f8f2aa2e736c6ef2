//! Permissions: those that a run needs, and those that it keeps.

use std::fs;
use std::os::unix::fs::{chown, lchown, symlink, MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::place::{run, Place, Run};
use crate::util;

/// A user without privileges.
const NOBODY: u32 = 65534;

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("it is ours");
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).expect("it is there").permissions().mode() & 0o7777
}

/// Runs the generator as a user whom permissions restrict. They do not restrict root.
fn run_restricted(place: &Place, arguments: &[&str]) -> Run {
    let root = place.0.path();
    if fs::metadata(root).expect("it is there").uid() != 0 && !root.join(".program").exists() {
        return run(&mut place.command(arguments));
    }
    let program = root.join(".program");
    if !program.exists() {
        // Another process copies it: if this one opened it for writing, a process that another test
        // starts at this moment would inherit the open file, and the system would refuse to run it.
        let copied = Command::new("cp").arg(util::codegen().get_program()).arg(&program).status();
        assert!(copied.is_ok_and(|status| status.success()), "the program can be copied");
    }
    give_away(root);
    let mut command = Command::new(program);
    run(command.args(arguments).current_dir(root).uid(NOBODY).gid(NOBODY))
}

/// Makes a folder and everything in it belong to nobody.
fn give_away(path: &Path) {
    let metadata = fs::symlink_metadata(path).expect("it is there");
    if metadata.is_dir() {
        for entry in fs::read_dir(path).expect("the folder can be read") {
            give_away(&entry.expect("an entry can be read").path());
        }
    }
    if metadata.uid() != NOBODY {
        let change = if metadata.is_symlink() { lchown } else { chown };
        change(path, Some(NOBODY), Some(NOBODY)).expect("root can do it");
        if !metadata.is_symlink() {
            set_mode(path, metadata.mode());
        }
    }
}

/// Makes files in every folder of the crate stale.
fn spoil(place: &Place) {
    place.spoil();
    for path in ["README.md", "src/lib.rs"] {
        let path = place.path("generated").join(path);
        fs::write(&path, util::read(&path) + "\n\n").expect("the file can be written");
    }
}

#[test]
fn a_read_only_folder_is_named_and_nothing_is_done() {
    let place = Place::generated();
    let fresh = util::tree(&place.path("generated"));
    for folder in ["generated", "generated/src", "generated/src/types", "generated/src/enums"] {
        spoil(&place);
        // The program is copied, and everything gets its owner.
        run_restricted(&place, &["lint"]).says(0, "valid");
        let path = place.path(folder);
        set_mode(&path, 0o555);
        let before = place.state();
        for _ in 0..2 {
            let said = format!("error: {folder} cannot be changed, but has to: make it writable (Permission denied");
            run_restricted(&place, &["generate"]).says(2, &said);
            assert_eq!(stateless(&place, &before), [] as [&Path; 0], "{folder}");
        }
        set_mode(&path, 0o755);
        run_restricted(&place, &["generate"]).says(0, "5 files written, 1 removed");
        assert_eq!(util::tree(&place.path("generated")), fresh, "{folder}");
        assert!(!place.path("generated/.graph-calls-staging").exists());
    }
}

/// The paths whose state is another one than before, except for the times of folders in which the
/// lock was.
fn stateless<'a>(
    place: &Place,
    before: &'a std::collections::BTreeMap<std::path::PathBuf, super::place::State>,
) -> Vec<&'a Path> {
    let after = place.state();
    assert_eq!(after.len(), before.len());
    let differs = |path: &Path, state: &super::place::State| {
        let now = &after[path];
        (now.permissions != state.permissions) || now.content != state.content || (path.is_file() && now != state)
    };
    before.iter().filter(|(path, state)| differs(path, state)).map(|(path, _)| path.as_path()).collect()
}

#[test]
fn a_read_only_folder_in_which_nothing_changes_stays() {
    let place = Place::generated();
    let fresh = util::tree(&place.path("generated"));
    let lib = place.path("generated/src/lib.rs");
    fs::write(&lib, util::read(&lib) + "\n").expect("the file can be written");
    let differing = place.path("generated/src/enums/change_type.rs");
    fs::write(&differing, util::read(&differing) + "\n").expect("the file can be written");
    fs::create_dir_all(place.path("generated/src/mine/deep")).expect("the folder can be made");
    run_restricted(&place, &["lint"]).says(0, "valid");
    let folders = ["generated/src/types", "generated/src/mine/deep", "generated/src/mine"];
    for folder in folders {
        set_mode(&place.path(folder), 0o555);
    }
    run_restricted(&place, &["generate"]).says(0, "2 files written, 0 removed");
    assert!(folders.iter().all(|folder| mode(&place.path(folder)) == 0o555));
    assert!(!place.path("generated/.graph-calls-staging").exists());
    assert_eq!(util::tree(&place.path("generated")), fresh);
}

#[test]
fn read_only_folders_that_a_killed_run_left_are_removed() {
    let place = Place::generated();
    place.write("generated/.graph-calls-staging/lock", "");
    place.write("generated/.graph-calls-staging/tree/replica/src/types/note.rs", "// Old.\n");
    run_restricted(&place, &["lint"]).says(0, "valid");
    for folder in ["replica/src/types", "replica/src", "replica"] {
        set_mode(&place.path("generated/.graph-calls-staging/tree").join(folder), 0o555);
    }
    run_restricted(&place, &["generate"]).says(0, "up to date");
    assert!(!place.path("generated/.graph-calls-staging").exists());
}

#[test]
fn a_parent_that_is_read_only_is_named() {
    let place = Place::new();
    fs::create_dir(place.path("parent")).expect("the folder can be made");
    run_restricted(&place, &["lint"]).says(0, "valid");
    set_mode(&place.path("parent"), 0o555);
    run_restricted(&place, &["generate", "--out", "parent/a/generated"])
        .says(2, "parent cannot be changed, but has to");
    assert_eq!(fs::read_dir(place.path("parent")).expect("the folder can be read").count(), 0);
}

#[test]
fn what_is_not_generated_stays_as_it_is() {
    let place = Place::generated();
    let fresh = util::tree(&place.path("generated"));
    let modes = [("", 0o2775), ("src", 0o2770), ("src/types", 0o700), ("src/mine", 0o1777), ("src/mine/empty", 0o711)];
    fs::create_dir_all(place.path("generated/src/mine/empty")).expect("the folder can be made");
    place.write("generated/src/mine/notes.txt", "Mine.\n");
    place.write("generated/src/types/tool.sh", "true\n");
    set_mode(&place.path("generated/src/types/tool.sh"), 0o750);
    symlink("../lib.rs", place.path("generated/src/mine/link")).expect("a link can be made");
    symlink("nowhere", place.path("generated/src/types/dead")).expect("a link can be made");
    // Without `mkfifo`, there cannot be pipes in folders.
    let _ = Command::new("mkfifo").arg(place.path("generated/src/mine/pipe")).status();
    spoil(&place);
    set_mode(&place.path("generated/src/lib.rs"), 0o600);
    for (folder, mode) in modes {
        set_mode(&place.path("generated").join(folder), mode);
    }
    let before = place.state();
    place.run(&["generate"]).says(0, "5 files written, 1 removed");
    let after = place.state();
    for (path, state) in &before {
        let is_ours = path.extension().is_some_and(|extension| extension == "rs" || extension == "md");
        if is_ours {
            // Replaced files keep their permissions.
            assert!(after.get(path).is_none_or(|after| after.permissions == state.permissions), "{path:?}");
        } else if path.is_dir() && !path.ends_with("empty") {
            assert_eq!(after[path].permissions, state.permissions, "{path:?}");
        } else {
            assert_eq!(&after[path], state, "{path:?}");
        }
    }
    assert!(modes.iter().all(|(folder, expected)| mode(&place.path("generated").join(folder)) == *expected));
    for (path, text) in fresh {
        assert_eq!(util::read(&place.path("generated").join(&path)), text, "{path}");
    }
}
