//! Utilities that several tests share.
#![allow(dead_code, reason = "no test needs all of it")]

pub mod changes;
pub mod documented;
pub mod every;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Whether expected files are refreshed instead of compared.
pub fn is_blessing() -> bool {
    std::env::var_os("BLESS").is_some_and(|value| value == "1")
}

/// Compares a text with the contents of a file. With `BLESS=1`, writes the text to the file.
pub fn expect_file(path: &Path, actual: &str) -> Result<(), String> {
    if is_blessing() {
        fs::write(path, actual).map_err(|error| format!("{}: {error}", path.display()))?;
        return Ok(());
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected == actual {
        return Ok(());
    }
    let shown = path.strip_prefix(root()).unwrap_or(path).display();
    let diff = similar::TextDiff::from_lines(expected.as_str(), actual);
    let diff = diff.unified_diff().context_radius(3).header("expected", "actual").to_string();
    Err(format!("{shown} expects something else:\n{diff}\nIf the change is meant: BLESS=1 cargo test"))
}

/// The folders below a folder, sorted.
pub fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut folders: Vec<_> =
        entries.map(|entry| entry.expect("an entry can be read").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The last component of a path.
pub fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("the repository has plain names")
}

/// All files below a folder, by their relative paths, sorted.
pub fn tree(path: &Path) -> Vec<(String, String)> {
    fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                walk(root, &path, files);
            } else {
                let name =
                    path.strip_prefix(root).expect("it is below").to_str().expect("it is text").replace('\\', "/");
                files.push((name, read(&path)));
            }
        }
    }
    let mut files = Vec::new();
    walk(path, path, &mut files);
    files.sort();
    files
}

/// Copies a folder with all its files.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be made");
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let entry = entry.expect("an entry can be read");
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
    }
}

/// A command that runs the generator. The generator belongs to another package, so cargo does not
/// build it for these tests. After `cargo run`, the build that is requested here has nothing to do.
pub fn codegen() -> Command {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    let program = PROGRAM.get_or_init(|| {
        let test = std::env::current_exe().expect("this test is a file");
        // target/debug/deps/test
        let profile = test.ancestors().nth(2).expect("it lies in the folder of a profile");
        let target = profile.parent().expect("it lies in the target folder");
        let name = match profile.file_name().and_then(|name| name.to_str()) {
            Some("debug") | None => "dev",
            Some(name) => name,
        };
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--offline", "--bin", "graph-calls-codegen", "--profile", name]);
        build.arg("--target-dir").arg(target).current_dir(root());
        let built = build.status().expect("cargo can be run");
        assert!(built.success(), "the generator cannot be built");
        profile.join("graph-calls-codegen").with_extension(std::env::consts::EXE_EXTENSION)
    });
    let mut command = Command::new(program);
    command.env_remove("NO_COLOR");
    command
}
