//! Links and pipes.

use std::fs;
use std::process::Command;

use super::place::Place;

#[test]
fn links_that_lead_out_are_not_followed() {
    for link in ["src", "src/types", "src/types/message.rs", "Cargo.toml"] {
        let place = Place::generated();
        place.spoil();
        let (inside, outside) = (place.path("generated").join(link), place.path("outside"));
        fs::create_dir(&outside).expect("the folder can be made");
        let target = outside.join("target");
        match fs::rename(&inside, &target) {
            Ok(()) => {}
            // `spoil` has removed this file.
            Err(_) => fs::write(&target, "").expect("the file can be written"),
        }
        std::os::unix::fs::symlink(&target, &inside).expect("a link can be made");
        let before = place.state();
        place.run(&["generate"]).says(2, &format!("generated/{link} is a link"));
        assert_eq!(place.state(), before, "{link}");

        fs::remove_dir_all(&outside).expect("the folder is there");
        let before = place.state();
        place.run(&["generate"]).says(2, &format!("generated/{link} is a link"));
        assert_eq!(place.state(), before, "{link} leads nowhere");
    }
}

#[test]
fn a_link_in_place_of_the_staging_folder_is_not_followed() {
    let place = Place::generated();
    place.spoil();
    place.write("outside/tree/precious.txt", "Mine.\n");
    let link = place.path("generated/.graph-calls-staging");
    std::os::unix::fs::symlink(place.path("outside"), &link).expect("a link can be made");
    let before = place.state();
    place.run(&["generate"]).says(2, "generated/.graph-calls-staging is a link");
    assert_eq!(place.state(), before);

    // A link in place of the lock file is not followed either, not even to create its target.
    fs::remove_file(&link).expect("the link is there");
    fs::create_dir(&link).expect("the folder can be made");
    std::os::unix::fs::symlink(place.path("outside/lock"), link.join("lock")).expect("a link can be made");
    let before = place.state();
    place.run(&["generate"]).says(2, "generated/.graph-calls-staging/lock is a link");
    assert_eq!(place.state(), before);
}

#[test]
fn a_pipe_is_not_waited_for() {
    let place = Place::generated();
    for (path, arguments, said) in [
        (
            "schema/types/note.yaml",
            &["lint"],
            "error[GC001]: this file cannot be read: it is not a regular file\n--> schema/types/note.yaml:1:1\n",
        ),
        ("generated/src/types/message.rs", &["generate"], "generated/src/types/message.rs is a link or no plain file"),
    ] {
        let pipe = place.path(path);
        let _ = fs::remove_file(&pipe);
        let made = Command::new("mkfifo").arg(&pipe).status();
        if !made.is_ok_and(|status| status.success()) {
            // Without `mkfifo`, there cannot be pipes in folders.
            return;
        }
        place.run(arguments).says(if arguments[0] == "lint" { 1 } else { 2 }, said);
        fs::remove_file(pipe).expect("the pipe is there");
    }
}
