//! The types of payloads that do not say their type.

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::model::{Notification, PathId, Payload, PayloadShape, ResourceId};
use crate::schema::document::NotificationDocument;

/// When a payload without a type has a certain type, in the order in which the types are tried.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// It is tried as this type first.
    First,
    /// It is tried as this type if it is not of the first one.
    Otherwise,
    /// It is never of this type.
    Never,
}

/// A type that a payload with a certain path can have.
struct Candidate<'d> {
    path: PathId,
    /// The form in which the payload comes. A collection can also come as a single element.
    form: PayloadShape,
    resource: ResourceId,
    rank: Rank,
    document: &'d NotificationDocument,
    is_element: bool,
}

/// The types that payloads without a type can have.
pub struct Untagged<'d>(Vec<Candidate<'d>>);

impl<'d> Untagged<'d> {
    /// Finds the types. `payloads` are those of the notifications.
    pub fn find(cx: &Cx<'_>, kinds: &[(&'d NotificationDocument, Notification)], payloads: &[Payload]) -> Self {
        let mut all = Vec::new();
        for (document, kind) in kinds {
            let Payload { shape, resource, .. } = payloads[kind.payload];
            // Only its tag makes a payload one of an abstract type.
            if cx.resources[resource.0].family.is_some() {
                continue;
            }
            let [whole, element] =
                [&document.when_untagged, &document.element_when_untagged].map(|key| key.as_ref().map(|key| **key));
            for &path in &kind.paths {
                let mut add = |form, key, is_element| {
                    all.push(Candidate { path, form, resource, rank: rank(key), document, is_element });
                };
                add(shape, whole, false);
                if let PayloadShape::Array = shape {
                    add(PayloadShape::Object, element, true);
                }
            }
        }
        Self(all)
    }

    /// Checks that the order in which types are tried is always certain, so that a notification that is added never takes
    /// payloads from another one.
    pub fn check(&self, cx: &mut Cx<'_>) {
        let mut reported: Vec<Place> = Vec::new();
        for (index, candidate) in self.0.iter().enumerate() {
            let place = candidate.document.payload.place();
            let is_ambiguous = |other: &&Candidate<'_>| {
                other.resource != candidate.resource
                    && (other.path, other.form) == (candidate.path, candidate.form)
                    && self.rank(other) == self.rank(candidate)
                    && self.rank(other) != Rank::Never
            };
            let Some(other) = self.0[..index].iter().find(is_ambiguous) else {
                continue;
            };
            if !reported.contains(&place) {
                reported.push(place);
                report(cx, candidate, other);
            }
        }
    }

    /// The paths with which a payload is first tried as this type, and those with which it is tried later.
    pub fn paths(&self, form: PayloadShape, resource: ResourceId) -> (Vec<PathId>, Vec<PathId>) {
        let own = self.0.iter().filter(|known| known.form == form && known.resource == resource);
        let mut ranked: Vec<_> = own.map(|known| (known.path, self.rank(known))).collect();
        ranked.sort();
        ranked.dedup();
        ranked.retain(|(_, rank)| *rank != Rank::Never);
        let has_other_first = |path: PathId| {
            let mut others = self.0.iter().filter(|other| other.resource != resource);
            others.any(|other| other.form == form && other.path == path && self.rank(other) == Rank::First)
        };
        let is_first = |(path, rank): &(PathId, Rank)| *rank == Rank::First || !has_other_first(*path);
        let (first, later): (Vec<_>, Vec<_>) = ranked.into_iter().partition(is_first);
        let paths = |ranked: Vec<(PathId, Rank)>| ranked.into_iter().map(|(path, _)| path).collect();
        (paths(first), paths(later))
    }

    /// Whether a notification says that a payload without a type is of this one.
    pub fn is_meant(&self, form: PayloadShape, resource: ResourceId) -> bool {
        self.0.iter().any(|known| known.form == form && known.resource == resource && known.rank == Rank::First)
    }

    /// The rank of a type, whichever of the notifications says it.
    fn rank(&self, of: &Candidate<'_>) -> Rank {
        let is_same =
            |other: &&Candidate<'_>| (other.path, other.form, other.resource) == (of.path, of.form, of.resource);
        self.0.iter().filter(is_same).map(|other| other.rank).min().unwrap_or(of.rank)
    }
}

fn rank(key: Option<bool>) -> Rank {
    match key {
        Some(true) => Rank::First,
        None => Rank::Otherwise,
        Some(false) => Rank::Never,
    }
}

fn report(cx: &mut Cx<'_>, candidate: &Candidate<'_>, other: &Candidate<'_>) {
    let of = |candidate: &Candidate<'_>| {
        let name = &candidate.document.notification;
        match candidate.is_element {
            true => format!("an element of `{}`", **name),
            false => format!("that of `{}`", **name),
        }
    };
    let key = |candidate: &Candidate<'_>| match candidate.is_element {
        true => "elementWhenUntagged",
        false => "whenUntagged",
    };
    let message = format!("a payload without a type could be {} or {}", of(candidate), of(other));
    let help = match (key(candidate), key(other)) {
        (one, two) if one == two => {
            format!("write `{one}: true` in the one that is meant, or `{one}: false` in the other one")
        }
        (one, two) => format!(
            "write `{one}` in `{}` or `{two}` in `{}`: `true` if it is meant, `false` if it is not",
            *candidate.document.notification, *other.document.notification
        ),
    };
    cx.report(Code::UntaggedPayload, candidate.document.payload.place(), message)
        .note(other.document.payload.place(), "the other payload is here")
        .help(help);
}
