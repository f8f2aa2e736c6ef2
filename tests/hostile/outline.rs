//! What is generated, without what is only displayed.

use std::collections::{BTreeMap, BTreeSet};

use graph_calls_codegen::artefact::Text;
use proc_macro2::{TokenStream, TokenTree};
use pulldown_cmark::{BrokenLink, Event, LinkType, Options, Parser, Tag};

/// What must not depend on a text.
#[derive(Debug, Default, PartialEq)]
pub struct Outline {
    /// The tokens of each file of Rust, without literals and documentation.
    pub tokens: BTreeMap<String, String>,
    /// The blocks of each documentation, in the order of the files, and those of the README.
    pub blocks: Vec<Vec<String>>,
    /// The keys of the manifest.
    pub keys: BTreeSet<String>,
}

/// The outline of a crate. The runtime is the same in every crate, so it is left out.
pub fn outline(texts: &[Text]) -> Outline {
    let mut outline = Outline::default();
    for Text { path, text } in texts.iter().filter(|text| !text.path.starts_with("src/support")) {
        match path.as_str() {
            "Cargo.toml" => {
                let manifest: toml::Table = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
                collect_keys(&mut outline.keys, "", &manifest);
            }
            "README.md" => outline.blocks.push(blocks(text)),
            _ => {
                let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
                let mut shown = String::new();
                skim(&mut shown, tokens);
                outline.tokens.insert(path.clone(), shown);
                outline.blocks.extend(documentations(text).iter().map(|doc| blocks(doc)));
            }
        }
    }
    outline
}

fn collect_keys(keys: &mut BTreeSet<String>, before: &str, table: &toml::Table) {
    for (key, value) in table {
        let key = format!("{before}/{key}");
        if let toml::Value::Table(table) = value {
            collect_keys(keys, &key, table);
        }
        keys.insert(key);
    }
}

/// Writes tokens without the contents of literals, and without attributes of documentation.
fn skim(shown: &mut String, tokens: TokenStream) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' && skip_documentation(&mut tokens) => {}
            TokenTree::Group(group) => {
                shown.push_str(&format!("{:?}(", group.delimiter()));
                skim(shown, group.stream());
                // A list has a comma at its end if it is too long for a line.
                shown.truncate(shown.trim_end_matches(',').len());
                shown.push(')');
            }
            TokenTree::Literal(literal) => {
                shown.push_str(if literal.to_string().starts_with('"') { "\"\"" } else { "0" });
            }
            TokenTree::Ident(ident) => shown.push_str(&format!("{ident} ")),
            TokenTree::Punct(punct) => shown.push(punct.as_char()),
        }
    }
}

/// Skips the rest of `#[doc = "…"]`. Returns whether it was there.
fn skip_documentation(tokens: &mut std::iter::Peekable<impl Iterator<Item = TokenTree>>) -> bool {
    tokens.next_if(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '!'));
    let is_documentation = |group: &proc_macro2::Group| {
        let tokens: Vec<_> = group.stream().into_iter().collect();
        matches!(&tokens[..], [TokenTree::Ident(doc), _, TokenTree::Literal(_)] if doc == "doc")
    };
    tokens.next_if(|token| matches!(token, TokenTree::Group(group) if is_documentation(group))).is_some()
}

/// The documentation of each item that has one.
fn documentations(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut is_inside = false;
    for line in text.lines().map(str::trim_start) {
        assert!(!line.starts_with("/**") && !line.starts_with("#[doc = "), "{line}");
        let doc = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"));
        match (doc, all.last_mut()) {
            (Some(doc), Some(last)) if is_inside => last.push_str(&format!("{doc}\n")),
            (Some(doc), _) => all.push(format!("{doc}\n")),
            (None, _) => {}
        }
        is_inside = doc.is_some();
    }
    all
}

/// The structure of Markdown, as rustdoc reads it: everything but text and links to URLs.
fn blocks(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut resolve = |link: BrokenLink<'_>| Some((link.reference.to_string().into(), "".into()));
    let mut blocks: Vec<String> = Vec::new();
    for event in Parser::new_with_broken_link_callback(markdown, options, Some(&mut resolve)) {
        match event {
            Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::End(_) => {}
            Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, .. }) => {
                assert!(["https://", "http://"].iter().any(|scheme| dest_url.starts_with(scheme)), "{dest_url}");
            }
            // Every text can have several paragraphs.
            Event::Start(Tag::Paragraph) if blocks.last().is_some_and(|last| last == "Paragraph") => {}
            Event::Start(tag) => blocks.push(format!("{:?}", tag.to_end())),
            Event::Html(html) if html.starts_with("<!-- @generated") || html.starts_with("     by `cargo run`") => {}
            other => blocks.push(format!("{other:?}")),
        }
    }
    blocks
}
