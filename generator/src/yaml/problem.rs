//! What was refused while a tree was built.

use super::{Chars, Offsets};
use crate::diagnostic::{Code, Diagnostic, FileId, Place};

/// The help against anchors and aliases.
pub const WRITE_OUT: &str = "write out the value, or quote a string that starts with `&` or `*`";

/// How deep values may be nested. The notation needs seven levels.
pub const DEEPEST: usize = 64;

/// What was refused so far.
#[derive(Default)]
pub struct Problems {
    /// In the order in which it was found.
    pub list: Vec<Problem>,
}

/// A diagnostic whose place is still counted in characters.
pub struct Problem {
    code: Code,
    chars: Chars,
    message: String,
    /// How to mend it.
    pub help: Option<String>,
    /// For a key that stands there twice, where it stands first.
    pub first: Option<Chars>,
}

impl Problems {
    /// Reports that something is refused. The answer takes the rest.
    pub fn report(&mut self, code: Code, chars: Chars, message: impl Into<String>) -> &mut Problem {
        self.list.push(Problem { code, chars, message: message.into(), help: None, first: None });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// The same as diagnostics.
    pub fn into_diagnostics(self, file: FileId, text: &str) -> Vec<Diagnostic> {
        if self.list.is_empty() {
            return Vec::new();
        }
        let offsets = Offsets::new(text);
        self.list.into_iter().map(|problem| problem.into_diagnostic(file, &offsets)).collect()
    }
}

impl Problem {
    /// An alias.
    pub fn alias(chars: Chars) -> Self {
        let message = "aliases are not allowed".to_owned();
        Self { code: Code::Alias, chars, message, help: Some(WRITE_OUT.to_owned()), first: None }
    }

    /// What is no YAML.
    pub fn syntax(chars: Chars, message: String, help: Option<&str>) -> Self {
        Self { code: Code::InvalidYaml, chars, message, help: help.map(str::to_owned), first: None }
    }

    /// A list or a mapping in too many others.
    pub fn too_deep(start: usize) -> Self {
        let message = format!("this value is nested more than {DEEPEST} levels deep");
        let help = Some("the notation needs at most seven levels".to_owned());
        Self { code: Code::NestedTooDeeply, chars: start..start + 1, message, help, first: None }
    }

    fn into_diagnostic(self, file: FileId, offsets: &Offsets) -> Diagnostic {
        let place = Place::new(file, offsets.bytes(&self.chars));
        let mut diagnostic = Diagnostic::new(self.code, place, self.message);
        if let Some(help) = self.help {
            diagnostic.help(help);
        }
        if let Some(first) = self.first {
            diagnostic.note(Place::new(file, offsets.bytes(&first)), "the first one is here");
        }
        diagnostic
    }
}
