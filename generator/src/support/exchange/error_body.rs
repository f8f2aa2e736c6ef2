//! What is taken from the body of an error, whatever its type.

use core::fmt;

use crate::support::object::Object;
use crate::support::untyped::Untyped;

/// The body of an error. The schema says where its parts are.
pub trait ErrorBody: Object {
    /// The location of the error code, as a JSON Pointer. It is empty if the schema does not declare a code.
    const CODE: &'static str = "";

    /// Returns the error code, if it fits its type.
    #[inline]
    fn code(&self) -> Option<String> {
        None
    }

    /// Returns the ID that the service gave to the request.
    #[inline]
    fn request_id(&self) -> Option<String> {
        None
    }

    /// Returns the ID that the client gave to the request.
    #[inline]
    fn client_request_id(&self) -> Option<String> {
        None
    }
}

impl ErrorBody for Untyped {}

/// Returns a code or an ID as text.
pub fn text(value: &impl fmt::Display) -> String {
    value.to_string()
}
