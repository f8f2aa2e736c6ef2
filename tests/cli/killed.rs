//! Runs that are killed, and concurrent runs.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::place::{run, Place};
use crate::util;

/// What the root of a crate says that is half written.
pub const HALF_WRITTEN: &str = "compile_error!(\"a run of the generator was stopped halfway";

/// The possible contents of the folder after a run was disturbed. It must hold exactly one of these
/// versions, or say that it does not.
struct Versions {
    place: Place,
    /// The folder of each schema, and the files that are generated from it.
    versions: [(&'static str, Vec<(String, String)>); 3],
}

impl Versions {
    /// Creates versions of this project's schema. The first two differ in nearly every file, and
    /// the third one consists of half of each.
    fn new() -> Self {
        let place = Place::with(&util::root().join("schema"));
        for (index, (path, text)) in util::tree(&place.path("schema")).into_iter().enumerate() {
            let changed = text.replace("\ndoc: >-\n", "\ndoc: >-\n  Changed.\n");
            let changed = changed.replace("\ndoc: ", "\ndoc: Changed. ").replace("doc: Changed. >-", "doc: >-");
            // The manifest and the README change, too.
            let changed =
                changed.replace("\nversion: 0.", "\nversion: 1.").replace("\ntitle: \"", "\ntitle: \"Changed: ");
            place.write(&format!("other/{path}"), &changed);
            place.write(&format!("mixed/{path}"), if index % 2 == 0 { &text } else { &changed });
        }
        // Some files exist only in one version.
        place.write("schema/types/early.yaml", "complexType: early\ndoc: Early.\nsource: early\n");
        place.write("other/types/late.yaml", "complexType: late\ndoc: Late.\nsource: late\n");
        let crate_of = |schema: &str| {
            let out = format!("{schema}-out");
            place.run(&["generate", "--schema", schema, "--out", &out]).says(0, "written");
            util::tree(&place.path(&out))
        };
        let versions = ["schema", "other", "mixed"].map(|schema| (schema, crate_of(schema)));
        let pairs = versions[0].1.iter().zip(&versions[1].1);
        assert!(pairs.filter(|(old, new)| old != new).count() > 30);
        Self { place, versions }
    }

    fn generate(&self, version: usize) -> Command {
        self.place.command(&["generate", "--schema", self.versions[version].0, "--out", "out"])
    }

    /// The version in the folder, unless the crate says that it is half written. Anything else is a failure.
    #[track_caller]
    fn current(&self, when: &str) -> Option<usize> {
        let mut files = util::tree(&self.place.path("out"));
        files.retain(|(path, _)| !path.starts_with('.'));
        if files.iter().any(|(path, text)| path == "src/lib.rs" && text.contains(HALF_WRITTEN)) {
            return None;
        }
        let found = self.versions.iter().position(|(_, version)| *version == files);
        let of = |version: usize| files.iter().filter(|file| self.versions[version].1.contains(file)).count();
        assert!(found.is_some(), "{when}: of {} files, {:?} are those of the versions", files.len(), [0, 1, 2].map(of));
        found
    }

    /// Checks that an undisturbed run succeeds.
    fn finish(&self) {
        // At least one of the two versions must be written.
        for version in [1, 0] {
            assert_eq!(run(&mut self.generate(version)).code, Some(0));
            assert_eq!(self.current("at the end"), Some(version));
        }
        let hidden = fs::read_dir(self.place.path("out")).expect("the folder is there");
        let hidden = hidden.map(|entry| entry.expect("an entry can be read").file_name());
        let hidden: Vec<_> = hidden.filter(|name| name.to_string_lossy().starts_with('.')).collect();
        assert!(hidden.is_empty(), "{hidden:?}");
    }
}

#[test]
fn what_a_killed_run_left_is_removed() {
    let place = Place::generated();
    let before = util::tree(&place.path("generated"));
    place.write("generated/.graph-calls-staging/lock", "");
    place.write("generated/.graph-calls-staging/tree/whole/lib.rs", "// Unfinished.\n");
    place.run(&["generate", "--check"]).says(0, "generated is up to date");
    assert!(place.path("generated/.graph-calls-staging").exists(), "a check writes nothing");
    place.run(&["generate"]).says(0, "generated is up to date");
    assert!(!place.path("generated/.graph-calls-staging").exists());
    assert_eq!(util::tree(&place.path("generated")), before);
}

/// Where the file system cannot do better, the crate does not compile until the next run.
#[test]
fn a_crate_that_is_half_written_says_so() {
    let place = Place::generated();
    let fresh = util::tree(&place.path("generated"));
    let root = place.path("generated/src/lib.rs");
    fs::write(&root, format!("{}{HALF_WRITTEN}, so run it again\");\n", util::read(&root))).expect("it can be written");
    let place_root = place.0.path();
    let mut rustc = Command::new("rustc");
    rustc.args(["--edition", "2021", "--crate-type", "lib", "--emit", "metadata", "generated/src/lib.rs"]);
    let said = run(rustc.current_dir(place_root));
    assert!(said.code == Some(1) && said.err.contains("a run of the generator was stopped halfway"), "{}", said.err);
    let said = place.run(&["generate", "--check"]);
    assert!(said.code == Some(1) && said.err.contains("generated is stale: 1 file to write"), "{}", said.err);
    place.run(&["generate"]).says(0, "1 file written");
    assert_eq!(util::tree(&place.path("generated")), fresh);
}

#[test]
fn a_run_that_is_killed_leaves_one_version_or_the_other() {
    let versions = Versions::new();
    let start = Instant::now();
    assert_eq!(run(&mut versions.generate(0)).code, Some(0));
    let whole = start.elapsed();
    let staging = versions.place.path("out/.graph-calls-staging");
    let mut random = Instant::now().elapsed().as_nanos() as u64 ^ u64::from(std::process::id());
    let mut below = |limit: Duration| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        limit * u32::try_from(random >> 48).expect("16 bits fit") / 0x1_0000
    };
    let rounds = if std::env::var_os("ALL").is_some() { 200 } else { 30 };
    for round in 0..rounds {
        let target = versions.current("before").map_or(0, |version| (version + 1 + round % 2) % 3);
        let mut child = versions.generate(target).stderr(Stdio::null()).spawn().expect("it can be run");
        if round % 4 == 0 {
            // Kills the run at any moment.
            thread::sleep(below(whole));
        } else {
            // Kills the run while it writes.
            while !staging.exists() && child.try_wait().expect("it is ours").is_none() {
                thread::yield_now();
            }
            thread::sleep(below(whole / 8));
        }
        // The run may already have ended.
        let _ = child.kill();
        child.wait().expect("it is ours");
        versions.current(&format!("killed in round {round}"));
    }
    versions.finish();
}

#[test]
fn runs_at_the_same_time_leave_one_version_or_the_other() {
    let versions = Versions::new();
    let mut waiting = 0;
    for round in 0..4 {
        assert_eq!(run(&mut versions.generate(2)).code, Some(0));
        let children: Vec<_> = (0..6)
            .map(|number| {
                let mut command = versions.generate((round + number) % 2);
                command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it can be run")
            })
            .collect();
        let waits = "another run is writing to out: waiting for it\n";
        for child in children {
            let output = child.wait_with_output().expect("it is ours");
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(0), "{said}");
            assert!(said.matches(waits).count() <= 1, "{said}");
            waiting += said.matches(waits).count();
        }
        assert!(versions.current(&format!("round {round}")).is_some(), "nothing is half written");
    }
    assert!(waiting > 0, "of runs at the same time, some wait");
    versions.finish();
}
