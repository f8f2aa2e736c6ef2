// @generated from schema/types/publicError.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::{PublicErrorDetail, PublicInnerError};

/// An error, with a code for programs and a message for developers.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicerror?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub struct PublicError {
    /// The error code. Error codes of cloud communications are numbers written as strings.
    pub code: Option<String>,

    /// A description of the error for developers. It can contain a JSON document.
    pub message: Option<String>,

    /// The target of the error.
    pub target: Option<String>,

    /// Further errors.
    pub details: Option<Vec<PublicErrorDetail>>,

    /// The error that the inner service reported, with the request IDs that Microsoft support asks for.
    pub inner_error: Option<Box<PublicInnerError>>,

    rest: support::object::rest::Rest,
}

impl PublicError {
    /// The application lacks permissions in the tenant. It comes with status 403.
    ///
    /// It is the value `7504` of [`code`](field@Self::code).
    pub const INSUFFICIENT_TENANT_PERMISSIONS: &'static str = "7504";

    /// Returns whether [`code`](field@Self::code) is
    /// [`INSUFFICIENT_TENANT_PERMISSIONS`](Self::INSUFFICIENT_TENANT_PERMISSIONS).
    #[inline]
    pub fn is_insufficient_tenant_permissions(&self) -> bool {
        self.code.as_deref() == Some(Self::INSUFFICIENT_TENANT_PERMISSIONS)
            || support::excerpt::has_misfit(
                self,
                "code",
                &Self::INSUFFICIENT_TENANT_PERMISSIONS,
            )
    }

    /// The tenant does not match. It comes with status 403.
    ///
    /// It is the value `7505` of [`code`](field@Self::code).
    pub const TENANT_MISMATCH: &'static str = "7505";

    /// Returns whether [`code`](field@Self::code) is [`TENANT_MISMATCH`](Self::TENANT_MISMATCH).
    #[inline]
    pub fn is_tenant_mismatch(&self) -> bool {
        self.code.as_deref() == Some(Self::TENANT_MISMATCH)
            || support::excerpt::has_misfit(self, "code", &Self::TENANT_MISMATCH)
    }

    /// The identity is not supported. This code was seen in the `message` of an error whose own code is
    /// `UnknownError`.
    ///
    /// It is the value `7500` of [`code`](field@Self::code).
    pub const UNSUPPORTED_IDENTITY: &'static str = "7500";

    /// Returns whether [`code`](field@Self::code) is [`UNSUPPORTED_IDENTITY`](Self::UNSUPPORTED_IDENTITY), or whether
    /// a JSON document in [`message`](field@Self::message) contains it.
    #[inline]
    pub fn is_unsupported_identity(&self) -> bool {
        self.code.as_deref() == Some(Self::UNSUPPORTED_IDENTITY)
            || support::excerpt::has_misfit(self, "code", &Self::UNSUPPORTED_IDENTITY)
            || support::excerpt::has_code(&self.message, &Self::UNSUPPORTED_IDENTITY)
    }

    /// An unknown error of the service. It comes with status 500.
    ///
    /// It is the value `9999` of [`code`](field@Self::code).
    pub const UNKNOWN_SERVER_ERROR: &'static str = "9999";

    /// Returns whether [`code`](field@Self::code) is [`UNKNOWN_SERVER_ERROR`](Self::UNKNOWN_SERVER_ERROR).
    #[inline]
    pub fn is_unknown_server_error(&self) -> bool {
        self.code.as_deref() == Some(Self::UNKNOWN_SERVER_ERROR)
            || support::excerpt::has_misfit(self, "code", &Self::UNKNOWN_SERVER_ERROR)
    }

    /// An error that is wrapped. Its `message` can contain a JSON document with the code, such as `7500`.
    ///
    /// It is the value `UnknownError` of [`code`](field@Self::code).
    pub const UNKNOWN_ERROR: &'static str = "UnknownError";

    /// Returns whether [`code`](field@Self::code) is [`UNKNOWN_ERROR`](Self::UNKNOWN_ERROR).
    #[inline]
    pub fn is_unknown_error(&self) -> bool {
        self.code.as_deref() == Some(Self::UNKNOWN_ERROR)
            || support::excerpt::has_misfit(self, "code", &Self::UNKNOWN_ERROR)
    }
}

object! {
    PublicError, "", with default;
    code: "code";
    message: "message", sensitive;
    target: "target";
    details: "details";
    inner_error: "innerError" | "innererror";
}
