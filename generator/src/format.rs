//! From tokens to text: parsed as Rust, laid out item by item, under a header that says where it comes from.

mod table;

use quote::ToTokens;
use syn::{Fields, File, Item};

use crate::emit::{Content, Emitted};

/// A file of the generated crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The path below the output folder, with slashes.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// What the first line of a generated file says.
const FIRST: &str = "@generated from ";
/// What its second line says.
const SECOND: &str = "by `cargo run`, which overwrites what is changed here.";

/// Whether a file is one of ours, by its first lines.
pub fn bears_header(text: &str) -> bool {
    let mut lines = text.lines();
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    first.contains(FIRST) && second.contains(SECOND)
}

/// Lays a file out.
///
/// # Errors
///
/// What was emitted is not Rust: a mistake of this generator, never of a schema.
pub fn format(emitted: Emitted) -> Result<Text, String> {
    let Emitted { path, origin, content } = emitted;
    let (first, second) = (format!("{FIRST}{origin}"), SECOND);
    let text = match content {
        Content::Rust(tokens) => {
            let file: File = syn::parse2(tokens).map_err(|error| format!("{path} is not Rust: {error}"))?;
            format!("// {first}\n// {second}\n\n{}", layout(file))
        }
        Content::Verbatim(text) => format!("// {first}\n// {second}\n\n{text}"),
        Content::Toml(text) => format!("# {first}\n# {second}\n\n{text}"),
        Content::Markdown(text) => format!("<!-- {first}\n     {second} -->\n\n{text}"),
    };
    Ok(Text { path, text })
}

fn layout(mut file: File) -> String {
    let mut text = String::new();
    let attrs = std::mem::take(&mut file.attrs);
    if !attrs.is_empty() {
        text.push_str(&prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs, items: Vec::new() }));
    }
    let mut previous: Option<Kind> = None;
    for item in file.items {
        let kind = Kind::of(&item);
        if !text.is_empty() && (previous != Some(kind) || kind == Kind::Definition) {
            text.push('\n');
        }
        previous = Some(kind);
        text.push_str(&layout_item(item));
    }
    text
}

/// Items of one of the first kinds stand together without a blank line between them.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Module,
    Import,
    Export,
    Definition,
}

impl Kind {
    fn of(item: &Item) -> Self {
        match item {
            Item::Mod(module) if module.content.is_none() => Self::Module,
            Item::Use(import) if matches!(import.vis, syn::Visibility::Public(_)) => Self::Export,
            Item::Use(_) => Self::Import,
            _ => Self::Definition,
        }
    }
}

fn layout_item(item: Item) -> String {
    match item {
        Item::Macro(item) => {
            let attributes: String = item.attrs.iter().map(print_attribute).collect();
            attributes + &table::layout(&item)
        }
        Item::Impl(mut item) => {
            let attrs = std::mem::take(&mut item.attrs);
            let members = std::mem::take(&mut item.items);
            let with = |member: Option<syn::ImplItem>| {
                Item::Impl(syn::ItemImpl { items: member.into_iter().collect(), ..item.clone() })
            };
            spaced(attrs, members, with)
        }
        Item::Struct(mut item) if matches!(item.fields, Fields::Named(_)) => {
            let attrs = std::mem::take(&mut item.attrs);
            let Fields::Named(fields) = &mut item.fields else {
                return print(vec![Item::Struct(item)]);
            };
            let members = std::mem::take(&mut fields.named).into_iter().collect();
            let with = |member: Option<syn::Field>| {
                let mut item = item.clone();
                if let Fields::Named(fields) = &mut item.fields {
                    fields.named = member.into_iter().collect();
                }
                Item::Struct(item)
            };
            spaced(attrs, members, with)
        }
        Item::Enum(mut item) => {
            let attrs = std::mem::take(&mut item.attrs);
            let members = std::mem::take(&mut item.variants).into_iter().collect();
            let with = |member: Option<syn::Variant>| {
                Item::Enum(syn::ItemEnum { variants: member.into_iter().collect(), ..item.clone() })
            };
            spaced(attrs, members, with)
        }
        item => print(vec![item]),
    }
}

/// Prints an item with a blank line between its members, which prettyplease does not do: each member is printed in
/// an item of its own, and the bodies are put together.
fn spaced<M>(attrs: Vec<syn::Attribute>, members: Vec<M>, with: impl Fn(Option<M>) -> Item) -> String {
    let attributes: String = attrs.iter().map(print_attribute).collect();
    let head = print(vec![with(None)]);
    if members.is_empty() {
        return attributes + &head;
    }
    let head_lines = head.lines().count();
    let mut text = attributes;
    for (index, member) in members.into_iter().enumerate() {
        let printed = print(vec![with(Some(member))]);
        let lines: Vec<_> = printed.lines().collect();
        let body = &lines[head_lines..lines.len() - 1];
        if index == 0 {
            text.extend(lines[..head_lines].iter().flat_map(|line| [line, "\n"]));
        } else {
            text.push('\n');
        }
        text.extend(body.iter().flat_map(|line| [*line, "\n"]));
    }
    text + "}\n"
}

fn print(items: Vec<Item>) -> String {
    prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items })
}

/// Prints the attribute of an item, by way of an item that prettyplease prints on one line. Most are a line of
/// documentation, which needs no such help.
fn print_attribute(attribute: &syn::Attribute) -> String {
    if let Some(line) = doc_line(attribute) {
        return format!("///{line}\n");
    }
    let carrier = syn::ItemStruct {
        attrs: vec![attribute.clone()],
        vis: syn::Visibility::Inherited,
        struct_token: Default::default(),
        ident: syn::Ident::new("S", proc_macro2::Span::call_site()),
        generics: Default::default(),
        fields: Fields::Unit,
        semi_token: Some(Default::default()),
    };
    let printed = print(vec![Item::Struct(carrier)]);
    printed.strip_suffix("struct S;\n").map_or_else(|| attribute.to_token_stream().to_string(), str::to_owned)
}

/// The text of a line of documentation that can be written as a comment.
fn doc_line(attribute: &syn::Attribute) -> Option<String> {
    let syn::Meta::NameValue(value) = &attribute.meta else {
        return None;
    };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &value.value else {
        return None;
    };
    let text = text.value();
    let is_line = value.path.is_ident("doc") && !text.starts_with('/') && !text.contains(['\n', '\r']);
    is_line.then_some(text)
}
