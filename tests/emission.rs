//! Small schemas with one feature each, and the Rust code that is expected for them. All generated
//! code compiles, and so does a crate with another action. Misuse does not compile.

mod util;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use graph_calls_codegen::artefact::Text;
use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::model::{Example, ExampleCode, Export};
use graph_calls_codegen::report::render;
use util::{expect_file, folders, is_blessing, name, read, root, tree};

/// The features that change what is emitted for a definition. What the others enable is the same text in every crate, which
/// is checked where it is shipped.
const FEATURES: &str = "http,arbitrary_precision";

fn fixtures() -> Vec<PathBuf> {
    folders(&root().join("tests/emission"))
}

fn texts(schema: &Path) -> Vec<Text> {
    let mut diagnostics = Diagnostics::new();
    let Ok(api) = graph_calls_codegen::read(&mut diagnostics, schema) else {
        panic!("{}", render(&diagnostics, false));
    };
    graph_calls_codegen::generate(&api).expect("what is emitted is Rust")
}

/// Whether a fixture contains the expected version of a file. The runtime and the page of
/// guarantees are the same for all fixtures. `package` contains the manifest and the README, and the others contain everything
/// else.
fn is_expected(fixture: &Path, path: &str) -> bool {
    let is_source = path.starts_with("src/");
    match name(fixture) {
        "package" => !is_source,
        _ => is_source && !path.starts_with("src/support") && path != "src/guarantees.rs",
    }
}

