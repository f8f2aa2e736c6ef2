//! Adds to a schema what the metadata declares and the schema does not.

use std::collections::BTreeMap;

use super::change::{Change, Changes, Refusal};
use super::definition::{self, Entries};
use super::proof::proved;
use super::reach::reached;
use super::style::Style;
use crate::compare::metadata::{compare, Difference, Names, Noun, What};
use crate::diagnostic::{Diagnostics, FileId};
use crate::metadata::declared::declared;
use crate::metadata::facts::TypeExpr;
use crate::metadata::Facts;
use crate::schema::kind::Documents;
use crate::yaml::splice::{apply, edit, is_extended, Addition};
use crate::yaml::write::Value;
use crate::yaml::{self, Content};

/// The changes that add what the metadata declares and the schema does not: members of definitions, and the definitions that
/// these need.
///
/// It is proved before anything is written: every file is the old one with additional entries, the schema that results has no
/// problems, and the metadata declares nothing more than it.
///
/// # Errors
///
/// Something cannot be written.
pub fn additions(
    diagnostics: &Diagnostics,
    documents: &Documents,
    metadata: &Facts,
    differences: &[Difference],
) -> Result<Changes, Refusal> {
    let namespace = documents.service.document.service.as_str();
    let schema = declared(documents);
    let names = Names::new(documents, &schema, metadata, namespace);
    let style = Style::of(documents);
    let mut wanted: BTreeMap<FileId, Vec<Wanted>> = BTreeMap::new();
    let mut types = Vec::new();
    for difference in differences {
        let (What::Missing { noun, r#type, nullable, value, after }, Some(member)) =
            (&difference.what, &difference.subject.member)
        else {
            continue;
        };
        let value = match (r#type, value) {
            (_, Some(value)) => definition::member(*value),
            (Some(expr), None) => {
                types.push(expr.name.clone());
                let here = TypeExpr { name: names.here(&expr.name).to_owned(), is_collection: expr.is_collection };
                style.typed(
                    &here,
                    *nullable,
                    if *noun == Noun::Parameter { "What is it for?" } else { "What does it hold?" },
                )
            }
            (None, None) => continue,
        };
        let key = match noun {
            Noun::Property => "properties",
            Noun::Member => "members",
            _ => "parameters",
        };
        let (name, after) = (member.clone(), after.clone());
        wanted.entry(difference.here.file).or_default().push(Wanted { key, name, after, value });
    }
    let mut changes = Changes::default();
    for (file, wanted) in wanted {
        changes.entries += wanted.len();
        changes.files.push(extended(diagnostics, documents, file, wanted)?);
    }
    let is_known = |name: &str| schema.defines(names.here(name));
    for name in reached(metadata, types, is_known) {
        let draft = match (metadata.types.get(&name), metadata.enums.get(&name)) {
            (Some(fact), _) => style.structured_type(&name, fact),
            (None, Some(fact)) => style.enum_type(&name, fact),
            (None, None) => continue,
        };
        changes.files.push(Change { path: draft.path.clone(), old: None, new: draft.text() });
    }
    changes.files.sort_by(|one, other| one.path.cmp(&other.path));
    prove(diagnostics, documents, metadata, &changes)?;
    Ok(changes)
}

/// An entry that is to be added to a file.
struct Wanted {
    /// The key of the mapping.
    key: &'static str,
    name: String,
    after: Option<String>,
    value: Value,
}

/// The keys that come after those of a definition's parts.
const LAST: &[&str] = &["returns", "requirements", "rules", "deviations"];

/// A file with additional entries.
fn extended(
    diagnostics: &Diagnostics,
    documents: &Documents,
    file: FileId,
    wanted: Vec<Wanted>,
) -> Result<Change, Refusal> {
    let path = documents.files().into_iter().find(|(_, known)| *known == file).map_or("", |(path, _)| path).to_owned();
    let text = diagnostics.sources().text(file);
    let refusal = || Refusal::NotWritable(path.clone());
    let (Some(root), _) = yaml::read(file, text) else {
        return Err(refusal());
    };
    let Content::Mapping { entries: keys, .. } = &root.content else {
        return Err(refusal());
    };
    let mut additions = Vec::new();
    let mut whole: BTreeMap<&str, Entries> = BTreeMap::new();
    for Wanted { key, name, after, value } in wanted {
        if keys.iter().any(|entry| entry.key == key) {
            additions.push(Addition { path: vec![key.to_owned()], after, key: name, value });
        } else {
            whole.entry(key).or_default().push((name, value));
        }
    }
    for (key, entries) in whole {
        let before = keys.iter().take_while(|entry| !LAST.contains(&&*entry.key)).last();
        let after = before.map(|entry| entry.key.to_string());
        additions.push(Addition { path: Vec::new(), after, key: key.to_owned(), value: Value::Block(entries) });
    }
    let edits: Option<Vec<_>> = additions.iter().map(|addition| edit(text, &root, addition)).collect();
    let new = apply(text, &edits.ok_or_else(refusal)?);
    let (changed, found) = yaml::read(file, &new);
    let is_proved = found.is_empty() && changed.is_some_and(|changed| is_extended(&root, &changed, &additions));
    if is_proved {
        Ok(Change { old: Some(text.to_owned()), path, new })
    } else {
        Err(refusal())
    }
}

/// Checks the schema that results.
fn prove(diagnostics: &Diagnostics, documents: &Documents, metadata: &Facts, changes: &Changes) -> Result<(), Refusal> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (path, file) in documents.files() {
        files.insert(path.to_owned(), diagnostics.sources().text(file).to_owned());
    }
    files.extend(changes.files.iter().map(|change| (change.path.clone(), change.new.clone())));
    let changed = proved(files).map_err(Refusal::Problems)?;
    let rest = compare(&mut Diagnostics::new(), &changed, metadata).differences;
    let missing = rest.iter().find(|difference| matches!(difference.what, What::Missing { .. }));
    match missing {
        None => Ok(()),
        Some(missing) => Err(Refusal::NotWritable(missing.subject.to_string())),
    }
}
