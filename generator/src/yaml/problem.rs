//! The problems that are found while a tree is built.

use super::{Chars, Offsets};
use crate::diagnostic::{Code, Diagnostic, FileId, Place};

/// The help for anchors and aliases.
pub const WRITE_OUT: &str = "write out the value, or quote a string that starts with `&` or `*`";

/// The maximum nesting depth of values. The notation needs seven levels.
pub const DEEPEST: usize = 64;

/// The problems that have been found so far.
#[derive(Default)]
pub struct Problems {
    /// The problems, in the order in which they were found.
    pub list: Vec<Problem>,
}

/// A diagnostic whose position is still counted in characters.
pub struct Problem {
    code: Code,
    chars: Chars,
    message: String,
    /// How to fix it.
    pub help: Option<String>,
    /// For a duplicate key, the position of its first occurrence.
    pub first: Option<Chars>,
}

impl Problems {
    /// Reports a problem. The returned reference can be used to add details.
    pub fn report(&mut self, code: Code, chars: Chars, message: impl Into<String>) -> &mut Problem {
        self.list.push(Problem { code, chars, message: message.into(), help: None, first: None });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// Converts the problems to diagnostics.
    pub fn into_diagnostics(self, file: FileId, text: &str) -> Vec<Diagnostic> {
        if self.list.is_empty() {
            return Vec::new();
        }
        let offsets = Offsets::new(text);
        self.list.into_iter().map(|problem| problem.into_diagnostic(file, &offsets)).collect()
    }
}

impl Problem {
    /// An alias, which is not allowed.
    pub fn alias(chars: Chars) -> Self {
        let message = "aliases are not allowed".to_owned();
        Self { code: Code::Alias, chars, message, help: Some(WRITE_OUT.to_owned()), first: None }
    }

    /// A syntax error.
    pub fn syntax(chars: Chars, message: String, help: Option<&str>) -> Self {
        Self { code: Code::InvalidYaml, chars, message, help: help.map(str::to_owned), first: None }
    }

    /// A list or a mapping that is nested too deeply.
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
