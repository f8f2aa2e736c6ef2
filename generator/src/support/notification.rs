//! What notifications bring.

pub(crate) mod kept;
pub(crate) mod payload;
pub(crate) mod payload_table;
