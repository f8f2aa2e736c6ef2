//! What a diagram shows: boxes, and links between them.

use crate::model::{Api, Item, PayloadShape, Property, Resource, ResourceId, ResponseBody, TypeRef};

/// The most boxes of a diagram that people can still read.
const MOST: usize = 40;

/// The most of them that are not reached from others.
const MOST_ROOTS: usize = 20;

/// A box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// A request: its index in `Api::actions`.
    Request(usize),
    /// A notification: its index in `Notifications::kinds`.
    Event(usize),
    /// A type.
    Type(ResourceId),
}

/// A line between two boxes.
#[derive(Debug)]
pub struct Link<'a> {
    /// Where it begins.
    pub from: Node,
    /// Where it ends.
    pub to: Node,
    /// What it says.
    pub kind: Kind,
    /// The names of the properties.
    pub names: Vec<&'a str>,
}

/// What a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An object contains another one.
    Contains,
    /// An object contains a collection.
    ContainsMany,
    /// A request returns an object, or a notification brings or expects one.
    Brings,
    /// The same with a collection.
    BringsMany,
    /// A type is derived from another one.
    Inherits,
}

/// The boxes that can be reached from some of them.
#[derive(Debug)]
pub struct Graph<'a> {
    /// The boxes, the nearest first.
    pub nodes: Vec<Node>,
    /// The lines between them. Two boxes have one line of a kind.
    pub links: Vec<Link<'a>>,
    /// How many boxes would be too many.
    pub left_out: usize,
}

impl<'a> Graph<'a> {
    /// Collects what can be reached from the roots. Nothing is reached through a box of `shown`.
    pub fn reach(api: &'a Api, roots: impl Iterator<Item = Node>, shown: &[Node]) -> Self {
        let mut nodes: Vec<_> = roots.collect();
        let roots_left_out = nodes.len().saturating_sub(MOST_ROOTS);
        nodes.truncate(MOST_ROOTS);
        let mut links: Vec<Link<'a>> = Vec::new();
        let mut next = 0;
        while let Some(from) = nodes.get(next).copied() {
            next += 1;
            if shown.contains(&from) {
                continue;
            }
            for link in links_of(api, from) {
                for node in [link.from, link.to] {
                    if !nodes.contains(&node) {
                        nodes.push(node);
                    }
                }
                let is_same = |old: &&mut Link<'_>| (old.from, old.to, old.kind) == (link.from, link.to, link.kind);
                match links.iter_mut().find(is_same) {
                    Some(old) => old.names.extend(link.names),
                    None => links.push(link),
                }
            }
        }
        let left_out = roots_left_out + nodes.len().saturating_sub(MOST);
        nodes.truncate(MOST);
        links.retain(|link| nodes.contains(&link.from) && nodes.contains(&link.to));
        Self { nodes, links, left_out }
    }
}

fn links_of(api: &Api, node: Node) -> Vec<Link<'_>> {
    match node {
        Node::Request(index) => links_of_request(api, index),
        Node::Event(index) => links_of_event(api, index),
        Node::Type(id) => links_of_type(api, id),
    }
}

fn links_of_request(api: &Api, index: usize) -> Vec<Link<'_>> {
    let (from, action) = (Node::Request(index), &api.actions[index]);
    let parameters = action.parameters.iter().flat_map(|parameters| contained(from, parameters));
    let body = action.body.map(|id| to_type(from, id, Kind::Contains, "body"));
    let response = match &action.returns.body {
        ResponseBody::None | ResponseBody::Bytes => Vec::new(),
        ResponseBody::Object(id) => vec![to_type(from, *id, Kind::Brings, "returns")],
        ResponseBody::Wrapper(wrapper) => {
            wrapper.resource.properties.iter().filter_map(|property| returned(from, property)).collect()
        }
    };
    parameters.chain(body).chain(response).collect()
}

/// The object or the collection that a response wraps.
fn returned(from: Node, property: &Property) -> Option<Link<'_>> {
    let (id, kind) = object(property)?;
    let kind = if kind == Kind::ContainsMany { Kind::BringsMany } else { Kind::Brings };
    Some(to_type(from, id, kind, "returns"))
}

fn links_of_event(api: &Api, index: usize) -> Vec<Link<'_>> {
    let Some(notifications) = &api.notifications else {
        return Vec::new();
    };
    let (from, event) = (Node::Event(index), &notifications.kinds[index]);
    let payload = &notifications.payloads[event.payload];
    let kind = match payload.shape {
        PayloadShape::Object => Kind::Brings,
        PayloadShape::Array => Kind::BringsMany,
    };
    let payloads = [payload.resource].into_iter().chain(event.derived.iter().copied());
    let payloads = payloads.map(|id| to_type(from, id, kind, event.field.as_str().trim_start_matches("r#")));
    let reply = event.reply.as_ref().map(|reply| to_type(from, reply.resource, Kind::Brings, "reply"));
    payloads.chain(reply).collect()
}

fn links_of_type(api: &Api, id: ResourceId) -> Vec<Link<'_>> {
    let (from, resource) = (Node::Type(id), api.resource(id));
    let inherits = |derived, base| Link { from: derived, to: base, kind: Kind::Inherits, names: Vec::new() };
    let base = resource.base.map(|base| inherits(from, Node::Type(base)));
    let derived = resource.family.iter().flatten().map(|member| inherits(Node::Type(member.resource), from));
    base.into_iter().chain(derived).chain(contained(from, resource)).collect()
}

/// The links to the objects that a type contains.
fn contained(from: Node, resource: &Resource) -> impl Iterator<Item = Link<'_>> {
    resource.properties.iter().filter_map(move |property| {
        let (id, kind) = object(property)?;
        Some(to_type(from, id, kind, property.name.as_str()))
    })
}

/// The type of the object or objects that a property holds, if it does.
fn object(property: &Property) -> Option<(ResourceId, Kind)> {
    match property.ty {
        TypeRef::One(Item::Resource(id)) => Some((id, Kind::Contains)),
        TypeRef::Many(Item::Resource(id)) => Some((id, Kind::ContainsMany)),
        TypeRef::One(_) | TypeRef::Many(_) | TypeRef::Payload => None,
    }
}

fn to_type(from: Node, id: ResourceId, kind: Kind, name: &str) -> Link<'_> {
    Link { from, to: Node::Type(id), kind, names: vec![name] }
}
