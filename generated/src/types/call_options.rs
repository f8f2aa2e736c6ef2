// @generated from schema/types/callOptions.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::value::family_table::family;
use crate::types::{IncomingCallOptions, OutgoingCallOptions};

/// Optional features of a call.
///
/// This type is abstract: an object is of one of the derived types, which its `@odata.type` names:
/// [`IncomingCallOptions`], [`OutgoingCallOptions`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/calloptions?view=graph-rest-beta)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CallOptions {
    /// A [`IncomingCallOptions`].
    IncomingCallOptions(Box<IncomingCallOptions>),

    /// A [`OutgoingCallOptions`].
    OutgoingCallOptions(Box<OutgoingCallOptions>),

    /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
    Unknown(support::value::unknown_object::UnknownObject),
}

family! {
    CallOptions;
    IncomingCallOptions: IncomingCallOptions;
    OutgoingCallOptions: OutgoingCallOptions;
}
