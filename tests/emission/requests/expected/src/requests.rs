// @generated from schema/requests
// by `cargo run`, which overwrites what is changed here.

//! Requests that are no actions, and what wraps their responses.

mod content;
mod create_thing;
mod find;
mod find_value;
mod forget;
mod list_things;
mod list_things_page;

pub use content::Content;
pub use create_thing::CreateThing;
pub use find::Find;
pub use find_value::FindValue;
pub use forget::Forget;
pub use list_things::ListThings;
pub use list_things_page::ListThingsPage;
