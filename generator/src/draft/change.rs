//! The changes of the files of a schema, and why there are none.

use crate::diagnostic::Diagnostics;
use crate::report::render;

/// The changes of some files of a schema.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// The files, in the order of their paths.
    pub files: Vec<Change>,
    /// The number of entries that are added to files.
    pub entries: usize,
}

/// A file that is changed or created.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its path in the folder of the schema.
    pub path: String,
    /// Its text, without a byte order mark, if it exists.
    pub old: Option<String>,
    /// Its new text.
    pub new: String,
}

/// The number of problems that are shown.
const SHOWN: usize = 10;

/// What is impossible, and why.
#[derive(Debug)]
pub enum Refusal {
    /// There is no way to write something into this file.
    NotWritable(String),
    /// There are names that cannot be chosen for Rust.
    Names,
    /// The changed schema would have these problems.
    Problems(Box<Diagnostics>),
}

impl Refusal {
    /// The reason, for people.
    pub fn explain(&self) -> String {
        match self {
            Self::NotWritable(what) => {
                format!("nothing is written, because {what} has no place for what is added: add it by hand")
            }
            Self::Names => "nothing is written, because some names are taken in Rust: import less at once".to_owned(),
            Self::Problems(problems) => {
                // Most problems have few causes.
                let mut first = Diagnostics::new();
                for file in problems.sources().iter() {
                    first.sources_mut().add(problems.sources().name(file), problems.sources().text(file));
                }
                first.extend(problems.distinct().take(SHOWN).cloned());
                let (count, shown) = (problems.len(), render(&first, false));
                format!("nothing is written, because the schema would have {count} problems:\n\n{}", shown.trim_end())
            }
        }
    }
}
