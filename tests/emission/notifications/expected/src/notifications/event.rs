// @generated from schema/notifications
// by `cargo run`, which overwrites what is changed here.

use crate::enums::ChangeKind;
use crate::types::{Box, Letter, Thing};
use super::{ResourceData, ResourcePath};

/// The event that a notification reports.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// A box is no more, or never was.
    ///
    /// [Documentation](https://example.org/box)
    BoxGone {
        /// The payload.
        r#box: ::std::boxed::Box<Box>,
    },

    /// A thing is new.
    ///
    /// [Documentation](https://example.org/thing)
    ThingMade {
        /// The decoded `thingId` in the path.
        thing_id: String,
        /// The payload.
        thing: ::std::boxed::Box<Thing>,
    },

    /// All things.
    ///
    /// [Documentation](https://example.org/thing)
    ThingsListed {
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
                Some(ChangeKind::Gone | ChangeKind::Made),
                Some(ResourcePath::Thing { .. } | ResourcePath::Things {}),
                Some(ResourceData::Box(r#box)),
            ) => Event::BoxGone { r#box },
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
            ) => Event::ThingsListed { things },
            (
                Some(ChangeKind::Made),
                Some(ResourcePath::Things {}),
                Some(ResourceData::Thing(element)),
            ) => {
                Event::ThingsListed {
                    things: vec![* element],
                }
            }
            (_, _, what) => {
                self.what = what;
                Event::Other(::std::boxed::Box::new(self))
            }
        }
    }
}
