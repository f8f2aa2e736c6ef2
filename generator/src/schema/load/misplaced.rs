//! Files that lie in the folder of another kind of definition.

use crate::diagnostic::{Code, Diagnostic};
use crate::schema::kind::FileKind;
use crate::yaml::locate::Locator;
use crate::yaml::{Content, Node};

/// Reports a file that names a definition of another kind than its folder's, and none of that. What else is in it would
/// only be found wrong, too.
pub fn check_folder(kind: FileKind, root: &Node<'_>, locator: &Locator) -> Option<Diagnostic> {
    let Content::Mapping { entries, .. } = &root.content else {
        return None;
    };
    // A service names its namespace; what else it may have is not looked for.
    let names = |kind: &FileKind| entries.iter().find(|entry| kind.keys().contains(&&*entry.key));
    if kind == FileKind::Service || names(&kind).is_some() {
        return None;
    }
    let mut others = FileKind::ALL.iter().filter_map(|kind| Some((names(kind)?, kind.folder()?)));
    let (entry, folder) = others.next()?;
    let message = format!("a file with `{}` belongs in `{folder}`", entry.key);
    let mut diagnostic = Diagnostic::new(Code::StrayFile, locator.chars(&entry.key_chars), message);
    diagnostic.help(format!("move it to `{folder}`"));
    Some(diagnostic)
}
