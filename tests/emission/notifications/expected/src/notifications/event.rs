// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::enums::ChangeKind;
use crate::ids::{Element, ThingId};
use crate::types::{Box, Letter, Thing};
use super::{ResourceData, ResourcePath};

/// The event that a notification reports.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// A box is no more, or never was.
    ///
    /// [Documentation](https://example.org/box)
    #[non_exhaustive]
    BoxGone {
        /// The decoded `thingId` in the path, if it has one.
        thing_id: Option<ThingId>,
        /// The kind of change.
        change: ChangeKind,
        /// The payload.
        r#box: ::std::boxed::Box<Box>,
    },

    /// A thing is new.
    ///
    /// [Documentation](https://example.org/thing)
    #[non_exhaustive]
    ThingMade {
        /// The decoded `thingId` in the path.
        thing_id: ThingId,
        /// The payload.
        thing: ::std::boxed::Box<Thing>,
    },

    /// All things.
    ///
    /// [Documentation](https://example.org/thing)
    #[non_exhaustive]
    ThingsListed {
        /// The decoded `thingId` in the path, if it has one.
        thing_id: Option<ThingId>,
        /// The decoded `element` in the path, if it has one.
        element: Option<Element>,
        /// The payload.
        things: Vec<Thing>,
    },

    /// Any other notification, kept whole: its change type or resource is a different one, or its payload is
    /// unknown or does not fit its type.
    Other(::std::boxed::Box<Letter>),
}

impl Letter {
    /// Converts the notification to an event.
    #[inline]
    pub fn into_event(mut self) -> Event {
        match (self.change.as_ref(), self.resource_path(), self.what.take()) {
            (
                Some(change @ (ChangeKind::Gone | ChangeKind::Made)),
                Some(ResourcePath::Thing { thing_id }),
                Some(ResourceData::Box(r#box)),
            ) => {
                Event::BoxGone {
                    thing_id: Some(thing_id),
                    change: change.clone(),
                    r#box,
                }
            }
            (
                Some(change @ (ChangeKind::Gone | ChangeKind::Made)),
                Some(ResourcePath::Things {}),
                Some(ResourceData::Box(r#box)),
            ) => {
                Event::BoxGone {
                    thing_id: None,
                    change: change.clone(),
                    r#box,
                }
            }
            (
                Some(ChangeKind::Made),
                Some(ResourcePath::Thing { thing_id }),
                Some(ResourceData::Thing(thing)),
            ) => {
                Event::ThingMade {
                    thing_id,
                    thing,
                }
            }
            (
                Some(ChangeKind::Made),
                Some(ResourcePath::Things {}),
                Some(ResourceData::Things(things)),
            ) => {
                Event::ThingsListed {
                    thing_id: None,
                    element: None,
                    things,
                }
            }
            (
                Some(ChangeKind::Made),
                Some(ResourcePath::Things {}),
                Some(ResourceData::Thing(things)),
            ) => {
                Event::ThingsListed {
                    thing_id: None,
                    element: None,
                    things: vec![* things],
                }
            }
            (
                Some(ChangeKind::Made),
                Some(ResourcePath::Element { thing_id, element }),
                Some(ResourceData::Things(things)),
            ) => {
                Event::ThingsListed {
                    thing_id: Some(thing_id),
                    element: Some(element),
                    things,
                }
            }
            (
                Some(ChangeKind::Made),
                Some(ResourcePath::Element { thing_id, element }),
                Some(ResourceData::Thing(things)),
            ) => {
                Event::ThingsListed {
                    thing_id: Some(thing_id),
                    element: Some(element),
                    things: vec![* things],
                }
            }
            (_, _, what) => {
                self.what = what;
                Event::Other(::std::boxed::Box::new(self))
            }
        }
    }
}
