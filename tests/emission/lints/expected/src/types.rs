// @generated from schema/types
// by `cargo run`, which overwrites what is changed here.

//! Complex and entity types.

mod service_resource;
mod set;
mod types_;
mod user;

pub use service_resource::ServiceResource;
pub use set::Set;
pub use types_::Types;
pub use user::User;
