//! Which notification takes which payload: what a generated crate does with a path, a change type, and a payload.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::side::Side;
use crate::model::{Notifications, PathId, Payload, PayloadShape, ResourceId};

/// Something that a service can post.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Posted {
    /// The path.
    pub path: String,
    /// The change type, as the new schema names it.
    pub change_type: String,
    /// The type of the payload, as the new schema names it.
    pub payload: String,
    /// Whether it is an array.
    pub is_array: bool,
    /// Whether it has an `@odata.type`.
    pub is_tagged: bool,
}

/// The events that both schemas have for what a service can post, by their indices; `None` is `Event::Other`.
pub type Deliveries = BTreeMap<Posted, [Option<usize>; 2]>;

/// Finds out what becomes of everything that a service can post.
pub fn deliveries(cx: &Comparison<'_>) -> Deliveries {
    let mut found = Deliveries::new();
    let sides = [Deliverer::new(&cx.old), Deliverer::new(&cx.new)];
    let paths: BTreeSet<String> = sides.iter().flatten().flat_map(Deliverer::paths).collect();
    let payloads = payloads(cx);
    let change_types = change_types(cx);
    for path in &paths {
        let matched = sides.each_ref().map(|side| side.as_ref().and_then(|side| side.path(path)));
        for change_type in &change_types {
            for (payload, ids) in &payloads {
                for (is_array, is_tagged) in [(false, false), (false, true), (true, false), (true, true)] {
                    let events = [0, 1].map(|at| {
                        let side = sides[at].as_ref()?;
                        let form = if is_array { PayloadShape::Array } else { PayloadShape::Object };
                        side.event(matched[at]?, change_type[at].as_ref()?, ids[at]?, form, is_tagged)
                    });
                    if events != [None, None] {
                        let change_type = change_type[1].clone().or(change_type[0].clone()).unwrap_or_default();
                        let (path, payload) = (path.clone(), payload.clone());
                        found.insert(Posted { path, change_type, payload, is_array, is_tagged }, events);
                    }
                }
            }
        }
    }
    found
}

/// The types of payloads in both schemas, by name.
fn payloads(cx: &Comparison<'_>) -> BTreeMap<String, [Option<ResourceId>; 2]> {
    let mut all: BTreeMap<String, [Option<ResourceId>; 2]> = BTreeMap::new();
    let of = |side: &Side<'_>| {
        let payloads = side.api.notifications.iter().flat_map(|notifications| &notifications.payloads);
        payloads.map(|payload| payload.resource).collect::<BTreeSet<_>>()
    };
    for (old, new) in &cx.types.pairs {
        let (old, new) = (ResourceId(*old), ResourceId(*new));
        if of(&cx.old).contains(&old) || of(&cx.new).contains(&new) {
            all.insert(cx.new.api.resource(new).name.to_string(), [Some(old), Some(new)]);
        }
    }
    all
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

    /// The event that something becomes.
    fn event(
        &self,
        path: PathId,
        change_type: &str,
        ty: ResourceId,
        form: PayloadShape,
        is_tagged: bool,
    ) -> Option<usize> {
        let payload = if is_tagged { self.tagged(ty, form) } else { self.untagged(path, ty, form) }?;
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

    fn tagged(&self, ty: ResourceId, form: PayloadShape) -> Option<&'s Payload> {
        let api = self.side.api;
        let is_it = |payload: &&Payload| {
            let family = api.resource(payload.resource).family.iter().flatten();
            payload.shape == form && (payload.resource == ty || family.into_iter().any(|member| member.resource == ty))
        };
        self.notifications.payloads.iter().find(is_it)
    }

    /// A payload without a type is tried as each type of its path, until one declares one of its members.
    fn untagged(&self, path: PathId, ty: ResourceId, form: PayloadShape) -> Option<&'s Payload> {
        let members = |id: ResourceId| {
            let properties = self.side.own_properties(id).into_iter();
            properties.map(|property| property.name.as_str().to_owned()).collect::<BTreeSet<_>>()
        };
        let own = members(ty);
        let payloads = self.notifications.payloads.iter();
        let first = payloads.clone().filter(|payload| payload.paths.contains(&path));
        let later = payloads.filter(|payload| payload.fallback_paths.contains(&path));
        let mut tried = first.chain(later).filter(|payload| payload.shape == form);
        tried.find(|payload| !members(payload.resource).is_disjoint(&own))
    }
}

fn is_parameter(segment: &str) -> bool {
    segment.starts_with('{')
}
