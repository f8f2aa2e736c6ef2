// @generated from generator/src/support/exchange/response.rs
// by `cargo run`, which overwrites what is changed here.

//! Responses of the service, from any HTTP client.

use super::headers::Headers;

/// A response of the service with its complete body, from any HTTP client.
///
/// It is implemented for `(status, headers, body)`, where the headers are a list of pairs, and, with the feature
/// `http`, for `http::Response<B>`. You can implement it for other types.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an HTTP response whose body has been collected",
    label = "expected a status, headers, and a complete body",
    note = "await the response and collect its body first: `let body = response.bytes().await?` in reqwest",
    note = "accepted are `(status, headers, body)` with a `u16`, a slice, an array, or a `Vec` of pairs of strings, and \
            anything that is `AsRef<[u8]>`, and, with the feature `http`, `http::Response<B>` where `B: AsRef<[u8]>`, and \
            `http::HeaderMap` as headers",
    note = "`(status, body)` is not accepted, because the headers contain `Location` and `Retry-After`"
)]
pub trait Response {
    /// Returns the status code.
    fn status(&self) -> u16;
    /// Returns the value of a header, if it is present and is text. `name` is in lowercase.
    fn header(&self, name: &str) -> Option<&str>;
    /// Returns the complete body.
    fn body(&self) -> &[u8];

    /// Returns the values of a header that can stand on several lines, separated by commas (RFC 9110, section 5.3). Unless it
    /// is implemented, this is the value that [`header`](Self::header) returns.
    fn combined_header(&self, name: &str) -> Option<String> {
        self.header(name).map(str::to_owned)
    }
}

impl<R: Response + ?Sized> Response for &R {
    #[inline]
    fn status(&self) -> u16 {
        (**self).status()
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        (**self).header(name)
    }

    #[inline]
    fn body(&self) -> &[u8] {
        (**self).body()
    }

    #[inline]
    fn combined_header(&self, name: &str) -> Option<String> {
        (**self).combined_header(name)
    }
}

/// A status, headers, and a body. The names of the headers can be in any letter case.
impl<H: Headers, B: AsRef<[u8]>> Response for (u16, H, B) {
    #[inline]
    fn status(&self) -> u16 {
        self.0
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        self.1.header(name)
    }

    #[inline]
    fn body(&self) -> &[u8] {
        self.2.as_ref()
    }

    #[inline]
    fn combined_header(&self, name: &str) -> Option<String> {
        self.1.combined(name)
    }
}

#[cfg(feature = "http")]
impl<B: AsRef<[u8]>> Response for http::Response<B> {
    #[inline]
    fn status(&self) -> u16 {
        http::Response::status(self).as_u16()
    }

    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        self.headers().get(name)?.to_str().ok()
    }

    #[inline]
    fn body(&self) -> &[u8] {
        http::Response::body(self).as_ref()
    }

    #[inline]
    fn combined_header(&self, name: &str) -> Option<String> {
        Headers::combined(self.headers(), name)
    }
}

/// Returns a header as a `String`.
#[inline]
pub fn header(response: &impl Response, name: &str) -> Option<String> {
    response.header(name).map(str::to_owned)
}
