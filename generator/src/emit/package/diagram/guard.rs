//! Which type a rule guards.

use crate::model::{Action, Api, Check, Item, Narrowing, ResourceId, Rule, Selection, Severity, Step, TypeRef};

use super::graph::{Graph, Node};

/// The rules beside a box, one line for each.
pub struct Note {
    /// The box.
    pub node: Node,
    /// The lines.
    pub lines: Vec<String>,
}

/// The rules of all requests, beside what they guard. There is one note for each request and box.
pub fn notes(api: &Api, graph: &Graph<'_>) -> Vec<Note> {
    let shown = graph.nodes.iter().filter_map(|node| match node {
        Node::Request(index) => Some(*index),
        Node::Event(_) | Node::Type(_) => None,
    });
    let mut all = Vec::new();
    for index in shown {
        let action = &api.actions[index];
        let mut notes: Vec<Note> = Vec::new();
        for rule in &action.rules {
            let node = guarded(api, index, rule);
            let line = line(rule);
            match notes.iter_mut().find(|note| note.node == node) {
                Some(note) => note.lines.push(line),
                None => notes.push(Note { node, lines: title(api, action).chain([line]).collect() }),
            }
        }
        all.extend(notes.into_iter().filter(|note| graph.nodes.contains(&note.node)));
    }
    all
}

/// The name of the request, if there are several.
fn title<'a>(api: &Api, action: &'a Action) -> impl Iterator<Item = String> + 'a {
    (api.actions.len() > 1).then(|| format!("{}:", action.ident.as_str())).into_iter()
}

fn line(rule: &Rule) -> String {
    let of = match &rule.check {
        Check::Segment { pointer, .. } => format!(": {}", pointer.trim_start_matches('/')),
        check => check.selection().map(|of| format!(": {}", path(of))).unwrap_or_default(),
    };
    match rule.severity {
        Severity::Error => format!("{}{of}", rule.id),
        Severity::Warning => format!("{}{of} (warning)", rule.id),
    }
}

/// The path of a selection, as in the schema, but with `[]` for `*`, which Mermaid would take for emphasis.
fn path(of: &Selection) -> String {
    let narrowed = |narrowing: Option<&Narrowing>| narrowing.map(|narrowing| format!("({})", narrowing.name));
    let steps = |steps: &[Step]| {
        let names =
            steps.iter().flat_map(|step| [step.name.clone()].into_iter().chain(narrowed(step.narrowed.as_ref())));
        names.collect::<Vec<_>>().join("/")
    };
    let before = steps(&of.before);
    match &of.each {
        None => before,
        Some(each) => {
            let after = narrowed(of.narrowed.as_ref()).into_iter().chain([steps(each)]);
            let after: String = after.filter(|part| !part.is_empty()).map(|part| format!("/{part}")).collect();
            format!("{before}[]{after}")
        }
    }
}

/// The type that a rule guards: that of the value if it is an object, and the one with the property otherwise.
fn guarded(api: &Api, index: usize, rule: &Rule) -> Node {
    let request = Node::Request(index);
    let Some(of) = rule.check.selection() else {
        return request;
    };
    let body = api.actions[index].body.map(|id| TypeRef::One(Item::Resource(id)));
    let mut walk = Walk { api, action: &api.actions[index], owner: request, value: body };
    of.before.iter().for_each(|step| walk.follow(step));
    if let Some(steps) = &of.each {
        walk.value = walk.value.and_then(TypeRef::item).map(TypeRef::One);
        walk.narrow(of.narrowed.as_ref());
        steps.iter().for_each(|step| walk.follow(step));
    }
    walk.object().map_or(walk.owner, Node::Type)
}

/// A path that has been followed up to a step.
struct Walk<'a> {
    api: &'a Api,
    action: &'a Action,
    /// The box that has the value.
    owner: Node,
    /// The type of the value. `None` if it is the parameters themselves.
    value: Option<TypeRef>,
}

impl Walk<'_> {
    /// The type of the value, if it is an object.
    fn object(&self) -> Option<ResourceId> {
        match self.value {
            Some(TypeRef::One(Item::Resource(id))) => Some(id),
            _ => None,
        }
    }

    fn follow(&mut self, step: &Step) {
        let object = self.object();
        self.owner = object.map_or(self.owner, Node::Type);
        let mut next = object.map(|id| self.api.resource(id)).or(self.action.parameters.as_ref());
        while let Some(resource) = next {
            if let Some(property) = resource.properties.iter().find(|property| property.ident == step.ident) {
                self.value = Some(property.ty);
                break;
            }
            next = resource.base.map(|id| self.api.resource(id));
        }
        self.narrow(step.narrowed.as_ref());
    }

    /// Goes on with the objects of a derived type.
    fn narrow(&mut self, narrowing: Option<&Narrowing>) {
        let member = narrowing.and_then(|narrowing| {
            let members = self.api.resource(narrowing.family).family.as_ref()?;
            members.iter().find(|member| member.variant == narrowing.variant)
        });
        if let Some(member) = member {
            self.value = Some(TypeRef::One(Item::Resource(member.resource)));
        }
    }
}
