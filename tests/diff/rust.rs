//! Compiles generated crates, and programs that use them, without cargo: their dependencies are compiled once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use graph_calls_codegen::artefact::Text;

use crate::util::root;

/// What is to be made of a crate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Make {
    /// What another crate needs to be checked.
    Checked,
    /// What a program needs to run.
    Compiled,
}

/// A crate that has been compiled.
pub struct Crate {
    /// Its name in Rust.
    name: String,
    /// The compiled file.
    file: PathBuf,
}

/// The compiler, and the dependencies of every generated crate.
pub struct Rustc {
    /// What is compiled, which goes with the compiler: two runs can take place at the same time.
    folder: tempfile::TempDir,
    dependencies: Vec<(String, PathBuf)>,
}

impl Rustc {
    /// Compiles the dependencies of a crate. All crates have the same.
    pub fn new(texts: &[Text]) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("diff");
        let package = folder.join("dependencies");
        write(&package, texts);
        let manifest = package.join("Cargo.toml");
        let text = fs::read_to_string(&manifest).expect("it was written");
        fs::write(&manifest, format!("{text}\n[workspace]\n")).expect("the manifest can be written");
        fs::copy(root().join("Cargo.lock"), package.join("Cargo.lock")).expect("the lock file can be copied");
        let output = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--message-format=json"])
            .current_dir(&package)
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .output()
            .expect("cargo can be started");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8_lossy(&output.stdout);
        let dependencies = [("serde", "serde_core"), ("serde_json", "serde_json")];
        let dependencies = dependencies.map(|(name, package)| (name.to_owned(), artifact(&messages, package)));
        let folder = tempfile::tempdir_in(&folder).expect("the folder can be made");
        Self { folder, dependencies: dependencies.into() }
    }

    /// Compiles a crate, in a folder of this name.
    pub fn library(&self, texts: &[Text], at: &str, make: Make) -> Result<Crate, String> {
        let folder = self.folder.path().join(at);
        write(&folder, texts);
        let name = name(texts);
        let mut rustc = self.rustc(&name, &folder);
        rustc.args(["--crate-type", "rlib", "--emit"]).arg(match make {
            Make::Checked => "metadata",
            Make::Compiled => "link",
        });
        rustc.arg(folder.join("src/lib.rs"));
        let file = folder.join(format!("lib{name}.{}", if make == Make::Checked { "rmeta" } else { "rlib" }));
        succeeded(&mut rustc).map(|_| Crate { name, file })
    }

    /// Checks a program that uses a crate.
    pub fn check(&self, program: &Path, of: &Crate) -> Result<(), String> {
        let mut rustc = self.rustc("user", &self.folder.path().join("users"));
        // Nothing of the file is needed, and several of them are written at the same time.
        rustc.args(["--crate-type", "lib", "--emit", "metadata=-"]).arg(program);
        rustc.arg("--extern").arg(named(&of.name, &of.file));
        succeeded(&mut rustc).map(drop)
    }

    /// Compiles a program that uses a crate, and runs it. `at` is its name.
    pub fn run(&self, program: &Path, of: &Crate, at: &str) -> Result<Result<(), String>, String> {
        let folder = self.folder.path().join("programs").join(at);
        let mut rustc = self.rustc("runs", &folder);
        rustc.args(["--crate-type", "bin"]).arg(program).arg("--extern").arg(named(&of.name, &of.file));
        succeeded(&mut rustc)?;
        let result = succeeded(&mut Command::new(folder.join("runs").with_extension(std::env::consts::EXE_EXTENSION)));
        let _ = fs::remove_dir_all(&folder);
        Ok(result.map(drop))
    }

    /// Removes the files of a crate.
    pub fn remove(&self, of: &Crate) {
        let _ = fs::remove_dir_all(of.file.parent().expect("it is in a folder"));
    }

    fn rustc(&self, name: &str, folder: &Path) -> Command {
        let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
        rustc.args(["--edition", "2021", "--cap-lints", "allow", "-C", "debuginfo=0", "--crate-name", name]);
        rustc.arg("--out-dir").arg(folder);
        for (name, file) in &self.dependencies {
            let mut search = std::ffi::OsString::from("dependency=");
            search.push(file.parent().expect("it is in a folder"));
            rustc.arg("-L").arg(search).arg("--extern").arg(named(name, file));
        }
        rustc
    }
}

/// The file of a package, from what cargo says.
fn artifact(messages: &str, package: &str) -> PathBuf {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let file = messages
        .filter(|message| message["reason"] == "compiler-artifact" && message["target"]["name"] == package)
        .find_map(|message| message["filenames"][0].as_str().map(PathBuf::from));
    file.unwrap_or_else(|| panic!("cargo names no file of {package}"))
}

/// The name of a crate in Rust, as its manifest says.
fn name(texts: &[Text]) -> String {
    let manifest = texts.iter().find(|text| text.path == "Cargo.toml").expect("a crate has a manifest");
    let manifest: toml::Table = manifest.text.parse().expect("the manifest is TOML");
    manifest["lib"]["name"].as_str().expect("the name is a text").to_owned()
}

fn named(name: &str, file: &Path) -> std::ffi::OsString {
    let mut text = std::ffi::OsString::from(format!("{name}="));
    text.push(file);
    text
}

fn succeeded(command: &mut Command) -> Result<Output, String> {
    let output = command.output().expect("the program can be started");
    match output.status.success() {
        true => Ok(output),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// Writes the files of a crate.
pub fn write(folder: &Path, texts: &[Text]) {
    for Text { path, text } in texts {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
}
