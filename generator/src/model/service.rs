//! The properties of the API as a whole.

use super::{FieldIdent, ResourceId, VariantIdent};

/// The properties of the API as a whole.
#[derive(Clone, Debug)]
pub struct Service {
    /// The name of the generated package.
    pub package: String,
    /// The name of its library.
    pub library: String,
    /// Its version.
    pub version: String,
    /// The description, one line.
    pub title: String,
    /// The keywords in a registry.
    pub keywords: Vec<String>,
    /// The URL of the repository.
    pub repository: Option<String>,
    /// The URL of the website.
    pub homepage: Option<String>,
    /// Paragraphs that hold for every action.
    pub notes: Vec<String>,
    /// The root URLs of the API.
    pub roots: Vec<Root>,
    /// The documentation of the `Authorization` header.
    pub authorization: String,
    /// The body of an error.
    pub error: Option<ErrorBody>,
    /// Deprecated first segments of paths, each with its replacement, without slashes.
    pub aliases: Vec<(String, String)>,
    /// The schema file, for the header.
    pub file: String,
}

/// A root URL of the API.
#[derive(Clone, Debug)]
pub struct Root {
    /// The constant, in upper case.
    pub constant: VariantIdent,
    /// The URL, without a trailing slash.
    pub url: String,
    /// The documentation.
    pub doc: String,
}

/// The body of an error, and the fields that lead from it to what is shown of an error.
#[derive(Clone, Debug)]
pub struct ErrorBody {
    /// The type.
    pub resource: ResourceId,
    /// The JSON Pointer of the error code, and its fields.
    pub code: Option<(String, Vec<FieldIdent>)>,
    /// The ID that the service gave to the request.
    pub request_id: Option<Vec<FieldIdent>>,
    /// The ID that the client gave to the request.
    pub client_request_id: Option<Vec<FieldIdent>>,
}
