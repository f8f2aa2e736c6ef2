// @generated from generator/src/support/client/body.rs
// by `cargo run`, which overwrites what is changed here.

//! Reading a response whose body has not been collected yet.

use super::{Error, Operation, TransportError};
use crate::support::exchange::accepted::Accepted;

/// The longest body of a response that a client reads by default: 16 MiB.
pub const MAX_BODY: usize = 16 * 1024 * 1024;

/// Collects the body of a response, up to [`MAX_BODY`], and reads it as one to a request of the type `O`. It is for those
/// who send requests with a `reqwest::Client` of their own: `read::<O>(response).await`.
///
/// # Errors
///
/// Returns an error if the service rejected the request, if the body is longer or breaks off, or if it is something else
/// than documented.
pub async fn read<O: Operation>(response: reqwest::Response) -> Result<Accepted<O::Body>, Error<O::Error>> {
    read_up_to::<O>(response, MAX_BODY).await
}

/// Reads a response whose body has at most `limit` bytes.
pub(super) async fn read_up_to<O: Operation>(
    mut response: reqwest::Response,
    limit: usize,
) -> Result<Accepted<O::Body>, Error<O::Error>> {
    let status = response.status();
    let headers = core::mem::take(response.headers_mut());
    let (body, problem) = collect(&mut response, limit).await;
    match problem {
        // What the status says about the request is certain, even if the rest of the reason is missing.
        Some(problem) if status.is_success() => Err(problem.after(status.as_u16(), &headers).into()),
        _ => O::read_response((status.as_u16(), headers, body)).map_err(Error::Response),
    }
}

/// Returns the body, and the reason why the rest of it is missing.
pub(super) async fn collect(response: &mut reqwest::Response, limit: usize) -> (Vec<u8>, Option<TransportError>) {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(None) => return (body, None),
            Ok(Some(chunk)) => {
                let room = limit.saturating_sub(body.len());
                body.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
                if chunk.len() > room {
                    return (body, Some(TransportError::too_large(limit)));
                }
            }
            Err(error) => return (body, Some(TransportError::new(error))),
        }
    }
}
