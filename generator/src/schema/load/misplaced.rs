//! Detects files in the folder of another kind of definition.

use crate::diagnostic::{Code, Diagnostic};
use crate::schema::kind::{FileKind, SERVICE};
use crate::yaml::locate::Locator;
use crate::yaml::{Content, Node};

/// Reports a file that names a definition of another kind than its folder contains, and no
/// definition of the folder's kind. The file is read as that kind.
pub fn check_folder(kind: FileKind, root: &Node<'_>, locator: &Locator) -> Option<(FileKind, Diagnostic)> {
    let Content::Mapping { entries, .. } = &root.content else {
        return None;
    };
    let names = |kind: &FileKind| entries.iter().find(|entry| kind.keys().contains(&&*entry.key));
    if kind == FileKind::Service || names(&kind).is_some() {
        return None;
    }
    let (kind, entry) = FileKind::ALL.iter().find_map(|kind| Some((*kind, names(kind)?)))?;
    let (message, help) = match kind.folder() {
        Some(folder) => {
            (format!("a file with `{}` belongs in `{folder}`", entry.key), format!("move it to `{folder}`"))
        }
        None => (format!("a file with `{}` is called `{SERVICE}`", entry.key), format!("rename it to `{SERVICE}`")),
    };
    let mut diagnostic = Diagnostic::new(Code::StrayFile, locator.chars(&entry.key_chars), message);
    diagnostic.help(help);
    Some((kind, diagnostic))
}
