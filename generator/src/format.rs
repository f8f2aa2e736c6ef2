//! Formats tokens as text: parses them as Rust, formats each item, and adds a header that names the
//! source.

mod table;

use std::fmt;

use syn::{parse_quote, Attribute, Fields, File, ImplItem, Item, ItemStruct};

use crate::artefact::{Body, Emitted, Text, FIRST, SECOND};

/// An error about an emitted Rust file that does not parse. It is a bug in this generator, never a
/// mistake in a schema.
#[derive(Clone, Debug)]
pub struct NotRust {
    /// The path below the output folder.
    pub path: String,
    /// The error of the parser.
    pub error: syn::Error,
}

impl fmt::Display for NotRust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not Rust: {}", self.path, self.error)
    }
}

impl std::error::Error for NotRust {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// Formats a file.
///
/// # Errors
///
/// Returns an error if the emitted tokens are not valid Rust, which is a bug in this generator and
/// never a mistake in a schema.
pub fn format(emitted: Emitted) -> Result<Text, NotRust> {
    let Emitted { path, origin, content } = emitted;
    let (first, second) = (format!("{FIRST}{origin}"), SECOND);
    let text = match content {
        Body::Rust(tokens) => {
            let header = format!("// {first}\n// {second}\n\n");
            match syn::parse2(tokens) {
                Ok(file) => layout(header, file),
                Err(error) => return Err(NotRust { path, error }),
            }
        }
        Body::Verbatim(text) => format!("// {first}\n// {second}\n\n{text}"),
        Body::Toml(text) => format!("# {first}\n# {second}\n\n{text}"),
        Body::Markdown(text) => format!("<!-- {first}\n     {second} -->\n\n{text}"),
    };
    Ok(Text { path, text })
}

/// Formats the file and puts the header before it.
fn layout(header: String, mut file: File) -> String {
    let mut text = header;
    let attrs = std::mem::take(&mut file.attrs);
    let has_attributes = !attrs.is_empty();
    if has_attributes {
        text.push_str(&prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs, items: Vec::new() }));
    }
    let mark = parse_quote!(#[doc = #MARK]);
    let mut previous: Option<Kind> = None;
    for item in file.items {
        let kind = Kind::of(&item);
        let is_first = previous.is_none() && !has_attributes;
        if !is_first && (previous != Some(kind) || kind == Kind::Definition) {
            text.push('\n');
        }
        previous = Some(kind);
        text.push_str(&layout_item(item, &mark));
    }
    text
}

/// The kinds of items. Consecutive items of the same kind are not separated by blank lines, except
/// definitions.
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

/// Prints an item. prettyplease itself adds no blank lines between members and cannot format
/// tables.
fn layout_item(mut item: Item, mark: &Attribute) -> String {
    let mark = |attributes: &mut Vec<Attribute>| attributes.insert(0, mark.clone());
    match &mut item {
        Item::Macro(item) => return print_attributes(std::mem::take(&mut item.attrs)) + &table::layout(item),
        Item::Impl(item) => item.items.iter_mut().filter_map(member_attributes).for_each(mark),
        Item::Struct(ItemStruct { fields: Fields::Named(fields), .. }) => {
            fields.named.iter_mut().map(|field| &mut field.attrs).for_each(mark);
        }
        Item::Enum(item) => item.variants.iter_mut().map(|variant| &mut variant.attrs).for_each(mark),
        _ => {}
    }
    space(&print(vec![item]))
}

/// Marks the beginning of a member until the member is printed. Documentation contains no control
/// characters.
const MARK: &str = "\u{1}";

fn member_attributes(member: &mut ImplItem) -> Option<&mut Vec<Attribute>> {
    match member {
        ImplItem::Const(item) => Some(&mut item.attrs),
        ImplItem::Fn(item) => Some(&mut item.attrs),
        ImplItem::Type(item) => Some(&mut item.attrs),
        _ => None,
    }
}

/// Replaces the marks by blank lines, except at the beginning of a body.
fn space(printed: &str) -> String {
    let mut text = String::with_capacity(printed.len());
    for line in printed.split_inclusive('\n') {
        if !line.trim_end().ends_with(MARK) {
            text.push_str(line);
        } else if !text.ends_with("{\n") {
            text.push('\n');
        }
    }
    text
}

fn print(items: Vec<Item>) -> String {
    prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items })
}

/// Prints attributes with the help of an item that prettyplease prints on one line.
fn print_attributes(attrs: Vec<Attribute>) -> String {
    if attrs.is_empty() {
        return String::new();
    }
    const CARRIER: &str = "struct S;\n";
    let mut carrier: ItemStruct = parse_quote!(
        struct S;
    );
    carrier.attrs = attrs;
    let mut printed = print(vec![Item::Struct(carrier)]);
    printed.truncate(printed.len() - CARRIER.len());
    printed
}
