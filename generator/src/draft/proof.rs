//! Reads a changed schema from memory, before anything is written.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::lower::lower;
use crate::schema::gap::Gaps;
use crate::schema::kind::Documents;
use crate::schema::load::load_files_with;

/// The documents of a schema that consists of these files, by their paths in its folder.
///
/// # Errors
///
/// Returns the problems of the schema if it has any other than gaps.
pub fn proved(files: BTreeMap<String, String>) -> Result<Documents, Box<Diagnostics>> {
    let files = files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    let mut found = Diagnostics::new();
    let documents = load_files_with(&mut found, "", files, Gaps::Accepted);
    match lower(&mut found, &documents) {
        Ok(_) => Ok(documents),
        Err(_) => Err(Box::new(found)),
    }
}
