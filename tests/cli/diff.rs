//! `diff`: two folders, a revision of git, the formats, the version, and what cannot be read.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::place::{run, Place};
use crate::util;

/// Replaces a text in a file of the schema.
fn edit(place: &Place, path: &str, from: &str, to: &str) {
    let text = util::read(&place.path(path));
    assert!(text.contains(from), "{path} contains {from}");
    place.write(path, &text.replacen(from, to, 1));
}

/// A place with a schema, and the same one in the folder `old`.
fn pair() -> Place {
    let place = Place::new();
    util::copy(&place.path("schema"), &place.path("old"));
    place
}

fn json(place: &Place, arguments: &[&str]) -> Value {
    let shown = place.run(&[&["diff", "--format", "json"], arguments].concat());
    assert_eq!((shown.code, shown.err.as_str()), (Some(0), ""));
    serde_json::from_str(&shown.out).expect("it is JSON")
}

/// Runs git in a folder, with an identity and without the settings of the machine.
fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "init.defaultBranch=main"]);
    command.args(["-c", "protocol.file.allow=always"]).args(arguments).current_dir(folder);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let done = command.output().expect("git can be run");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn two_folders_are_compared() {
    let place = pair();
    let before = place.state();
    let same = json(&place, &["old", "schema"]);
    assert_eq!((&same["verdict"], &same["changes"]), (&"nothing".into(), &Value::Array(Vec::new())));
    assert_eq!(place.state(), before, "nothing is written");

    edit(&place, "schema/enums/changeType.yaml", "created:", "renewed:");
    let report = json(&place, &["old", "schema"]);
    let keys: Vec<_> = report.as_object().expect("it is an object").keys().map(String::as_str).collect();
    assert_eq!(keys.len(), 7);
    for key in ["verdict", "rust", "request", "response", "flags", "version", "changes"] {
        assert!(keys.contains(&key), "{key}");
    }
    assert_eq!((&report["verdict"], &report["rust"]), (&"breaking".into(), &"major".into()));
    let change = &report["changes"][0];
    assert_eq!(change["id"], "enum-member-respelt");
    assert_eq!(change["old"]["file"], "old/enums/changeType.yaml");
    assert_eq!(change["new"]["file"], "schema/enums/changeType.yaml");
    assert_eq!(change["new"]["line"], change["old"]["line"]);

    let text = place.run(&["diff", "old", "schema"]);
    assert_eq!(text.code, Some(0), "the verdict is no failure");
    assert!(text.out.contains("breaking[enum-member-respelt]: `changeType/renewed`"), "{}", text.out);
    assert!(text.out.contains("  --> schema/enums/changeType.yaml:"), "{}", text.out);
}

#[test]
fn a_report_is_a_comment_or_annotations() {
    let place = pair();
    let empty = place.run(&["diff", "old", "schema", "--format", "markdown"]);
    assert_eq!((empty.code, empty.out.as_str()), (Some(0), ""));
    let empty = place.run(&["diff", "old", "schema", "--format", "github"]);
    assert_eq!((empty.code, empty.out.as_str()), (Some(0), ""));

    edit(&place, "schema/enums/changeType.yaml", "created:", "renewed:");
    let comment = place.run(&["diff", "old", "schema", "--format", "markdown"]).out;
    assert!(comment.starts_with("## Breaking\n"), "{comment}");
    assert!(comment.contains("](schema/enums/changeType.yaml#L"), "{comment}");
    assert!(comment.contains("### What users of the crate have to do\n"), "{comment}");
    let annotations = place.run(&["diff", "old", "schema", "--format", "github"]).out;
    assert!(annotations.starts_with("::warning file=schema/enums/changeType.yaml,line="), "{annotations}");
}

