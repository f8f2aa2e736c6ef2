//! Mermaid, which GitHub displays as a diagram.

use crate::model::Api;

use super::graph::{Graph, Kind, Link, Node};
use super::guard::Note;

/// The most names of properties beside a line.
const MOST_NAMES: usize = 3;

/// Boxes have no members here, so the empty half of each is hidden.
const START: &str = "\
---
config:
  class:
    hideEmptyMembersBox: true
---
classDiagram
  direction LR
";

/// A class diagram.
pub fn draw(api: &Api, graph: &Graph<'_>, notes: &[Note]) -> String {
    let nodes = graph.nodes.iter().map(|node| draw_node(api, *node));
    let links = graph.links.iter().map(|link| draw_link(api, link));
    let notes = notes.iter().map(|note| {
        let lines: Vec<_> = note.lines.iter().map(|line| escape(line)).collect();
        format!("  note for {} \"{}\"\n", id(api, note.node), lines.join("<br>"))
    });
    [START.to_owned()].into_iter().chain(nodes).chain(links).chain(notes).collect()
}

fn draw_node(api: &Api, node: Node) -> String {
    let id = id(api, node);
    let class = format!("  class {id}[\"{}\"]\n", escape(name(api, node)));
    match node {
        Node::Request(_) => format!("{class}  <<request>> {id}\n"),
        Node::Event(_) => format!("{class}  <<event>> {id}\n"),
        Node::Type(_) => class,
    }
}

fn draw_link(api: &Api, link: &Link<'_>) -> String {
    let arrow = match link.kind {
        Kind::Contains => "*--",
        Kind::ContainsMany => "*-- \"*\"",
        Kind::Brings => "..>",
        Kind::BringsMany => "..> \"*\"",
        Kind::Inherits => "--|>",
    };
    let names: Vec<_> = link.names.iter().take(MOST_NAMES).map(|name| escape(name)).collect();
    let more = match link.names.len().saturating_sub(MOST_NAMES) {
        0 => String::new(),
        count => format!(" and {count} more"),
    };
    let label = if names.is_empty() { String::new() } else { format!(" : {}{more}", names.join(", ")) };
    format!("  {} {arrow} {}{label}\n", id(api, link.from), id(api, link.to))
}

/// The name of a box in the text of the diagram. The prefix keeps it apart from the words of Mermaid.
fn id(api: &Api, node: Node) -> String {
    let prefix = match node {
        Node::Request(_) => "request",
        Node::Event(_) => "event",
        Node::Type(_) => "type",
    };
    format!("{prefix}_{}", name(api, node))
}

/// The Rust name of a box: an identifier without `r#`.
fn name(api: &Api, node: Node) -> &str {
    let name = match node {
        Node::Request(index) => api.actions[index].ident.as_str(),
        Node::Event(index) => match &api.notifications {
            Some(notifications) => notifications.kinds[index].ident.as_str(),
            None => "",
        },
        Node::Type(id) => api.resource(id).ident.as_str(),
    };
    name.trim_start_matches("r#")
}

/// Text that Mermaid displays unchanged, whatever it contains: everything that could be syntax becomes its number.
fn escape(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " -/.,:()[]".contains(c);
    text.chars().map(|c| if is_plain(c) { c.to_string() } else { format!("#{};", u32::from(c)) }).collect()
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_is_no_syntax() {
        assert_eq!(escape("parts[]/id: (a), b-c."), "parts[]/id: (a), b-c.");
        assert_eq!(escape("\"*\n<b>#59;`~é"), "#34;#42;#10;#60;b#62;#35;59#59;#96;#126;#233;");
    }
}
