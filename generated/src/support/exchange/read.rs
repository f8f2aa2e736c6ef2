// @generated from generator/src/support/exchange/read.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading a response by its status.

use super::accepted::Accepted;
use super::body::{self, BodyError};
use super::error_body::ErrorBody;
use super::refusal;
use super::response::{header, Response};
use super::response_error::ResponseError;
use crate::support::object::Object;
use crate::support::value::family::Family;

/// Reads a response whose body is a `T`, or an `E` if the status is an error. A response without a body is accepted,
/// because an error would make a client send the request again. `derived` contains the values of `@odata.type` of the
/// types that are derived from `T`.
#[inline]
pub fn read_response<T: Object, E: ErrorBody>(
    response: impl Response,
    is_idempotent: bool,
    derived: &[&str],
) -> Result<Accepted<T>, ResponseError<E>> {
    accept(&response, is_idempotent, |text| present(body::read(text, derived)))
}

/// Reads a response whose body is one page of a collection.
#[inline]
pub fn read_page_response<T: Object, E: ErrorBody>(
    response: impl Response,
    is_idempotent: bool,
) -> Result<Accepted<T>, ResponseError<E>> {
    accept(&response, is_idempotent, |text| present(body::read_page(text)))
}

/// Reads a response whose body is an object of a type that is derived from an abstract one. `known` contains the values of
/// `@odata.type` of all types of the crate.
#[inline]
pub fn read_family_response<F: Family, E: ErrorBody>(
    response: impl Response,
    is_idempotent: bool,
    known: &[&str],
) -> Result<Accepted<F>, ResponseError<E>> {
    accept(&response, is_idempotent, |text| present(body::read_family(text, known)))
}

/// Returns the body, if it is not empty.
#[inline]
fn present<T>(read: Result<T, BodyError>) -> Result<Option<T>, BodyError> {
    match read {
        Ok(object) => Ok(Some(object)),
        Err(BodyError::Empty) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Reads a response for which no body is documented. If there is one, it is ignored.
#[inline]
pub fn read_empty_response<E: ErrorBody>(
    response: impl Response,
    is_idempotent: bool,
) -> Result<Accepted<()>, ResponseError<E>> {
    accept(&response, is_idempotent, |text| Ok((!body::is_blank(text)).then_some(())))
}

/// Reads a response whose body is bytes.
#[inline]
pub fn read_bytes_response<E: ErrorBody>(
    response: impl Response,
    is_idempotent: bool,
) -> Result<Accepted<Vec<u8>>, ResponseError<E>> {
    accept(&response, is_idempotent, |bytes| Ok((!bytes.is_empty()).then(|| bytes.to_vec())))
}

/// Reads a response whose body is read by `read`, if the status is 2xx.
#[inline]
fn accept<T, E: ErrorBody>(
    response: &impl Response,
    is_idempotent: bool,
    read: impl FnOnce(&[u8]) -> Result<Option<T>, BodyError>,
) -> Result<Accepted<T>, ResponseError<E>> {
    let status = response.status();
    if !(200..300).contains(&status) {
        return Err(ResponseError::Refused(Box::new(refusal::read(response, is_idempotent))));
    }
    let location = header(response, "location");
    let request_id = header(response, "request-id");
    match read(response.body()) {
        Ok(body) => {
            let client_request_id = header(response, "client-request-id");
            Ok(Accepted { status, body, location, request_id, client_request_id })
        }
        Err(error) => {
            let (body, is_body_cut) = body::beginning(response.body());
            Err(ResponseError::Unreadable { status, location, body, is_body_cut, request_id, error })
        }
    }
}