#[test]
fn fixtures_become_the_expected_rust() {
    let mut problems = Vec::new();
    for fixture in fixtures() {
        let expected = fixture.join("expected");
        let texts = texts(&fixture.join("schema"));
        for text in texts.iter().filter(|text| is_expected(&fixture, &text.path)) {
            let path = expected.join(&text.path);
            if is_blessing() {
                fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
            }
            problems.extend(expect_file(&path, &text.text).err());
        }
        for (path, _) in tree(&expected) {
            if !texts.iter().any(|text| text.path == path) {
                match is_blessing() {
                    true => fs::remove_file(expected.join(&path)).expect("it can be removed"),
                    false => problems.push(format!("{}: {path} is expected, but not generated", name(&fixture))),
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

#[test]
fn every_type_that_the_crate_exports_can_have_an_example() {
    let mut diagnostics = Diagnostics::new();
    let mut api = graph_calls_codegen::read(&mut diagnostics, &root().join("schema")).expect("the schema is valid");
    let names: Vec<_> = api.exports.iter().map(Export::name).chain(["Event"]).collect();
    for name in &names {
        let code = ExampleCode(format!("let example_of = \"{name}\";"));
        api.examples.push(Example { of: Some((*name).to_owned()), doc: "An example".to_owned(), code });
    }
    let texts = graph_calls_codegen::generate(&api).expect("what is emitted is Rust");
    for name in names {
        let line = format!("/// let example_of = \"{name}\";");
        assert_eq!(texts.iter().filter(|text| text.text.contains(&line)).count(), 1, "{name}");
    }
}

/// A workspace below `target` with the crates of all fixtures. It is built offline, because the
/// lock file contains everything.
struct Scratch {
    path: PathBuf,
}

impl Scratch {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).expect("the folder can be made");
        fs::copy(root().join("Cargo.lock"), path.join("Cargo.lock")).expect("the lock file can be copied");
        Self { path }
    }

    fn package(&self, name: &str, schema: &Path) {
        for text in texts(schema) {
            self.write(&format!("{name}/{}", text.path), &text.text);
        }
    }

    /// Writes a file only if it differs, so that cargo rebuilds only what has changed.
    fn write(&self, path: &str, text: &str) {
        let path = self.path.join(path);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return;
        }
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(&self.path)
            .env("CARGO_TARGET_DIR", self.path.join("target"))
            .env("CARGO_NET_OFFLINE", "true")
            // Incremental builds keep functions that nothing calls.
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTFLAGS", "-D warnings")
            .env("RUSTDOCFLAGS", "-D warnings")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .output()
            .expect("cargo can be started")
    }
}

fn shown(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

/// Writes a schema whose types are nested more deeply than the compiler follows by default.
fn write_chain(folder: &Path) {
    let types = folder.join("types");
    fs::create_dir_all(&types).expect("the folder can be made");
    let service = read(&root().join("tests/emission/empty/schema/service.yaml"));
    let lines = service.lines().map(|line| if line.starts_with("package:") { "package: chain" } else { line });
    fs::write(folder.join("service.yaml"), lines.collect::<Vec<_>>().join("\n")).expect("the file can be written");
    for link in 0..150 {
        // The last one contains no other.
        let ty = if link < 149 { format!("link{}", link + 1) } else { "String".to_owned() };
        let text = format!(
            "complexType: link{link}\ndoc: A link.\nsource: link\nproperties:\n  next: {{ type: {ty}, doc: The next one. }}\n"
        );
        fs::write(types.join(format!("link{link}.yaml")), text).expect("the file can be written");
    }
}

#[test]
fn fixtures_compile_without_a_warning() {
    let scratch = Scratch::new("fixtures");
    let mut members = vec!["\"chain\"".to_owned()];
    let chain = tempfile::tempdir().expect("a folder can be made");
    write_chain(chain.path());
    scratch.package("chain", chain.path());
    for fixture in fixtures() {
        let name = name(&fixture);
        scratch.package(name, &fixture.join("schema"));
        members.push(format!("{name:?}"));
    }
    scratch.write("Cargo.toml", &format!("[workspace]\nresolver = \"2\"\nmembers = [{}]\n", members.join(", ")));
    // clippy reports everything that the compiler reports, but is not part of every toolchain.
    let has_clippy = scratch.cargo(&["clippy", "--version"]).status.success();
    let output = scratch.cargo(&[if has_clippy { "clippy" } else { "check" }, "--workspace", "--features", FEATURES]);
    assert!(output.status.success(), "{}", shown(&output));
    let output = scratch.cargo(&["doc", "--workspace", "--no-deps"]);
    assert!(output.status.success(), "{}", shown(&output));
    let output = scratch.cargo(&["check", "--workspace"]);
    assert!(output.status.success(), "{}", shown(&output));
    let mut test = vec!["test", "--doc"];
    let fixtures = fixtures();
    for fixture in fixtures.iter().filter(|fixture| has_examples(fixture)) {
        test.extend(["--package", name(fixture)]);
    }
    let output = scratch.cargo(&test);
    let shown = shown(&output);
    assert!(output.status.success() && !shown.contains("running 0 tests"), "{shown}");
}

fn has_examples(fixture: &Path) -> bool {
    let texts = texts(&fixture.join("schema"));
    texts.iter().any(|text| text.path.ends_with(".rs") && text.text.contains("```"))
}

/// Functions that are neither generic nor `#[inline]` would be compiled in every build of the
/// crate, whether they are used or not.
#[test]
fn the_crate_is_compiled_without_machine_code_of_its_own() {
    let scratch = Scratch::new("machine-code");
    scratch.package("graph-calls", &root().join("schema"));
    scratch.write("Cargo.toml", "[workspace]\nresolver = \"2\"\nmembers = [\"graph-calls\"]\n");
    let code = scratch.path.join("code.ll");
    let emit = format!("--emit=llvm-ir={}", code.display());
    let output =
        scratch.cargo(&["rustc", "--package", "graph-calls", "--release", "--lib", "--", &emit, "-Ccodegen-units=1"]);
    assert!(output.status.success(), "{}", shown(&output));
    let code = read(&code);
    assert!(code.contains("ModuleID"), "this is the code of a module");
    let functions: Vec<_> = code.lines().filter(|line| line.starts_with("define ")).collect();
    assert!(functions.is_empty(), "these functions lack `#[inline]`: {functions:#?}");
}

#[test]
fn another_action_needs_nothing_but_yaml() {
    let scratch = run_bot("mute");
    let output = scratch.cargo(&["test", "--doc", "--package", "graph-calls", "actions::mute"]);
    let shown = shown(&output);
    assert!(output.status.success() && shown.contains("1 passed"), "{shown}");
}

#[test]
fn abstract_types_need_nothing_but_yaml() {
    run_bot("play");
}

#[test]
fn requests_need_nothing_but_yaml() {
    run_bot("requests");
}

/// Adds the schema in a folder of the tests to the shipped one, and runs the bot beside it.
fn run_bot(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    let folder = root().join("tests").join(name);
    let schema = tempfile::tempdir().expect("a folder can be made");
    util::copy(&root().join("schema"), schema.path());
    util::copy(&folder.join("schema"), schema.path());
    scratch.package("graph-calls", schema.path());
    scratch.write("bot/src/main.rs", &read(&folder.join("bot.rs")));
    scratch.write(
        "bot/Cargo.toml",
        "[package]\nname = \"bot\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[dependencies]\n\
         graph-calls = { path = \"../graph-calls\" }\nserde = \"1\"\nserde_json = \"1\"\n",
    );
    scratch.write("Cargo.toml", "[workspace]\nresolver = \"2\"\nmembers = [\"graph-calls\", \"bot\"]\n");
    let output = scratch.cargo(&["run", "--package", "bot"]);
    assert!(output.status.success(), "{}", shown(&output));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "the bot is content\n");
    scratch
}

/// The first line of each file states the expected result: success, or an error with this code, whose message contains
/// the rest of the line.
#[test]
fn misuse_does_not_compile() {
    let scratch = Scratch::new("misuse");
    let cases = tree(&root().join("tests/misuse"));
    for (path, text) in &cases {
        scratch.write(&format!("examples/{path}"), text);
    }
    scratch.write("src/lib.rs", "");
    scratch.write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"misuse\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n[dependencies]\n\
             graph-calls = {{ path = {:?} }}\n",
            root().join("generated")
        ),
    );
    for (path, text) in &cases {
        let expected = text.lines().next().unwrap_or_default().trim_start_matches("//! ");
        let output = scratch.cargo(&["check", "--example", path.trim_end_matches(".rs")]);
        let shown = shown(&output);
        match expected.split_once(' ').unwrap_or((expected, "")) {
            ("compiles", _) => assert!(output.status.success(), "{path}: {shown}"),
            (code, message) => {
                assert!(!output.status.success(), "{path} compiles");
                assert!(shown.contains(message), "{path}: {shown}");
                let codes: Vec<_> =
                    shown.lines().filter_map(|line| line.strip_prefix("error[")?.split(']').next()).collect();
                assert_eq!(codes, [code], "{path}: {shown}");
            }
        }
    }
}
