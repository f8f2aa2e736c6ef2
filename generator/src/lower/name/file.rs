//! The names of definitions and of their files.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{ModuleIdent, Primitive};
use crate::schema::document::UNBOUND;
use crate::schema::spanned::Spanned;

use super::ident::{is_name, is_qualified_name, unqualified, within, NAME_HELP};
use super::reserved;

/// The maximum length of a module's name. Files are written under a slightly longer name, and a
/// file name has at most 255 bytes.
const LONGEST: usize = 200;

/// The names that the file of a definition can have, so that you can find it by its name.
pub enum FileNames<'d> {
    /// That of the definition.
    Own,
    /// That of the definition, or that with the type to which it is bound before it.
    Bound(&'d Spanned<String>),
}

/// Checks the name of a definition, and that its file is named after it. `namespace` is that of the service.
pub fn check_name(
    diagnostics: &mut Diagnostics,
    namespace: &str,
    stem: &str,
    name: &Spanned<String>,
    names: &FileNames<'_>,
) {
    let (name, place) = (name.as_str(), name.place());
    // The file can have the type to which an action is bound before the name.
    check_file_name(diagnostics, if reserved::is_device(stem) { stem } else { name }, place);
    if !is_qualified_name(name) {
        let message = format!("`{name}` is not a valid name in metadata");
        let help = if is_name(name) { "a name starts with a letter" } else { NAME_HELP };
        diagnostics.report(Code::InvalidName, place, message).help(help);
    } else if let Some(usual) = within(name, namespace) {
        let message = format!("`{name}` is in the namespace of the service");
        diagnostics.report(Code::InvalidName, place, message).help(format!("write `{usual}`, without the namespace"));
    } else if !check_length(diagnostics, ModuleIdent::of(unqualified(name)).file_stem(), place) {
        // The name has been reported.
    } else if name == reserved::PAYLOAD || Primitive::named(name).is_some() {
        let message = format!("`{name}` is the name of a built-in type");
        diagnostics.report(Code::InvalidName, place, message).help("give the definition another name");
    } else if !names.of(name).iter().any(|known| known == stem) && !names.is_unknown() {
        let known = names.of(name).into_iter().map(|name| format!("`{name}.yaml`")).collect::<Vec<_>>().join(" or ");
        diagnostics
            .report(Code::FileName, place, format!("the file is called `{stem}.yaml` but defines `{name}`"))
            .help(format!("rename the file to {known}, or the definition to `{stem}`"));
    }
}

impl FileNames<'_> {
    /// The names without the extension.
    fn of(&self, name: &str) -> Vec<String> {
        match self {
            Self::Own => vec![name.to_owned()],
            Self::Bound(to) if ***to == UNBOUND => vec![name.to_owned()],
            Self::Bound(to) => match element(to) {
                None => vec![name.to_owned(), format!("{}.{name}", ***to)],
                Some(one) => vec![name.to_owned(), format!("{one}.{name}"), format!("{one}.collection.{name}")],
            },
        }
    }

    /// Whether the type could not be read.
    fn is_unknown(&self) -> bool {
        matches!(self, Self::Bound(to) if to.place().is_nowhere())
    }
}

/// The type of the elements of a collection to which an action is bound.
fn element(bound_to: &str) -> Option<&str> {
    bound_to.strip_prefix("Collection(")?.strip_suffix(')')
}

/// Checks that a generated file can have this name. Returns whether it can.
pub fn check_length(diagnostics: &mut Diagnostics, name: &str, place: Place) -> bool {
    if name.len() > LONGEST {
        let message = "the name of the generated file would be too long";
        diagnostics
            .report(Code::InvalidName, place, message)
            .help(format!("use a name that has at most {LONGEST} letters in snake case"));
    }
    name.len() <= LONGEST
}

/// Checks that every file system can have a file with this name.
pub fn check_file_name(diagnostics: &mut Diagnostics, name: &str, place: Place) {
    if reserved::is_device(name) {
        diagnostics
            .report(Code::InvalidName, place, format!("Windows cannot have a file called `{name}`"))
            .help("a repository with such a file cannot be checked out everywhere");
    }
}
