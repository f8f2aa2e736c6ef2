//! `explain`: explains the code of a problem.

use std::fmt::Write;

use clap::Args;

use super::console::{Console, Outcome};
use crate::diagnostic::{suggest, Code};

// A doc comment here would become the text of `--help`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code in the brackets of an error, such as `GC110` or `110`; without one, all are listed.
    pub code: Option<String>,
}

impl Explain {
    /// Runs the command.
    pub fn run(&self, console: &mut Console<'_>) -> Outcome {
        let Some(wanted) = &self.code else {
            return console.print(&all(), Outcome::Fine);
        };
        let id = id(wanted);
        match Code::ALL.iter().find(|code| code.id() == id) {
            Some(code) => console.print(&explanation(*code), Outcome::Fine),
            None => {
                let similar = suggest(&id, Code::ALL.iter().map(|code| code.id()));
                let meant = similar.map(|similar| format!("did you mean `{similar}`? ")).unwrap_or_default();
                let wanted = wanted.escape_debug();
                console.fail(&format!("no code is `{wanted}`: {meant}`cargo codegen explain` lists all codes"))
            }
        }
    }
}

/// The ID in its usual spelling, however it is written: `gc110`, `110`, `[GC110]`.
fn id(wanted: &str) -> String {
    let wanted = wanted.trim().to_ascii_uppercase();
    let inner = wanted.strip_prefix("ERROR").unwrap_or(&wanted).trim_matches(['[', ']', ':']);
    let number = inner.strip_prefix("GC").unwrap_or(inner);
    if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
        let number = number.trim_start_matches('0');
        format!("GC{number:0>3}")
    } else {
        inner.to_owned()
    }
}

fn explanation(code: Code) -> String {
    format!("{}: {}\n\n{}", code.id(), code.explanation(), readable(code.details()))
}

/// Markdown as it reads well in a terminal: the fences of examples become titles.
fn readable(markdown: &str) -> String {
    let mut text = String::new();
    let mut is_example = false;
    for line in markdown.lines() {
        // Writing to a string cannot fail.
        let _ = match line.strip_prefix("```") {
            Some("") => {
                is_example = false;
                Ok(())
            }
            Some(info) => {
                is_example = true;
                writeln!(text, "{}\n", title(info))
            }
            None if is_example && !line.is_empty() => writeln!(text, "    {line}"),
            None => writeln!(text, "{line}"),
        };
    }
    text
}

/// The title of an example, from the words after its fence: `yaml wrong types/note.yaml`.
fn title(info: &str) -> String {
    match info.split(' ').collect::<Vec<_>>()[..] {
        [_, "wrong", path] => format!("This is wrong in {path}:"),
        [_, "right", path] => format!("This is right in {path}:"),
        _ => "For example:".to_owned(),
    }
}

fn all() -> String {
    let mut all = String::new();
    for code in Code::ALL {
        // Writing to a string cannot fail.
        let _ = writeln!(all, "{}  {}", code.id(), code.explanation());
    }
    all
}
