//! The same schema always generates the same bytes, regardless of where and how it is read. A small
//! change of the schema causes a small change of the crate.

mod util;

use std::collections::hash_map::DefaultHasher;
use std::collections::BTreeMap;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use graph_calls_codegen::diagnostic::{Code, Diagnostics};
use graph_calls_codegen::model::ModuleIdent;
use graph_calls_codegen::report::render;
use tempfile::TempDir;

fn schema() -> PathBuf {
    util::root().join("schema")
}

/// The files that are generated from a schema, by path.
fn generate(schema: &Path) -> BTreeMap<String, String> {
    try_generate(schema).unwrap_or_else(|found| panic!("{}", render(&found, false)))
}

/// The files that are generated from a schema, or its problems.
fn try_generate(schema: &Path) -> Result<BTreeMap<String, String>, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let api = graph_calls_codegen::read(&mut diagnostics, schema);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let texts = graph_calls_codegen::generate(&api.expect("nothing is wrong")).expect("what is emitted is Rust");
    Ok(texts.into_iter().map(|text| (text.path, text.text)).collect())
}

/// A copy of the schema for modifications.
fn copy() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    util::copy(&schema(), &folder.path().join("schema"));
    folder
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert_eq!(generate(&schema()), generate(&schema()));
}

/// A generator of pseudorandom numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it is small")
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for index in (1..list.len()).rev() {
            list.swap(index, self.below(index + 1));
        }
    }
}

fn hash(folder: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    util::tree(folder).hash(&mut hasher);
    hasher.finish()
}

