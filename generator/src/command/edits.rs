//! Writes changes of a schema to its folder.

use std::fs;
use std::path::Path;

use super::console::Console;
use crate::draft::Change;
use crate::output::{self, Edit, Folder};

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Writes all changes or none. Returns why that is impossible.
///
/// The folder above that of the schema is the one that is written to, so that the folder of the schema can be exchanged as a
/// whole.
pub fn write(console: &mut Console<'_>, schema: &Path, changes: &[Change]) -> Result<(), String> {
    let real = schema.canonicalize().map_err(|error| format!("{}: {error}", schema.display()))?;
    let Some(name) = real.file_name() else {
        return Err(format!("{} is the root of the file system: move the schema to a folder", schema.display()));
    };
    let name = name.to_str().ok_or_else(|| format!("the name of {} is not UTF-8: rename it", schema.display()))?;
    let edits: Result<Vec<_>, String> = changes.iter().map(|change| edit(&real, name, change)).collect();
    let folder = above(&real)?;
    output::edit(&folder, &edits?, &mut || console.waits(&folder)).map_err(|error| error.to_string())
}

/// Finishes what a killed run has begun to write to a schema. Returns why that is impossible.
pub fn finish(console: &mut Console<'_>, schema: &Path) -> Result<(), String> {
    let Ok(real) = schema.canonicalize() else {
        // Nothing can have begun.
        return Ok(());
    };
    let folder = above(&real)?;
    if output::finish(&folder, &mut || console.waits(&folder)).map_err(|error| error.to_string())? {
        console.say(&format!("{}: wrote the rest of what a run had begun that was killed", schema.display()));
    }
    Ok(())
}

/// The folder above that of a schema.
fn above(schema: &Path) -> Result<Folder, String> {
    Folder::find(schema.parent().unwrap_or(schema)).map_err(|error| error.to_string())
}

fn edit(schema: &Path, name: &str, Change { path, old, new }: &Change) -> Result<Edit, String> {
    let (mut old, mut new) = (old.clone(), new.clone());
    if let Some(old) = &mut old {
        let file = schema.join(path);
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        if bytes.starts_with(BYTE_ORDER_MARK.to_string().as_bytes()) {
            old.insert(0, BYTE_ORDER_MARK);
            new.insert(0, BYTE_ORDER_MARK);
        }
    }
    Ok(Edit { path: format!("{name}/{path}"), old, new })
}
