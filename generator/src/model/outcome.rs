//! How a type determines the outcome of an operation.

use super::{EnumId, FieldIdent, ResourceId, VariantIdent, WireName};

/// How a type determines the outcome of an operation.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The property that holds the status, own or inherited.
    pub status: FieldIdent,
    /// Its name on the wire.
    pub status_name: WireName,
    /// The enum of the status.
    pub status_enum: EnumId,
    /// The members for an operation that has not ended.
    pub running: Vec<VariantIdent>,
    /// The members for an operation that succeeded.
    pub completed: Vec<VariantIdent>,
    /// The members for an operation that failed.
    pub failed: Vec<VariantIdent>,
    /// The property that holds the result, own or inherited, and its type.
    pub result: Option<(FieldIdent, ResourceId)>,
    /// How the operation of a request is recognized, if a client can wait for it.
    pub mark: Option<OperationMark>,
}

/// How the operation of a request is recognized. The properties are own or inherited.
#[derive(Clone, Debug)]
pub struct OperationMark {
    /// The property that repeats a parameter of the request.
    pub context: FieldIdent,
    /// Its name on the wire, which is also that of the parameter.
    pub context_name: WireName,
    /// The property that identifies the operation.
    pub id: Option<FieldIdent>,
}