#[test]
fn nothing_around_a_run_counts() {
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut files = util::tree(&schema());
    let mut hashes = Vec::new();
    for run in 0..20 {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let folder = folder.path().canonicalize().expect("the folder is there");
        let (near, deep) = (folder.join("near"), folder.join("some/where else/deep"));
        let home = if run % 2 == 0 { &near } else { &deep };
        let schema = home.join(["schema", "ünusual"][run % 3 % 2]);
        random.shuffle(&mut files);
        for (path, text) in &files {
            let path = schema.join(path);
            fs::create_dir_all(path.parent().expect("it has a parent")).expect("the folder can be made");
            fs::write(path, text).expect("the file can be written");
        }
        fs::create_dir_all(&near).expect("the folder can be made");
        let out = folder.join("out");
        let mut command = util::codegen();
        command.arg("generate").arg("--out").arg(&out).arg("--schema").arg(&schema);
        command.current_dir([&folder, home, &near, &schema][random.below(4)]);
        let locale = ["C", "POSIX", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "C.UTF-8", ""][random.below(6)];
        command.env("LC_ALL", locale).env("LANG", locale);
        command.env("TZ", ["UTC", "Pacific/Kiritimati", "America/St_Johns", ":nowhere"][random.below(4)]);
        if random.below(2) == 0 {
            command.env_remove("HOME");
        }
        if random.below(3) == 0 {
            command.env_clear();
        }
        let output = command.output().expect("the generator can be run");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        hashes.push(hash(&out));
    }
    assert_eq!(hashes, vec![hashes[0]; 20]);
    let direct = generate(&schema());
    let written = tempfile::tempdir().expect("a folder can be made");
    for (path, text) in direct {
        let path = written.path().join(path);
        fs::create_dir_all(path.parent().expect("it has a parent")).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
    assert_eq!(hash(written.path()), hashes[0], "the program writes what the library makes");
}

/// A definition with an additional entry in the middle of one of its mappings, such as
/// `properties`.
fn with_entry(text: &str, key: &str, entry: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let head = lines.iter().position(|line| line.starts_with(&format!("{key}:")));
    let head = head.unwrap_or_else(|| {
        lines.push("");
        lines.len() - 1
    });
    let block = format!("{key}:");
    lines[head] = &block;
    let of_block = |line: &&str| line.starts_with(' ') || line.is_empty() || line.starts_with('#');
    let end = head + 1 + lines[head + 1..].iter().take_while(|line| of_block(line)).count();
    let is_key = |index: &usize| lines[*index].starts_with("  ") && !lines[*index].starts_with("   ");
    let keys: Vec<_> = (head + 1..end).filter(is_key).filter(|index| !lines[*index].starts_with("  #")).collect();
    let middle = keys.get(keys.len() / 2).copied().unwrap_or(end);
    lines.insert(middle, entry);
    lines.join("\n") + "\n"
}

#[test]
fn an_entry_is_added_in_the_middle() {
    let text = "a: b\np:\n  one:\n    x: y\n  two: z\n  three: z\nq: r\n";
    let changed = "a: b\np:\n  one:\n    x: y\n  new: 1\n  two: z\n  three: z\nq: r\n";
    assert_eq!(with_entry(text, "p", "  new: 1"), changed);
    assert_eq!(with_entry("a: b\np: {}\nq: r\n", "p", "  new: 1"), "a: b\np:\n  new: 1\nq: r\n");
    assert_eq!(with_entry("a: b\n", "p", "  new: 1"), "a: b\np:\n  new: 1\n");
}

/// The generated files of the types that are derived from an abstract type. If the abstract type is a choice of them, they
/// have its properties, and nothing else has.
fn derived_files(schema: &Path, name: &str, text: &str) -> Vec<String> {
    if !text.lines().any(|line| line == "abstract: true") {
        return Vec::new();
    }
    let base = format!("baseType: {}", name.trim_end_matches(".yaml"));
    let types = util::tree(&schema.join("types")).into_iter();
    let derived = types.filter(|(_, text)| text.lines().any(|line| line == base));
    let module = |name: &str| ModuleIdent::of(name.trim_end_matches(".yaml")).file_stem().to_owned();
    let mut files: Vec<_> = derived.map(|(name, _)| format!("src/types/{}.rs", module(&name))).collect();
    files.sort();
    files
}

/// Adds an entry to each file of a folder in turn. Returns every file whose change did not change
/// exactly one file below `src`, or those of the types derived from it. Types that cannot have more properties are skipped, and so
/// are base types of such types.
fn spreading(folder: &str, key: &str, entry: &str) -> Vec<String> {
    let copy = copy();
    let schema = copy.path().join("schema");
    let before = generate(&schema);
    let (mut spreading, mut tried) = (Vec::new(), 0);
    for (name, text) in util::tree(&schema.join(folder)) {
        let path = schema.join(folder).join(&name);
        fs::write(&path, with_entry(&text, key, entry)).expect("the file can be written");
        let after = try_generate(&schema);
        fs::write(&path, &text).expect("the file can be written");
        let after = match after {
            Ok(after) => after,
            Err(found) if is_full(&found) => continue,
            Err(found) => panic!("{folder}/{name}: {}", render(&found, false)),
        };
        tried += 1;
        let paths = before.keys().chain(after.keys()).filter(|path| path.starts_with("src/"));
        let mut changed: Vec<_> = paths.filter(|path| before.get(*path) != after.get(*path)).collect();
        changed.sort();
        changed.dedup();
        let is_own = |path: &str| path.starts_with(&format!("src/{folder}/"));
        let is_in_derived = !changed.is_empty() && changed.iter().copied().eq(&derived_files(&schema, &name, &text));
        if !is_in_derived && (changed.len() != 1 || !is_own(changed[0])) {
            spreading.push(format!("{folder}/{name} changes {changed:?}"));
        }
    }
    assert!(tried > 0, "no file of {folder} takes an entry more");
    spreading
}

/// Whether the only problem is that a type has too many properties.
fn is_full(found: &Diagnostics) -> bool {
    found.iter().all(|problem| problem.code == Code::TooManyProperties)
}

#[test]
fn a_property_more_changes_one_file() {
    let property = "  oneMoreProperty: { type: String, sensitive: true, doc: One more. }";
    assert_eq!(spreading("types", "properties", property), [""; 0]);
}

#[test]
fn a_member_more_changes_one_file() {
    let member = "  oneMoreMember: { value: 1073741824, doc: One more. }";
    assert_eq!(spreading("enums", "members", member), [""; 0]);
}
