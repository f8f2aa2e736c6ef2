//! Runs that are disturbed at each of the system calls that change files. They need `strace`, so `tests/writes.sh` runs them.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::killed::HALF_WRITTEN;
use super::place::{run, Place};
use crate::util;

/// The system calls that change files. Some exist on some machines only.
const CHANGES: [&str; 18] = [
    "openat",
    "write",
    "?rename",
    "?renameat",
    "?link",
    "linkat",
    "?mkdir",
    "mkdirat",
    "?unlink",
    "unlinkat",
    "?rmdir",
    "?chmod",
    "fchmod",
    "fchmodat",
    "?symlink",
    "symlinkat",
    "utimensat",
    "flock",
];

/// A way to disturb a run.
struct Fault {
    /// What `strace` does at a call.
    injected: &'static str,
    /// Whether the file system can exchange folders.
    can_exchange: bool,
}

const FAULTS: [Fault; 5] = [
    Fault { injected: "signal=KILL", can_exchange: true },
    Fault { injected: "signal=KILL", can_exchange: false },
    Fault { injected: "error=ENOSPC", can_exchange: true },
    Fault { injected: "error=ENOSPC", can_exchange: false },
    Fault { injected: "error=EACCES", can_exchange: true },
];

impl Fault {
    /// Runs a command, which is disturbed at a call. Returns whether it came so far and was disturbed.
    fn disturbs(&self, place: &Place, arguments: &[&str], call: usize) -> bool {
        // One core, so that all calls are those of one thread.
        let mut traced = Command::new("taskset");
        traced.args(["-c", "0", "strace", "-f", "-qqq", "-o", "calls.txt"]);
        let exchange = if self.can_exchange { format!("{}:when={call}", self.injected) } else { "error=EINVAL".into() };
        let shared = if self.can_exchange { ",renameat2" } else { "" };
        let changes = CHANGES.join(",");
        traced.args(["-e", &format!("trace={changes},renameat2")]);
        traced.args(["-e", &format!("inject={changes}{shared}:{}:when={call}", self.injected)]);
        if !self.can_exchange {
            traced.args(["-e", &format!("inject=renameat2:{exchange}")]);
        }
        let program = util::codegen();
        run(traced.arg(program.get_program()).args(arguments).current_dir(place.0.path()));
        let calls = util::read(&place.path("calls.txt"));
        let disturbed = calls.lines().any(|line| line.contains("(INJECTED)") && !line.contains("renameat2"));
        disturbed || calls.contains("killed by SIGKILL") || (self.can_exchange && calls.contains("(INJECTED)"))
    }
}

/// The files in a folder, but not those of a run.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut files = util::tree(folder);
    files.retain(|(path, _)| !path.starts_with('.'));
    files
}

/// Disturbs a command at each call. The folder is old before each run. After it, `check` looks at it.
fn disturb(place: &Place, old: &str, folder: &str, arguments: &[&str], mut check: impl FnMut(&str)) {
    for fault in &FAULTS {
        let mut call = 1;
        loop {
            for left in [folder, ".graph-calls-staging"] {
                let _ = fs::remove_dir_all(place.path(left));
            }
            util::copy(&place.path(old), &place.path(folder));
            let disturbed = fault.disturbs(place, arguments, call);
            check(&format!("{} at call {call}", fault.injected));
            if !disturbed {
                break;
            }
            call += 1;
        }
        println!("{}: {} calls, exchange: {}", fault.injected, call - 1, fault.can_exchange);
        assert!(call > 20, "{}: only {call} calls were disturbed", fault.injected);
    }
}

#[test]
#[ignore = "needs strace, and takes minutes"]
fn a_crate_is_old_or_new_or_says_that_it_is_neither() {
    // The second version changes files at the top level as well, the third one does not.
    let place = Place::new();
    place.write("schema/types/gone.yaml", "complexType: gone\ndoc: Gone.\nsource: gone\n");
    place.run(&["generate"]).says(0, "written");
    fs::rename(place.path("generated"), place.path("old")).expect("it is there");
    for version in ["top", "nested"] {
        util::copy(&place.path("schema"), &place.path(version));
        place.write(&format!("{version}/types/note.yaml"), "complexType: note\ndoc: Note.\nsource: note\n");
        fs::remove_file(place.path(version).join("types/gone.yaml")).expect("it is there");
    }
    let service = util::read(&place.path("top/service.yaml")).replace("version: 0.1.0", "version: 0.2.0");
    place.write("top/service.yaml", &service.replace("title: ", "title: Changed, "));
    for version in ["top", "nested"] {
        let made = format!("{version}-made");
        place.run(&["generate", "--schema", version, "--out", &made]).says(0, "written");
        let (old, new) = (files(&place.path("old")), files(&place.path(&made)));
        let mut seen = [0; 3];
        let arguments = ["generate", "--schema", version, "--out", "out"];
        disturb(&place, "old", "out", &arguments, |when| {
            let now = files(&place.path("out"));
            let is_half = now.iter().any(|(path, text)| path == "src/lib.rs" && text.contains(HALF_WRITTEN));
            let state = if is_half { 2 } else { usize::from(now == new) };
            assert!(is_half || now == new || now == old, "{version}: {when}: neither old nor new");
            seen[state] += 1;
            place.run(&["generate", "--schema", version, "--out", "out"]).says(0, "out");
            let differing = util::tree(&place.path("out")) != new;
            assert!(!differing, "{version}: {when}: the next run leaves something else");
        });
        println!("{version}: {} times old, {} new, {} marked", seen[0], seen[1], seen[2]);
        assert!(seen[0] > 0 && seen[1] > 0);
    }
}

#[test]
#[ignore = "needs strace, and takes minutes"]
fn a_schema_is_old_or_new_or_is_finished_by_the_next_run() {
    let base = util::root().join("tests/drift/base");
    let place = Place::with(&base.join("schema"));
    // A property is added, and with it a type.
    let part = "<ComplexType Name=\"part\">";
    let shape = "<ComplexType Name=\"shape\"><Property Name=\"color\" Type=\"Edm.String\" /></ComplexType>";
    let metadata = util::read(&base.join("metadata.csdl"));
    let metadata = metadata.replace(part, &format!("{shape}{part}<Property Name=\"shape\" Type=\"calls.shape\" />"));
    place.write("metadata.csdl", &metadata);
    fs::rename(place.path("schema"), place.path("before")).expect("it is there");
    util::copy(&place.path("before"), &place.path("schema"));
    let apply = ["drift", "metadata.csdl", "--apply"];
    place.run(&apply);
    let (old, new) = (files(&place.path("before")), files(&place.path("schema")));
    assert_ne!(old, new);
    disturb(&place, "before", "schema", &apply, |when| {
        let now = files(&place.path("schema"));
        let is_unfinished = place.path(".graph-calls-staging/unfinished").exists();
        assert!(is_unfinished || now == new || now == old, "{when}: neither old nor new");
        let said = place.run(&["drift", "metadata.csdl", "--quiet"]);
        assert!(matches!(said.code, Some(0 | 1)), "{when}: {}", said.err);
        let after = files(&place.path("schema"));
        assert!(after == new || (!is_unfinished && after == old), "{when}: after the next run");
    });
}
