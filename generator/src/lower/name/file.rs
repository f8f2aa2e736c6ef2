//! The names of definitions and of their files.

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{ModuleIdent, Primitive};
use crate::schema::spanned::Spanned;

use super::ident::{is_name, NAME_HELP};
use super::reserved;

/// The maximum length of a module's name. Files are written under a slightly longer name, and a
/// file name has at most 255 bytes.
const LONGEST: usize = 200;

/// Checks that the name is valid and equal to the file's stem, so that you can find a definition's
/// file by its name.
pub fn check_name(diagnostics: &mut Diagnostics, stem: &str, name: &Spanned<String>) {
    let (name, place) = (name.as_str(), name.place());
    check_file_name(diagnostics, name, place);
    let begins_with_letter = name.trim_start_matches('_').starts_with(|c: char| c.is_ascii_alphabetic());
    if !is_name(name) || !begins_with_letter {
        let message = format!("`{name}` is not a valid name in metadata");
        let help = if is_name(name) { "a name starts with a letter" } else { NAME_HELP };
        diagnostics.report(Code::InvalidName, place, message).help(help);
    } else if !check_length(diagnostics, ModuleIdent::of(name).file_stem(), place) {
        // The name has been reported.
    } else if name == reserved::PAYLOAD || Primitive::named(name).is_some() {
        let message = format!("`{name}` is the name of a built-in type");
        diagnostics.report(Code::InvalidName, place, message).help("give the definition another name");
    } else if name != stem {
        diagnostics
            .report(Code::FileName, place, format!("the file is called `{stem}.yaml` but defines `{name}`"))
            .help(format!("rename the file to `{name}.yaml`, or the definition to `{stem}`"));
    }
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
