// @generated from schema/types/commsOperation.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::enums::OperationStatus;
use crate::types::{Entity, ResultInfo};

/// A long-running operation of a call. The response to an action contains its status. If the operation has
/// neither completed nor failed, notifications report the rest.
///
/// This type is open: additional properties are expected and preserved.
///
/// Extends [`Entity`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::entity::inherited!()]
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/commsoperation?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct CommsOperation {
    /// The status of the operation. If the response to an action has the status `completed` or `Failed`, no
    /// notification follows. For any other value, including null, a notification follows.
    pub status: Option<OperationStatus>,

    /// The string that the client passed to the action, at most 256 characters. Use it to match notifications to
    /// requests.
    pub client_context: Option<String>,

    /// The result of the operation. It is null or missing while the operation runs, and in the documented messages
    /// also after it succeeded.
    pub result_info: Option<Box<ResultInfo>>,

    base: Entity,
}

impl CommsOperation {
    /// Returns the outcome of the operation. Without a status, the operation is still running.
    #[inline]
    pub fn outcome(&self) -> support::outcome::Outcome<&ResultInfo> {
        match self.status {
            None if support::wire::misfits::misfit_named(self, "status").is_some() => {
                support::outcome::Outcome::Unknown
            }
            None | Some(OperationStatus::NotStarted | OperationStatus::Running) => {
                support::outcome::Outcome::Running
            }
            Some(OperationStatus::Completed) => {
                support::outcome::Outcome::Completed(self.result_info.as_deref())
            }
            Some(OperationStatus::Failed) => {
                support::outcome::Outcome::Failed(self.result_info.as_deref())
            }
            Some(_) => support::outcome::Outcome::Unknown,
        }
    }
}

object! {
    CommsOperation, "#microsoft.graph.commsOperation", extends entity::Entity, with default;
    status: "status";
    client_context: "clientContext";
    result_info: "resultInfo";
}
