//! The response to a request that the service accepted.

/// The response of the service to a request that it accepted. The status is from 200 to 299.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Accepted<T> {
    /// The status code.
    pub status: u16,
    /// The body, if the response has one. If no body is documented, it is `Some(())` for any body, whose content is
    /// ignored.
    pub body: Option<T>,
    /// The URL in the `Location` header.
    pub location: Option<String>,
    /// The ID that the service gave to the request, from the `request-id` header. The support of the service asks for it.
    pub request_id: Option<String>,
    /// The ID that the client gave to the request, from the `client-request-id` header.
    pub client_request_id: Option<String>,
}
