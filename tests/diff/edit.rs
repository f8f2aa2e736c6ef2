//! An edit of a schema.

use serde::Deserialize;

use crate::side::Files;

/// One step of an edit. `find` is a text that the file contains exactly once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, untagged)]
pub enum Edit {
    /// Exchanges a text in a file.
    Replace { file: String, find: String, replace: String },
    /// Adds a file.
    Create { create: String, text: String },
    /// Removes a file.
    Delete { delete: String },
    /// Gives a file another name.
    Rename { rename: String, to: String },
}

impl Edit {
    /// The files that the edit touches.
    pub fn files(&self) -> Vec<&str> {
        match self {
            Self::Replace { file, .. } | Self::Create { create: file, .. } | Self::Delete { delete: file } => {
                vec![file]
            }
            Self::Rename { rename, to } => vec![rename, to],
        }
    }

    /// Applies the edit.
    pub fn apply(&self, files: &mut Files) -> Result<(), String> {
        match self {
            Self::Replace { file, find, replace } => {
                let text = files.get_mut(file).ok_or_else(|| format!("there is no {file}"))?;
                match text.matches(find.as_str()).count() {
                    1 => *text = text.replacen(find.as_str(), replace, 1),
                    count => return Err(format!("{file} contains {count} times {find:?}")),
                }
            }
            Self::Create { create, text } => {
                if files.insert(create.clone(), text.clone()).is_some() {
                    return Err(format!("there is a {create} already"));
                }
            }
            Self::Delete { delete } => {
                files.remove(delete).ok_or_else(|| format!("there is no {delete}"))?;
            }
            Self::Rename { rename, to } => {
                let text = files.remove(rename).ok_or_else(|| format!("there is no {rename}"))?;
                if files.insert(to.clone(), text).is_some() {
                    return Err(format!("there is a {to} already"));
                }
            }
        }
        Ok(())
    }
}
