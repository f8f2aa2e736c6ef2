//! Fuzzes the generator: a schema is either rejected with diagnostics that can be rendered, or
//! generates valid files.

use std::collections::hash_map::DefaultHasher;
use std::collections::HashSet;
use std::fmt::Display;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use graph_calls_codegen::artefact::{Body, Emitted};
use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::emit::artefacts;
use graph_calls_codegen::format::format;
use graph_calls_codegen::report::render;
use graph_calls_codegen::{lower, schema};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Ident, ImplItem, Item};

type Files = Vec<(String, Vec<u8>)>;

/// The prefix of a file name in a complete schema.
const NAME: &[u8] = b"=== ";

/// The data is either a complete schema, in which each file begins with a line
/// `=== types/name.yaml`, or a modification of the shipped schema. In a modification, the first
/// byte selects a file in the order of the paths, and the rest replaces its contents.
pub fn generator(data: &[u8]) {
    if data.starts_with(NAME) {
        run(split(data));
        return;
    }
    let Some((selector, yaml)) = data.split_first() else {
        return;
    };
    let mut files = shipped().clone();
    let selected = usize::from(*selector) % files.len();
    files[selected].1 = yaml.to_vec();
    run(files);
}

fn run(files: Files) {
    let mut diagnostics = Diagnostics::new();
    let documents = schema::load::load_files(&mut diagnostics, files);
    let lowered = lower::lower(&mut diagnostics, &documents);
    check(&diagnostics, lowered.is_err());
    let Ok(api) = lowered else {
        return;
    };
    let mut paths = HashSet::new();
    for artefact in artefacts(&api) {
        let emitted = artefact.emit();
        assert!(paths.insert(emitted.path.to_lowercase()), "two files are {}", emitted.path);
        if is_new(&emitted) {
            let is_manifest = matches!(emitted.content, Body::Toml(_));
            let is_rust = matches!(emitted.content, Body::Rust(_));
            let text = format(emitted).expect("what is emitted is Rust");
            if is_manifest {
                check_manifest(&text.text);
            }
            if is_rust {
                check_rust(&text.path, &text.text);
            }
        }
    }
}

/// Checks that there are diagnostics if and only if the stage failed, and that all of them can be
/// rendered.
fn check(diagnostics: &Diagnostics, has_failed: bool) {
    assert_eq!(has_failed, !diagnostics.is_empty(), "failed: {has_failed}\n{}", render(&diagnostics, false));
    if has_failed {
        assert!(render(&diagnostics, false).contains("error[GC"));
    }
}

/// Whether a file has not been checked yet. Most files are the same in most runs, and formatting is
/// the slowest step.
fn is_new(emitted: &Emitted) -> bool {
    static SEEN: Mutex<Option<HashSet<u64>>> = Mutex::new(None);
    let mut hasher = DefaultHasher::new();
    emitted.path.hash(&mut hasher);
    match &emitted.content {
        Body::Verbatim(_) => return false,
        Body::Rust(tokens) => tokens.to_string().hash(&mut hasher),
        Body::Toml(text) | Body::Markdown(text) => text.hash(&mut hasher),
    }
    let mut seen = SEEN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    seen.get_or_insert_default().insert(hasher.finish())
}

fn check_manifest(text: &str) {
    let manifest: toml::Table = text.parse().expect("the manifest is TOML");
    let version = manifest["package"]["version"].as_str().expect("a version is text");
    let is_number =
        |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0'));
    assert!(version.split('.').all(is_number), "{version} is no version");
}

/// Checks for obvious compile errors: duplicate names and missing names.
fn check_rust(path: &str, text: &str) {
    let mut names = HashSet::new();
    let mut add = |owner: &dyn Display, ident: &Ident| {
        let is_name = ident != "_" && names.insert((owner.to_string(), ident.unraw()));
        assert!(is_name, "{path}: {owner} has two things called {ident}");
    };
    for item in syn::parse_file(text).expect("what was formatted is Rust").items {
        match &item {
            Item::Struct(item) => {
                add(&"types", &item.ident);
                item.fields.iter().filter_map(|field| field.ident.as_ref()).for_each(|field| add(&item.ident, field));
            }
            Item::Enum(item) => {
                add(&"types", &item.ident);
                for variant in &item.variants {
                    add(&item.ident, &variant.ident);
                    let fields = variant.fields.iter().filter_map(|field| field.ident.as_ref());
                    fields.for_each(|field| add(&format_args!("{}::{}", item.ident, variant.ident), field));
                }
            }
            Item::Mod(item) => add(&"types", &item.ident),
            Item::Static(item) => add(&"values", &item.ident),
            Item::Impl(item) if item.trait_.is_none() => {
                let owner = format!("impl {}", item.self_ty.to_token_stream());
                for member in &item.items {
                    match member {
                        ImplItem::Fn(member) => add(&owner, &member.sig.ident),
                        ImplItem::Const(member) => add(&owner, &member.ident),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

/// The files of the shipped schema.
fn shipped() -> &'static Files {
    static SHIPPED: OnceLock<Files> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let schema =
            root.ancestors().map(|folder| folder.join("schema")).find(|folder| folder.join("service.yaml").is_file());
        let schema = schema.expect("the schema is in a folder above");
        let mut files = vec![read(&schema, "service.yaml")];
        for folder in ["actions", "enums", "notifications", "requests", "types"] {
            // A schema need not have every kind of definition.
            for entry in schema.join(folder).read_dir().into_iter().flatten() {
                let name = entry.expect("the folder can be read").file_name();
                files.push(read(&schema, &format!("{folder}/{}", name.to_string_lossy())));
            }
        }
        files.sort();
        files
    })
}

fn read(schema: &Path, path: &str) -> (String, Vec<u8>) {
    (path.to_owned(), std::fs::read(schema.join(path)).expect("the file can be read"))
}

fn split(whole: &[u8]) -> Files {
    let mut files = Files::new();
    for line in whole.split_inclusive(|byte| *byte == b'\n') {
        match (line.strip_prefix(NAME), files.last_mut()) {
            (Some(path), _) => files.push((String::from_utf8_lossy(path).trim_end().to_owned(), Vec::new())),
            (None, Some((_, content))) => content.extend_from_slice(line),
            (None, None) => {}
        }
    }
    files
}
