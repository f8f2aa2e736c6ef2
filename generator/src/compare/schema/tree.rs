//! Compares the generated crates: a check that trusts no rule of the comparison.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::axis::Verdict;
use super::catalogue::{notification, open_enum, request, rule, service as kind};
use super::change::Change;
use super::comparison::Comparison;
use crate::artefact::{bears_header, Text};

/// How far two generated crates differ.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Extent {
    /// They are the same, apart from the names of the schema's files.
    None,
    /// Only comments, documentation, and what the package says about itself differ.
    Doc,
    /// Code differs.
    Code,
}

/// A file that differs.
#[derive(Clone, Debug)]
pub struct Differing {
    /// Its path.
    pub path: String,
    /// How far it differs.
    pub extent: Extent,
    /// The words in the file, in both crates.
    pub words: BTreeSet<String>,
}

/// The files that differ, in the order of their paths.
pub fn differences(old: &[Text], new: &[Text]) -> Vec<Differing> {
    let mut files: BTreeMap<&str, [&str; 2]> = BTreeMap::new();
    for (side, texts) in [old, new].into_iter().enumerate() {
        for text in texts {
            files.entry(&text.path).or_default()[side] = body(&text.text);
        }
    }
    let differing = files.into_iter().filter(|(_, [old, new])| old != new);
    differing
        .map(|(path, texts)| Differing { path: path.to_owned(), extent: extent(path, texts), words: words(texts) })
        .collect()
}

/// How far the crates differ.
pub fn extent_of(differences: &[Differing]) -> Extent {
    differences.iter().map(|differing| differing.extent).max().unwrap_or(Extent::None)
}

/// Adds a change for each file that differs although no change explains it.
///
/// A change explains the files that contain one of the names that it is about, those in the folders that it is about, and
/// the files that list everything.
pub fn explain(cx: &mut Comparison<'_>, differing: &[Differing]) {
    let all: Vec<_> = cx.changes.iter().flat_map(Change::all).collect();
    let is_explained = |file: &Differing| {
        let is_listing = !file.path.starts_with("src/types/")
            && !file.path.starts_with("src/enums/")
            && !file.path.starts_with("src/actions/")
            && !file.path.starts_with("src/requests/");
        all.iter().any(|change| {
            let is_enough =
                file.extent == Extent::Doc || change.overall() != Verdict::Documentation || is_value(change);
            is_enough && (is_listing || change.about.iter().any(|name| file.has(name)))
        })
    };
    let unexplained: Vec<_> = differing.iter().filter(|file| !is_explained(file)).collect();
    for file in unexplained {
        let kind = if file.extent == Extent::Code { &kind::UNCLASSIFIED } else { &kind::DOC_OTHER };
        cx.changes.push(Change::new(kind, &file.path, None, None));
    }
}

/// Whether a change of documentation changes a value of the crate, such as the text of a rule.
fn is_value(change: &Change) -> bool {
    let kinds = [
        &request::REQUIREMENT_ADD,
        &request::REQUIREMENT_SAYS,
        &request::SOURCE_ACTION,
        &request::KIND,
        &request::PATH_CASE,
        &request::ACTION_RENAME_SAME_RUST,
        &request::REQUEST_RENAME_SAME_RUST,
        &rule::SAYS,
        &notification::RESOURCE_PATH_CASE,
        &notification::RESOURCE_RENAME_SAME_RUST,
        &open_enum::RENAME_SAME_RUST,
        &kind::ALIAS_CASE,
        &kind::DOCUMENTATION,
    ];
    kinds.contains(&change.kind)
}

impl Differing {
    /// Whether the file contains a name, or is in a folder, whose name ends with a slash. A name on the wire can consist of
    /// several words.
    fn has(&self, name: &str) -> bool {
        if name.ends_with('/') {
            return self.path.starts_with(name);
        }
        let mut words =
            name.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).peekable();
        words.peek().is_some() && words.all(|word| self.words.contains(word))
    }
}

/// A text without its header, which names a file of the schema.
fn body(text: &str) -> &str {
    if !bears_header(text) {
        return text;
    }
    let second = text.match_indices('\n').nth(1);
    second.map_or(text, |(end, _)| &text[end + 1..])
}

