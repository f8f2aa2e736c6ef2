//! The paths in tokens, including those in the bodies of macros.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A path in tokens, such as `crate :: model :: Api`.
pub type Path = Vec<String>;

/// Every path of at least two segments. A path that ends in a group, as in `use`, is returned once
/// for each member.
///
/// If `with_quoted` is false, the contents of `quote!` are omitted, because they belong to another
/// crate.
pub fn paths(tokens: TokenStream, with_quoted: bool) -> Vec<Path> {
    let mut found = Vec::new();
    collect(&tokens.into_iter().collect::<Vec<_>>(), with_quoted, &mut found);
    found.retain(|path| path.len() > 1);
    found
}

fn collect(tokens: &[TokenTree], with_quoted: bool, found: &mut Vec<Path>) {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(_) if !follows_colons(tokens, at) => {
                let (path, end) = path_at(tokens, at);
                if is_quote(&path, tokens, end) && !with_quoted {
                    // Skips the `!` and the group.
                    at = end + 2;
                    continue;
                }
                match tokens.get(end) {
                    Some(TokenTree::Group(group)) if end > at + 1 && is_tree(group) && is_colon(&tokens[end - 1]) => {
                        found.extend(members(group).into_iter().map(|member| [&path[..], &member].concat()));
                        at = end + 1;
                    }
                    _ => {
                        found.push(path);
                        at = end;
                    }
                }
            }
            TokenTree::Group(group) => {
                collect(&group.stream().into_iter().collect::<Vec<_>>(), with_quoted, found);
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// The path that starts at this token, and the index after its last segment or after the colons
/// before a group.
fn path_at(tokens: &[TokenTree], start: usize) -> (Path, usize) {
    let mut path = Vec::new();
    let mut at = start;
    while let Some(TokenTree::Ident(ident)) = tokens.get(at) {
        path.push(ident.to_string());
        at += 1;
        match (tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)) {
            (Some(one), Some(two), Some(TokenTree::Ident(_) | TokenTree::Group(_)))
                if is_colon(one) && is_colon(two) =>
            {
                at += 2;
            }
            _ => break,
        }
    }
    (path, at)
}

/// The members of a group in `use`, including nested ones.
fn members(group: &Group) -> Vec<Path> {
    let tokens: Vec<_> = group.stream().into_iter().collect();
    let mut members = Vec::new();
    for member in tokens.split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')) {
        let (path, end) = path_at(member, 0);
        match member.get(end) {
            Some(TokenTree::Group(inner)) => {
                members.extend(self::members(inner).into_iter().map(|inner| [&path[..], &inner].concat()));
            }
            _ if path == ["self"] => members.push(Vec::new()),
            _ => members.push(path),
        }
    }
    members
}

fn is_tree(group: &Group) -> bool {
    group.delimiter() == Delimiter::Brace
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

fn follows_colons(tokens: &[TokenTree], at: usize) -> bool {
    at > 1 && is_colon(&tokens[at - 1]) && is_colon(&tokens[at - 2])
}

fn is_quote(path: &[String], tokens: &[TokenTree], end: usize) -> bool {
    let is_macro = matches!(tokens.get(end), Some(TokenTree::Punct(punct)) if punct.as_char() == '!');
    is_macro && path.last().is_some_and(|name| ["quote", "quote_spanned", "parse_quote"].contains(&name.as_str()))
}

/// Every identifier and every word in a string, except in comments and documentation.
pub fn words(tokens: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                tokens.next_if(|next| matches!(next, TokenTree::Group(group) if is_documentation(group)));
            }
            TokenTree::Group(group) => words.extend(self::words(group.stream())),
            TokenTree::Ident(ident) => words.push(ident.to_string()),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
                words.extend(text.split(|letter| !is_word(letter)).map(str::to_owned));
            }
            TokenTree::Punct(_) => {}
        }
    }
    words
}

fn is_documentation(group: &Group) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket && first.is_some_and(|first| first.to_string() == "doc")
}

#[cfg(test)]
mod tests {
    use super::{paths, words};

    fn shown(text: &str, with_quoted: bool) -> Vec<String> {
        let paths = paths(text.parse().expect("it is Rust"), with_quoted);
        paths.iter().map(|path| path.join("::")).collect()
    }

    #[test]
    fn paths_are_found_wherever_they_stand() {
        assert_eq!(shown("fn f() -> crate::a::B { self::g(super::C::D, &e::f()) }", false).len(), 4);
        assert_eq!(shown("macro_rules! m { ($x:expr) => { $crate::a::b($x) }; }", false), ["crate::a::b"]);
        assert_eq!(shown("use a::{self, b::{C, d::E}, F};", false), ["a::b::C", "a::b::d::E", "a::F"]);
        assert_eq!(shown("a::b::<c::D>::e()", false), ["a::b", "c::D"]);
        assert_eq!(shown("x.y::<a::B>(); z", false), ["a::B"]);
    }

    #[test]
    fn what_is_quoted_belongs_to_another_crate() {
        assert_eq!(shown("quote!(crate::a::B); c::D", false), ["c::D"]);
        assert_eq!(shown("quote::quote! { crate::a::B } c::D", false), ["c::D"]);
        assert_eq!(shown("quote!(crate::a::B)", true), ["crate::a::B"]);
    }

    #[test]
    fn words_are_those_of_code() {
        let text = "/// Documented.\n#[doc = \"here\"] fn one(x: &str) { call(\"two three\") // four\n }";
        assert_eq!(words(text.parse().expect("it is Rust")), ["fn", "one", "x", "str", "call", "", "two", "three", ""]);
    }
}
