// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod bolt;
mod key;
mod part;
mod saw;
mod somebody;
mod tool;

pub use bolt::Bolt;
pub use key::Key;
pub use part::Part;
pub use saw::Saw;
pub use somebody::Somebody;
pub use tool::Tool;