fn extent(path: &str, [old, new]: [&str; 2]) -> Extent {
    let is_same = match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("md") => true,
        Some("toml") => manifest(old) == manifest(new),
        _ => code(old) == code(new),
    };
    if is_same {
        Extent::Doc
    } else {
        Extent::Code
    }
}

/// What a manifest says apart from what it says about the package.
fn manifest(text: &str) -> Vec<&str> {
    const ABOUT: &[&str] = &["description", "keywords", "repository", "homepage"];
    let key = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
    text.lines().filter(|line| !line.starts_with('#') && !ABOUT.contains(&key(line).as_str())).collect()
}

/// The code of a file without its comments. A file that is not Rust is code.
fn code(text: &str) -> String {
    match text.parse::<TokenStream>() {
        Ok(tokens) => {
            let mut code = String::new();
            write(&mut code, tokens);
            code
        }
        Err(_) => text.to_owned(),
    }
}

/// Writes tokens without documentation.
fn write(code: &mut String, tokens: TokenStream) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some(length) = documentation(&tokens[at..]) {
            at += length;
            continue;
        }
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                code.push_str(open);
                write(code, group.stream());
                code.push_str(close);
            }
            token => code.push_str(&token.to_string()),
        }
        code.push(' ');
        at += 1;
    }
}

/// The number of tokens of the documentation with which these begin.
fn documentation(tokens: &[TokenTree]) -> Option<usize> {
    let is = |token: Option<&TokenTree>, wanted: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted);
    if !is(tokens.first(), '#') {
        return None;
    }
    let at = if is(tokens.get(1), '!') { 2 } else { 1 };
    let Some(TokenTree::Group(group)) = tokens.get(at) else {
        return None;
    };
    let mut inner = group.stream().into_iter();
    let is_doc = matches!(inner.next(), Some(TokenTree::Ident(ident)) if ident == "doc");
    (group.delimiter() == Delimiter::Bracket && is_doc && is(inner.next().as_ref(), '=')).then_some(at + 1)
}

/// The words of both texts.
fn words(texts: [&str; 2]) -> BTreeSet<String> {
    let words = texts.into_iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '_'));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{differences, extent_of, Extent};
    use crate::artefact::Text;

    fn extent(path: &str, old: &str, new: &str) -> Extent {
        let text = |text: &str| vec![Text { path: path.to_owned(), text: text.to_owned() }];
        extent_of(&differences(&text(old), &text(new)))
    }

    #[test]
    fn only_comments_are_documentation() {
        let table = [
            ("/// A.\nfn f() {}", "/// B.\nfn f() {}", Extent::Doc),
            ("//! A.\nfn f() {} // x", "fn f() {}\n", Extent::Doc),
            ("#[doc = \"a\"] fn f() {}", "fn f() {}", Extent::Doc),
            ("#[doc(hidden)] fn f() {}", "fn f() {}", Extent::Code),
            ("const A: &str = \"// a\";", "const A: &str = \"// b\";", Extent::Code),
            ("mod m { /// a\n fn f() {} }", "mod m { fn g() {} }", Extent::Code),
            ("a", "a", Extent::None),
        ];
        for (old, new, expected) in table {
            assert_eq!(extent("src/a.rs", old, new), expected, "{old}");
        }
        assert_eq!(extent("README.md", "a", "b"), Extent::Doc);
        assert_eq!(extent("Cargo.toml", "description = \"a\"\n", "description = \"b\"\n"), Extent::Doc);
        assert_eq!(extent("Cargo.toml", "name = \"a\"\n", "name = \"b\"\n"), Extent::Code);
    }

    #[test]
    fn the_name_of_a_schema_file_is_no_difference() {
        let text = |file: &str, code: &str| {
            format!("// {}{file}\n// {}\n\n{code}", crate::artefact::FIRST, crate::artefact::SECOND)
        };
        assert_eq!(extent("a.rs", &text("a.yaml", "fn f() {}"), &text("b.yaml", "fn f() {}")), Extent::None);
        assert_eq!(extent("a.rs", &text("a.yaml", "fn f() {}"), &text("b.yaml", "fn g() {}")), Extent::Code);
    }
}
