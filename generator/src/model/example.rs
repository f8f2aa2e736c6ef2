//! Examples.

/// An example: Rust that is compiled and run as a documentation test.
#[derive(Clone, Debug)]
pub struct Example {
    /// The item of the crate that it belongs to. Without one, it belongs to the crate as a whole.
    pub of: Option<String>,
    /// What it shows.
    pub doc: String,
    /// The code.
    pub code: ExampleCode,
}

/// The code of an example. As in every documentation test, lines that start with `# ` are hidden.
#[derive(Clone, Debug)]
pub struct ExampleCode(pub String);

impl ExampleCode {
    /// The lines that are shown.
    pub fn shown(&self) -> impl Iterator<Item = String> + '_ {
        self.0.lines().filter(|line| !is_hidden(line)).map(|line| match line.trim_start() {
            escaped if escaped.starts_with("##") => line.replacen("##", "#", 1),
            _ => line.to_owned(),
        })
    }

    /// The code that is compiled.
    #[must_use]
    pub fn compiled(&self) -> String {
        let lines = self.0.lines().map(|line| match line.trim_start() {
            "#" => String::new(),
            hidden if hidden.starts_with("# ") || hidden.starts_with("##") => line.replacen('#', "", 1),
            _ => line.to_owned(),
        });
        lines.map(|line| line + "\n").collect()
    }

    /// The lines as they are written in documentation.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.lines().map(str::trim_end)
    }

    /// A fence for the code block that no line of the code ends.
    #[must_use]
    pub fn fence(&self) -> String {
        let longest = self.0.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        "`".repeat(longest.max(2) + 1)
    }
}

fn is_hidden(line: &str) -> bool {
    let line = line.trim();
    line == "#" || line.starts_with("# ")
}

#[cfg(test)]
mod tests {
    use super::ExampleCode;

    #[test]
    fn hidden_lines_are_compiled_and_not_shown() {
        let code = ExampleCode("# fn hidden() {\nlet a = 1;\n  # }\n#\n##[shown]\n#[shown]\n".to_owned());
        assert_eq!(code.shown().collect::<Vec<_>>(), ["let a = 1;", "#[shown]", "#[shown]"]);
        assert_eq!(code.compiled(), " fn hidden() {\nlet a = 1;\n   }\n\n#[shown]\n#[shown]\n");
    }

    #[test]
    fn no_line_ends_the_block() {
        assert_eq!(ExampleCode("a".to_owned()).fence(), "```");
        assert_eq!(ExampleCode("````\n``".to_owned()).fence(), "`````");
    }
}
