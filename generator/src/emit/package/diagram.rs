//! The diagrams of the README: which type contains which, and which rule guards what.

mod graph;
mod guard;
mod mermaid;

use crate::model::Api;

use graph::{Graph, Node};
use guard::notes;
use mermaid::draw;

/// The diagrams as Markdown, each with a sentence before it. A diagram that would show nothing is left out.
pub fn diagrams(api: &Api) -> String {
    let requests = Graph::reach(api, (0..api.actions.len()).map(Node::Request), &[]);
    let kinds = api.notifications.iter().flat_map(|notifications| 0..notifications.kinds.len());
    let events = Graph::reach(api, kinds.map(Node::Event), &requests.nodes);
    let guards = notes(api, &requests);
    let mut markdown = String::new();
    if !requests.links.is_empty() || !guards.is_empty() {
        let guarded = if guards.is_empty() {
            ""
        } else {
            " The notes list the rules that `validate` checks, each beside the type that it guards."
        };
        let intro = format!(
            "This diagram shows the requests, and the types that they and their responses contain. Properties whose \
             values are no objects are left out.{guarded}"
        );
        markdown += &with_intro(&intro, &requests, &draw(api, &requests, &guards));
    }
    if !events.links.is_empty() {
        let again = if requests.links.is_empty() { "" } else { " What a type of a request contains is not repeated." };
        let intro = format!("This diagram shows the notifications, and the types that their payloads contain.{again}");
        markdown += &with_intro(&intro, &events, &draw(api, &events, &[]));
    }
    markdown
}

/// A diagram after its sentence, which also says how much the diagram leaves out.
fn with_intro(intro: &str, graph: &Graph<'_>, diagram: &str) -> String {
    let rest = match graph.left_out {
        0 => String::new(),
        1 => " One more box, the farthest, is left out.".to_owned(),
        count => format!(" {count} more boxes, the farthest, are left out."),
    };
    format!("\n{intro}{rest}\n\n```mermaid\n{diagram}```\n")
}
