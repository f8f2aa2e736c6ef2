//! Compares two schemas: what an edit means for those who use the generated crate.
//!
//! Facts come first, and the judgement after them. Both schemas are lowered, so names are compared after naming, and what
//! is only written otherwise is no change. Every part of the model and every key of the documents is taken apart completely:
//! what is added to either does not compile until this comparison says what a change of it means. The [`catalogue`] has
//! the verdicts. In the end, the generated crates themselves are compared, so that nothing is overlooked.

pub mod axis;
pub mod catalogue;
pub mod change;

mod align;
mod awaits;
mod comparison;
mod demand;
mod follow;
mod holder;
mod keys;
mod likeness;
mod naming;
mod notification;
mod open_enum;
mod page;
mod prefix;
mod property;
mod request;
mod rule;
mod service;
mod service_keys;
mod side;
mod structured;
mod summary;
mod tree;
mod value_type;

use crate::artefact::Text;
use comparison::Comparison;

pub use change::Change;
pub use side::Schema;
pub use summary::Summary;
pub use tree::Extent;

/// What two schemas differ in.
#[derive(Debug)]
pub struct Difference {
    /// The changes, each with what follows from it, the worst first.
    pub changes: Vec<Change>,
    /// How far the generated crates differ.
    pub extent: Extent,
}

/// Compares two schemas. `texts` are the files of their crates, generated with the same version.
pub fn compare(old: Schema<'_>, new: Schema<'_>, texts: [&[Text]; 2]) -> Difference {
    let differing = tree::differences(texts[0], texts[1]);
    let extent = tree::extent_of(&differing);
    if extent == Extent::None {
        return Difference { changes: Vec::new(), extent };
    }
    let mut cx = Comparison::new(old, new);
    property::compare(&mut cx);
    open_enum::compare(&mut cx);
    structured::compare(&mut cx);
    request::compare(&mut cx);
    service::compare(&mut cx);
    notification::compare(&mut cx);
    demand::judge(&mut cx);
    awaits::judge(&mut cx);
    follow::follow(&mut cx);
    tree::explain(&mut cx, &differing);
    let places = |change: &Change| (change.new, change.old);
    cx.changes.sort_by(|one, other| {
        let key = |change: &Change| (std::cmp::Reverse(change.worst()), places(change).0.is_none());
        key(one).cmp(&key(other)).then_with(|| places(one).cmp(&places(other)))
    });
    Difference { changes: cx.changes, extent }
}
