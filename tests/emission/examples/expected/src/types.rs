// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod actor;
mod being;
mod nothing;
mod seat;
mod special_actor;
mod thing;
mod void;

pub use actor::Actor;
pub use being::Being;
pub use nothing::Nothing;
pub use seat::Seat;
pub use special_actor::SpecialActor;
pub use thing::Thing;
pub use void::Void;
