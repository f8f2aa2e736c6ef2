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

/// Hands every type to a macro, for tests that hold for all of them.
#[doc(hidden)]
#[macro_export]
macro_rules! for_every_type {
    ($macro:ident) => {
        $macro! {
            ServiceResource,
            Set,
            Types,
            User,
            DefaultParameters,
            OptionParameters,
        }
    };
}
