// @generated from schema/types/commsOperation.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support::table::object;
use crate::enums::OperationStatus;
use crate::types::{Entity, ResultInfo};

/// A long-running operation of a call. The answer to an action says how far it is: if it has neither completed
/// nor failed, notifications tell the rest.
///
/// Extends [`Entity`], whose properties are reached as if they were its own.
///
/// An open type: members beyond its properties are to be expected, and kept.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsoperation?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommsOperation {
    /// How far the operation is. After `completed` or `Failed` in the answer to an action no notification follows;
    /// after any other value, null included, one does.
    pub status: Option<OperationStatus>,

    /// The text that the client gave to the action, at most 256 characters. It matches notifications to requests.
    pub client_context: Option<String>,

    /// What came out of the operation; null or missing while it runs, and in the documented messages also when it has
    /// succeeded.
    pub result_info: Option<Box<ResultInfo>>,

    base: Entity,
}

object! {
    CommsOperation, "#microsoft.graph.commsOperation", extends Entity, with default;
    status: "status";
    client_context: "clientContext";
    result_info: "resultInfo";
}
