//! Runs that are killed, and concurrent runs.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::place::{run, Place};
use crate::util;

/// The possible contents of the folder after a run was disturbed. It must hold exactly one of these
/// versions.
struct Versions {
    place: Place,
    /// The folder of each schema, and the files that are generated from it below `src`.
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
            place.write(&format!("other/{path}"), &changed);
            place.write(&format!("mixed/{path}"), if index % 2 == 0 { &text } else { &changed });
        }
        // Some files exist only in one version.
        place.write("schema/types/early.yaml", "complexType: early\ndoc: Early.\nsource: early\n");
        place.write("other/types/late.yaml", "complexType: late\ndoc: Late.\nsource: late\n");
        let src = |schema: &str| {
            let out = format!("{schema}-out");
            place.run(&["generate", "--schema", schema, "--out", &out]).says(0, "written");
            util::tree(&place.path(&out).join("src"))
        };
        let versions = ["schema", "other", "mixed"].map(|schema| (schema, src(schema)));
        let pairs = versions[0].1.iter().zip(&versions[1].1);
        assert!(pairs.filter(|(old, new)| old != new).count() > 30);
        Self { place, versions }
    }

    fn generate(&self, version: usize) -> Command {
        self.place.command(&["generate", "--schema", self.versions[version].0, "--out", "out"])
    }

    fn src(&self) -> Vec<(String, String)> {
        util::tree(&self.place.path("out/src"))
    }

    /// The version in the folder. Anything else is a failure.
    #[track_caller]
    fn current(&self, when: &str) -> usize {
        let src = self.src();
        let found = self.versions.iter().position(|(_, version)| *version == src);
        found.unwrap_or_else(|| {
            let counts = [0, 1, 2].map(|index| src.iter().filter(|file| self.versions[index].1.contains(file)).count());
            panic!("{when}: of {} files, {counts:?} are those of the versions", src.len())
        })
    }

    /// Checks that an undisturbed run succeeds.
    fn finish(&self) {
        // At least one of the two versions must be written.
        for version in [1, 0] {
            assert_eq!(run(&mut self.generate(version)).code, Some(0));
            assert_eq!(self.current("at the end"), version);
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
    for round in 0..30 {
        let target = (versions.current("before") + 1 + round % 2) % 3;
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
    for round in 0..4 {
        assert_eq!(run(&mut versions.generate(2)).code, Some(0));
        let children: Vec<_> = (0..6)
            .map(|number| {
                let mut command = versions.generate((round + number) % 2);
                command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it can be run")
            })
            .collect();
        let mut written = 0;
        for child in children {
            let output = child.wait_with_output().expect("it is ours");
            let said = String::from_utf8_lossy(&output.stderr);
            match output.status.code() {
                Some(0) => written += 1,
                code => {
                    assert_eq!(code, Some(2), "{said}");
                    assert!(said.contains("another run is writing to out: wait for it to end"), "{said}");
                }
            }
        }
        assert!(written > 0, "somebody must win");
        versions.current(&format!("round {round}"));
    }
    versions.finish();
}
