//! Creates schemas that contain the same definitions several times, under different names.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::Outcome;

/// A service has only one envelope of notifications. These definitions are not copied, and keep
/// their names in the copies of other definitions.
const ENVELOPE: [&str; 3] = ["commsNotifications", "commsNotification", "changeType"];

/// The folders of definitions, whose files have the names of the definitions.
const FOLDERS: [&str; 5] = ["types", "enums", "actions", "requests", "notifications"];

/// Writes the schemas in `from` with `scale - 1` copies of every definition. A copy is the text of
/// the original in which a number is appended to every word that names a definition. Of a definition
/// that occurs in several schemas, the first one counts.
pub fn write_schema(from: &[PathBuf], scale: usize, to: &Path) -> Outcome<()> {
    let mut definitions = BTreeMap::new();
    for folder in FOLDERS {
        fs::create_dir_all(to.join(folder))?;
        let folders = from.iter().map(|from| from.join(folder)).filter(|folder| folder.is_dir());
        for entry in folders.map(fs::read_dir).collect::<io::Result<Vec<_>>>()?.into_iter().flatten() {
            let path = entry?.path();
            if let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) {
                let text = fs::read_to_string(&path)?;
                definitions.entry(name.to_owned()).or_insert((folder, text));
            }
        }
    }
    let is_renamed = |word: &str| definitions.contains_key(word) && !ENVELOPE.contains(&word);
    for (name, (folder, text)) in &definitions {
        write_text(to, folder, name, text)?;
        for copy in (1..scale).filter(|_| is_renamed(name)) {
            let mut text = rename(text, copy, &is_renamed);
            if *folder == "notifications" {
                text = rename_lines(&text, copy, "resources:");
            }
            if *folder == "requests" {
                text = text.replace("\npath: /communications/", &format!("\npath: /communications{copy}/"));
            }
            write_text(to, folder, &numbered(name, copy), &text)?;
        }
    }
    let service = from.first().ok_or("there is no schema")?.join("service.yaml");
    fs::write(to.join("service.yaml"), scaled_service(&fs::read_to_string(service)?, scale))?;
    Ok(())
}

fn write_text(to: &Path, folder: &str, name: &str, text: &str) -> io::Result<()> {
    fs::write(to.join(folder).join(format!("{name}.yaml")), text)
}

fn numbered(name: &str, copy: usize) -> String {
    format!("{name}Copy{copy}")
}

/// Appends a number to each word that is renamed. `identity-only-once` is one word.
fn rename(text: &str, copy: usize, is_renamed: &impl Fn(&str) -> bool) -> String {
    let mut renamed = String::with_capacity(text.len() + text.len() / 4);
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphabetic()) {
        let (before, word_on) = rest.split_at(start);
        let end = word_on.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(word_on.len());
        let (word, after) = word_on.split_at(end);
        renamed.push_str(before);
        if is_renamed(word) {
            renamed.push_str(&numbered(word, copy));
        } else {
            renamed.push_str(word);
        }
        rest = after;
    }
    renamed + rest
}

/// Appends a number to each word, except the first, of the lines that start with this text.
fn rename_lines(text: &str, copy: usize, start: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| match line.strip_prefix(start) {
        Some(words) => format!("{start}{}", rename(words, copy, &|_| true)),
        None => line.to_owned(),
    });
    lines.collect()
}

/// The service with copies of its resources, each with its own path.
fn scaled_service(text: &str, scale: usize) -> String {
    const RESOURCES: &str = "\nresources:\n";
    let Some(start) = text.find(RESOURCES).map(|start| start + RESOURCES.len()) else {
        return text.to_owned();
    };
    let is_outside = |line: &&str| !line.starts_with(' ');
    let len: usize = text[start..].split_inclusive('\n').take_while(|line| !is_outside(line)).map(str::len).sum();
    let resources = &text[start..start + len];
    let copies = (1..scale).map(|copy| {
        let lines = resources.lines().map(|line| match line.strip_prefix("  ") {
            Some(name) if !name.starts_with(' ') => format!("  {}\n", rename(name, copy, &|_| true)),
            _ => line.replace("/communications/", &format!("/communications{copy}/")) + "\n",
        });
        lines.collect::<String>()
    });
    let copies: String = copies.collect();
    format!("{}{copies}{}", &text[..start + len], &text[start + len..])
}

/// Writes the JSON Schema in `from` with `scale` copies of all its definitions.
pub fn write_json_schema(from: &Path, scale: usize, to: &Path) -> Outcome<()> {
    let mut schema: Map<String, Value> = serde_json::from_str(&fs::read_to_string(from)?)?;
    let Some(Value::Object(definitions)) = schema.get_mut("definitions") else {
        return Err("the JSON Schema has no definitions".into());
    };
    let mut copies = Map::new();
    for copy in 1..scale {
        for (name, definition) in &*definitions {
            copies.insert(numbered(name, copy), with_references(definition, copy));
        }
    }
    definitions.extend(copies);
    fs::write(to, serde_json::to_vec(&schema)?)?;
    Ok(())
}

fn with_references(value: &Value, copy: usize) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| with_references(item, copy)).collect(),
        Value::Object(members) => {
            let members = members.iter().map(|(name, value)| match (name.as_str(), value) {
                ("$ref", Value::String(to)) => {
                    let mut to = to.clone();
                    // Writing to a string cannot fail.
                    let _ = write!(to, "Copy{copy}");
                    (name.clone(), to.into())
                }
                _ => (name.clone(), with_references(value, copy)),
            });
            members.collect()
        }
        scalar => scalar.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{rename, rename_lines, scaled_service, with_references};

    #[test]
    fn whole_words_are_renamed() {
        let text = "type: Collection(identity) # identitySet, ä identity, identity-only";
        let renamed = rename(text, 2, &|word| word == "identity");
        assert_eq!(renamed, "type: Collection(identityCopy2) # identitySet, ä identityCopy2, identity-only");
        assert_eq!(rename_lines("a: [a]\nb: [a]\n", 1, "b:"), "a: [a]\nb: [aCopy1]\n");
    }

    #[test]
    fn resources_get_paths_of_their_own() {
        let service = "a: b\nresources:\n  call:\n    paths:\n      - /communications/calls\nnext: c\n";
        let copy = "  callCopy1:\n    paths:\n      - /communications1/calls\n";
        assert_eq!(scaled_service(service, 2), service.replace("next", &format!("{copy}next")));
    }

    #[test]
    fn references_lead_into_the_same_copy() {
        let value = json!({"items": [{"$ref": "#/definitions/a"}], "type": "array"});
        assert_eq!(with_references(&value, 3)["items"][0]["$ref"], "#/definitions/aCopy3");
    }
}
