//! Which notification takes which payload: what a generated crate does with a path, a change type, and a payload.

use std::collections::BTreeSet;

use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::side::Side;
use crate::model::{Notifications, PathId, Payload, PayloadShape, ResourceId};

/// The events that both schemas have for something that a service can post, by their indices. `None` is `Event::Other`.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The path.
    pub path: String,
    /// The resources that the path identifies in each schema.
    pub resources: [Option<PathId>; 2],
    /// The types whose members the payload has, in each schema.
    pub types: [[Option<ResourceId>; 2]; 2],
    /// The events in the old and in the new schema.
    pub events: [Option<usize>; 2],
}

/// The type of a payload in both schemas.
type Payloads = BTreeSet<[Option<ResourceId>; 2]>;

/// Finds out what becomes of everything that a service can post.
pub fn deliveries(cx: &Comparison<'_>) -> Vec<Delivery> {
    let mut found = Vec::new();
    let sides = [Deliverer::new(&cx.old), Deliverer::new(&cx.new)];
    let paths: BTreeSet<String> = sides.iter().flatten().flat_map(Deliverer::paths).collect();
    let change_types = change_types(cx);
    for path in &paths {
        let matched = sides.each_ref().map(|side| side.as_ref().and_then(|side| side.path(path)));
        let payloads = payloads(cx, &sides, matched);
        for posted in posted(&sides, &payloads) {
            for change_type in &change_types {
                let events = [0, 1].map(|at| {
                    let side = sides[at].as_ref()?;
                    side.event(matched[at]?, change_type[at].as_ref()?, &posted)
                });
                found.push(Delivery { path: path.clone(), resources: matched, types: posted.types, events });
            }
        }
    }
    found
}

/// The types of payloads that a path can come with in one of the schemas.
fn payloads(cx: &Comparison<'_>, sides: &[Option<Deliverer<'_, '_>>; 2], matched: [Option<PathId>; 2]) -> Payloads {
    let of = |at: usize| match (&sides[at], matched[at]) {
        (Some(side), Some(path)) => side.types(path),
        _ => BTreeSet::new(),
    };
    let (old, new) = (of(0), of(1));
    let before =
        |new: ResourceId| cx.types.pairs.iter().find(|(_, known)| *known == new.0).map(|(old, _)| ResourceId(*old));
    let olds = old.into_iter().map(|old| [Some(old), cx.type_of(old)]);
    olds.chain(new.into_iter().map(|new| [before(new), Some(new)])).collect()
}

/// Something that a service can post.
struct Posted {
    form: PayloadShape,
    types: [[Option<ResourceId>; 2]; 2],
    content: Content,
}

/// The content of a payload.
enum Content {
    /// An object with this `@odata.type`, in lower case.
    Tagged(String),
    /// An object without one, and the names of its members.
    Untagged(BTreeSet<String>),
}

/// What a service can post: an object of each type with and without an `@odata.type`, and one that has the members of two
/// types. An object has the members that one of the schemas knows: the same object arrives before and after the change.
fn posted(sides: &[Option<Deliverer<'_, '_>>; 2], payloads: &Payloads) -> Vec<Posted> {
    let members = |at: usize, ids: [Option<ResourceId>; 2]| match (&sides[at], ids[at]) {
        (Some(side), Some(id)) => side.members(id),
        _ => BTreeSet::new(),
    };
    let mut posted = Vec::new();
    for form in [PayloadShape::Object, PayloadShape::Array] {
        for ids in payloads {
            let tags: BTreeSet<_> = [0, 1].into_iter().filter_map(|at| sides[at].as_ref()?.tag(ids[at]?)).collect();
            posted.extend(tags.into_iter().map(|tag| Posted { form, types: [*ids; 2], content: Content::Tagged(tag) }));
            for others in payloads.range(*ids..) {
                let both = |at: usize| members(at, *ids).union(&members(at, *others)).cloned().collect();
                let objects: BTreeSet<BTreeSet<String>> = [0, 1].into_iter().map(both).collect();
                let posts = objects.into_iter().filter(|members| !members.is_empty());
                posted.extend(posts.map(|members| Posted {
                    form,
                    types: [*ids, *others],
                    content: Content::Untagged(members),
                }));
            }
        }
    }
    posted
}

/// The change types in both schemas, by the names of their members in Rust.
fn change_types(cx: &Comparison<'_>) -> Vec<[Option<String>; 2]> {
    let members = |side: &Side<'_>| {
        let id = side.api.notifications.as_ref().map(|notifications| notifications.change_type_enum);
        let members = id.map(|id| &side.api.open_enum(id).members);
        let names = members.into_iter().flatten();
        names
            .map(|member| (member.name.as_str().to_ascii_lowercase(), member.ident.as_str().to_owned()))
            .collect::<Vec<_>>()
    };
    let (old, mut new) = (members(&cx.old), members(&cx.new));
    let mut all = Vec::new();
    for (name, ident) in old {
        let at = new.iter().position(|(known, _)| *known == name);
        all.push([Some(ident), at.map(|at| new.remove(at).1)]);
    }
    all.extend(new.into_iter().map(|(_, ident)| [None, Some(ident)]));
    all
}

/// What a generated crate does with notifications.
struct Deliverer<'a, 's> {
    side: &'a Side<'s>,
    notifications: &'s Notifications,
}

