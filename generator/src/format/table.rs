//! The tables of types, enums, and payloads that are passed to the macros of the runtime, with one
//! row on each line.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ItemMacro;

/// Formats a table. prettyplease would print it on one line, because it cannot know the syntax of a
/// macro.
pub fn layout(table: &ItemMacro) -> String {
    let name = table.mac.path.to_token_stream().to_string();
    let ident = table.ident.as_ref().map(|ident| format!(" {ident}")).unwrap_or_default();
    let mut text = format!("{name}!{ident} {{\n");
    rows(&mut text, table.mac.tokens.clone(), 1);
    text.push_str("}\n");
    text
}

/// Formats the rows. A semicolon ends a row everywhere, and a comma ends a row in nested braces.
/// Rows contain only words, literals, and a few kinds of punctuation, so these rules are
/// sufficient.
fn rows(text: &mut String, tokens: TokenStream, depth: usize) {
    let mut row = String::new();
    for token in tokens {
        match &token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                row.push_str(" {\n");
                rows(&mut row, group.stream(), depth + 1);
                row.push_str(&format!("{}}}", "    ".repeat(depth)));
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                row.push_str(if row.is_empty() { "(" } else { " (" });
                for token in group.stream() {
                    push(&mut row, &token);
                }
                row.push(')');
            }
            token => push(&mut row, token),
        }
        if is(&token, ';') || (depth > 1 && is(&token, ',')) {
            end_row(text, &mut row, depth);
        }
    }
    if !row.is_empty() {
        end_row(text, &mut row, depth);
    }
}

fn end_row(text: &mut String, row: &mut String, depth: usize) {
    text.push_str(&"    ".repeat(depth));
    text.push_str(row);
    text.push('\n');
    row.clear();
}

fn push(row: &mut String, token: &TokenTree) {
    let is_tight = [',', ';', ':', '!'].iter().any(|punctuation| is(token, *punctuation));
    let is_open = row.ends_with(['$', '(']) || (row.ends_with('=') && is(token, '>')) || is_matcher(row);
    if !row.is_empty() && !is_tight && !is_open {
        row.push(' ');
    }
    row.push_str(&TokenStream::from(token.clone()).to_string());
}

/// Whether a row ends within `($name:kind`, which contains no space.
fn is_matcher(row: &str) -> bool {
    row.rsplit('(').next().is_some_and(|inner| inner.starts_with('$') && inner.ends_with(':'))
}

fn is(token: &TokenTree, punctuation: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == punctuation)
}
