//! Files that lie in the folder of another kind of definition.

use super::register::File;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::schema::files::{FileKind, FOLDERS};
use crate::yaml::{Content, Node};

/// The keys that name what a file defines.
const NAMES: [(&str, FileKind); 5] = [
    ("complexType", FileKind::Type),
    ("entityType", FileKind::Type),
    ("enumType", FileKind::Enum),
    ("action", FileKind::Action),
    ("notification", FileKind::Notification),
];

/// Reports a file that names a definition of another kind than its folder's, and none of that. What else is in it would
/// only be found wrong, too.
pub fn check_folder(file: &File, root: &Node<'_>) -> Option<Diagnostic> {
    let Content::Mapping { entries, .. } = &root.content else {
        return None;
    };
    let named = entries.iter().filter_map(|entry| NAMES.iter().find(|(name, _)| entry.key == *name));
    let named: Vec<_> = named.collect();
    if file.kind == FileKind::Service || named.iter().any(|(_, kind)| *kind == file.kind) {
        return None;
    }
    let (name, kind) = named.first()?;
    let (folder, _) = FOLDERS.iter().find(|(_, of)| of == kind)?;
    let place = Place::file(file.id).key(*name).at_key();
    let mut diagnostic = Diagnostic::new(Code::StrayFile, place, format!("a file with `{name}` belongs in `{folder}`"));
    diagnostic.help(format!("move it to `{folder}`"));
    Some(diagnostic)
}