impl<'a, 's> Deliverer<'a, 's> {
    fn new(side: &'a Side<'s>) -> Option<Self> {
        Some(Self { side, notifications: side.api.notifications.as_ref()? })
    }

    /// One path for each template, in each spelling.
    fn paths(&self) -> Vec<String> {
        let api = self.side.api;
        let mut paths = Vec::new();
        for template in &api.templates {
            let segments: Vec<_> = template
                .path
                .trim_matches('/')
                .split('/')
                .map(|segment| if is_parameter(segment) { "~" } else { segment })
                .collect();
            paths.push(segments.join("/").to_ascii_lowercase());
            for (alias, target) in &api.service.aliases {
                if segments.first().is_some_and(|first| first.eq_ignore_ascii_case(target)) {
                    let rest = segments[1..].iter().copied();
                    paths.push(
                        [alias.as_str()].into_iter().chain(rest).collect::<Vec<_>>().join("/").to_ascii_lowercase(),
                    );
                }
            }
        }
        paths
    }

    /// The resource that a path identifies.
    fn path(&self, path: &str) -> Option<PathId> {
        let api = self.side.api;
        let mut segments: Vec<&str> = path.split('/').collect();
        let alias = api.service.aliases.iter().find(|(alias, _)| segments[0].eq_ignore_ascii_case(alias));
        if let Some((_, target)) = alias {
            segments[0] = target;
        }
        let is_match = |template: &str| {
            let parts: Vec<_> = template.trim_matches('/').split('/').collect();
            let fits = |(part, segment): (&&str, &&str)| is_parameter(part) || part.eq_ignore_ascii_case(segment);
            parts.len() == segments.len() && parts.iter().zip(&segments).all(fits)
        };
        api.templates.iter().find(|template| is_match(&template.path)).map(|template| template.id)
    }

    /// The types of the payloads that a path can come with.
    fn types(&self, path: PathId) -> BTreeSet<ResourceId> {
        let kinds = self.notifications.kinds.iter().filter(|kind| kind.paths.contains(&path));
        let types = kinds.flat_map(|kind| {
            let resource = self.notifications.payloads[kind.payload].resource;
            let family = self.side.api.resource(resource).family.iter().flatten().map(|member| member.resource);
            kind.derived.iter().copied().chain(family).chain([resource]).collect::<Vec<_>>()
        });
        types.collect()
    }

    /// The event that something becomes.
    fn event(&self, path: PathId, change_type: &str, posted: &Posted) -> Option<usize> {
        let payload = match &posted.content {
            Content::Tagged(tag) => self.tagged(tag, posted.form),
            Content::Untagged(members) => self.untagged(path, members, posted.form),
        }?;
        let arrives =
            |changes: &[crate::model::VariantIdent]| changes.iter().any(|known| known.as_str() == change_type);
        let notifications = self.notifications;
        let exact = notifications.kinds.iter().position(|kind| {
            let known = &notifications.payloads[kind.payload];
            let is_element = known.element.as_ref() == Some(&payload.ident);
            kind.paths.contains(&path) && arrives(&kind.change_types) && (known.ident == payload.ident || is_element)
        });
        let derived = || {
            let found = notifications.derived.iter().find(|derived| {
                derived.path == path && arrives(&derived.change_types) && derived.variant == payload.ident
            });
            found.map(|derived| derived.kind)
        };
        exact.or_else(derived)
    }

    fn tagged(&self, tag: &str, form: PayloadShape) -> Option<&'s Payload> {
        let has_tag = |id: ResourceId| self.tag(id).as_deref() == Some(tag);
        let is_it = |payload: &&Payload| {
            let mut family = self.side.api.resource(payload.resource).family.iter().flatten();
            payload.shape == form && (has_tag(payload.resource) || family.any(|member| has_tag(member.resource)))
        };
        self.notifications.payloads.iter().find(is_it)
    }

    /// The `@odata.type` of a type, which is recognized in any letter case.
    fn tag(&self, id: ResourceId) -> Option<String> {
        self.side.api.resource(id).tag.as_ref().map(|tag| tag.to_ascii_lowercase())
    }

    /// A payload without a type is tried as each type of its path, until one declares one of its members.
    fn untagged(&self, path: PathId, members: &BTreeSet<String>, form: PayloadShape) -> Option<&'s Payload> {
        let payloads = self.notifications.payloads.iter();
        let first = payloads.clone().filter(|payload| payload.paths.contains(&path));
        let later = payloads.filter(|payload| payload.fallback_paths.contains(&path));
        let mut tried = first.chain(later).filter(|payload| payload.shape == form);
        tried.find(|payload| !self.spellings(payload.resource).is_disjoint(members))
    }

    /// The names of the members that a type itself declares, in every spelling.
    fn spellings(&self, id: ResourceId) -> BTreeSet<String> {
        let properties = self.side.own_properties(id).into_iter();
        properties.flat_map(|it| it.spellings.iter().chain([&it.name]).map(ToString::to_string)).collect()
    }

    /// The names of the members that a type itself declares.
    fn members(&self, id: ResourceId) -> BTreeSet<String> {
        let properties = self.side.own_properties(id).into_iter();
        properties.map(|property| property.name.to_string()).collect()
    }
}

fn is_parameter(segment: &str) -> bool {
    segment.starts_with('{')
}