#[test]
fn the_version_has_to_fit() {
    let place = pair();
    let version = |to: &str| {
        let text = util::read(&place.path("schema/service.yaml"));
        let line = text.lines().find(|line| line.starts_with("version:")).expect("it has a version").to_owned();
        place.write("schema/service.yaml", &text.replacen(&line, &format!("version: {to}"), 1));
    };
    let check = || place.run(&["diff", "old", "schema", "--check-version", "--quiet"]);
    assert_eq!(check().code, Some(0), "nothing needs no version");
    edit(&place, "schema/enums/changeType.yaml", "created:", "renewed:");
    let stale = check();
    assert_eq!(stale.code, Some(1));
    assert!(stale.err.contains("because the verdict is breaking"), "{}", stale.err);
    assert!(stale.out.contains("which should be"), "{}", stale.out);
    for (to, code) in [("0.0.1", 1), ("99.0.0", 0)] {
        version(to);
        assert_eq!(check().code, Some(code), "{to}");
    }
}

#[test]
fn a_side_that_cannot_be_read_is_named() {
    let place = pair();
    place.write("old/types/note.yaml", "complexType: note\n");
    let broken = place.run(&["diff", "old", "schema"]);
    broken.says(2, "error[GC021]: the key `doc` is missing here\n --> old/types/note.yaml:1:1\n");
    broken.says(2, "error: OLD cannot be read: it has 2 problems, so nothing is compared");
    place.run(&["diff", "schema", "nowhere"]).says(2, "error: NEW cannot be read");
    place.run(&["diff", "schema"]).says(2, "<NEW>");
    place.run(&["diff", "old", "schema", "--base", "main"]).says(2, "cannot be used with");
}

#[test]
fn a_revision_is_compared() {
    let place = Place::new();
    let root = place.0.path();
    place.run(&["diff", "--base", "main"]).says(2, "is not in a git repository: name two folders instead");
    git(root, &["init", "--quiet"]);
    place.run(&["diff", "--base", "main"]).says(2, "error: there is no revision `main`");
    git(root, &["add", "."]);
    git(root, &["commit", "--quiet", "--message", "a"]);
    assert_eq!(json(&place, &["--base", "main"])["verdict"], "nothing");

    edit(&place, "schema/enums/changeType.yaml", "created:", "renewed:");
    let report = json(&place, &["--base", "HEAD"]);
    assert_eq!(report["verdict"], "breaking");
    assert_eq!(report["changes"][0]["old"]["file"], "schema/enums/changeType.yaml");
    assert_eq!(json(&place, &["--base", "HEAD", "schema"])["verdict"], "breaking");
    // The folder in which the command runs does not matter.
    let mut inside = place.command(&["diff", "--base", "HEAD", "--format", "json"]);
    let inside = run(inside.current_dir(place.path("schema/types")));
    assert_eq!(inside.code, Some(0), "{}", inside.err);
    assert!(inside.out.contains("\"../../schema/enums/changeType.yaml\""), "{}", inside.out);

    util::copy(&place.path("schema"), &place.path("copy"));
    let copy = place.run(&["diff", "--base", "main", "copy"]);
    copy.says(2, "error: the revision `main` has no folder `copy`");
    place.run(&["diff", "--base", "--help"]).says(2, "--base");
}

#[test]
fn a_shallow_clone_says_how_to_fetch_the_revision() {
    let place = Place::new();
    let root = place.0.path();
    git(root, &["init", "--quiet"]);
    git(root, &["add", "."]);
    git(root, &["commit", "--quiet", "--message", "a"]);
    git(root, &["branch", "earlier"]);
    edit(&place, "schema/enums/changeType.yaml", "created:", "renewed:");
    git(root, &["commit", "--quiet", "--all", "--message", "b"]);

    let clones = tempfile::tempdir().expect("a folder can be made");
    let origin = format!("file://{}", root.display());
    git(clones.path(), &["clone", "--quiet", "--depth=1", "--branch=main", &origin, "clone"]);
    let clone = clones.path().join("clone");
    let diff = |base: &str| run(place.command(&["diff", "--format", "json", "--base", base]).current_dir(&clone));
    diff("origin/earlier").says(2, "`git fetch --depth=1 origin earlier:refs/remotes/origin/earlier`");
    git(&clone, &["fetch", "--quiet", "--depth=1", "origin", "earlier:refs/remotes/origin/earlier"]);
    let compared = diff("origin/earlier");
    assert_eq!(compared.code, Some(0), "{}", compared.err);
    assert!(compared.out.contains("\"verdict\": \"breaking\""), "{}", compared.out);
}
