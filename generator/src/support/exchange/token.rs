//! The token that authorizes a request.

use core::fmt;

/// The scheme that precedes a token in the `Authorization` header.
const SCHEME: &str = "Bearer";

/// An access token. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct BearerToken(String);

impl BearerToken {
    /// Creates a token from the text that the identity platform returned. White space around it and the scheme
    /// `Bearer` in front of it are removed, so the value of an `Authorization` header is accepted, too. Whether the
    /// token is valid is checked by [`header_value`](Self::header_value).
    pub fn new(token: impl Into<String>) -> Self {
        let token = token.into();
        let bare = without_scheme(&token);
        if bare.len() == token.len() {
            return Self(token);
        }
        Self(bare.to_owned())
    }

    /// Returns the value of the `Authorization` header.
    ///
    /// # Errors
    ///
    /// Returns an error if the token is empty, or if it contains characters that RFC 6750 does not allow in a token,
    /// such as line breaks and quotation marks. Such a token is never sent.
    #[inline]
    pub fn header_value(&self) -> Result<String, TokenError> {
        if self.0.is_empty() {
            return Err(TokenError::Empty);
        }
        let bare = self.0.trim_end_matches('=');
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
        if bare.is_empty() || !bare.bytes().all(is_allowed) {
            return Err(TokenError::InvalidCharacter);
        }
        Ok(format!("{SCHEME} {}", self.0))
    }
}

/// Removes the scheme in front of a token, in any letter case, even if it is repeated.
#[inline]
fn without_scheme(token: &str) -> &str {
    let mut token = token.trim();
    loop {
        let (Some(scheme), Some(rest)) = (token.get(..SCHEME.len()), token.get(SCHEME.len()..)) else {
            return token;
        };
        let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
        if !ends || !scheme.eq_ignore_ascii_case(SCHEME) {
            return token;
        }
        token = rest.trim_start();
    }
}

/// The reason why a [`BearerToken`] cannot be sent. It never shows the token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenError {
    /// The token is empty.
    Empty,
    /// The token contains a character that is not allowed in a token.
    InvalidCharacter,
}

impl fmt::Display for TokenError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the access token is empty",
            Self::InvalidCharacter => "the access token contains a character that is not allowed in a token",
        })
    }
}

impl std::error::Error for TokenError {}

impl From<&str> for BearerToken {
    #[inline]
    fn from(token: &str) -> Self {
        Self::new(token)
    }
}

impl From<&String> for BearerToken {
    #[inline]
    fn from(token: &String) -> Self {
        Self::new(token)
    }
}

impl From<&Self> for BearerToken {
    #[inline]
    fn from(token: &Self) -> Self {
        token.clone()
    }
}

impl From<String> for BearerToken {
    #[inline]
    fn from(token: String) -> Self {
        Self::new(token)
    }
}

impl fmt::Debug for BearerToken {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BearerToken(<hidden>)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_in_front_is_removed() {
        for token in ["a.b-c_d~e+f/g==", " Bearer a.b-c_d~e+f/g==\n", "bearer\tBEARER  a.b-c_d~e+f/g=="] {
            assert_eq!(BearerToken::new(token).header_value().as_deref(), Ok("Bearer a.b-c_d~e+f/g=="), "{token}");
        }
        // These are tokens that only begin like the scheme.
        for token in ["Bearera", "bear", "Bearer.x"] {
            assert_eq!(BearerToken::new(token).header_value(), Ok(format!("Bearer {token}")));
        }
        assert_eq!(BearerToken::new("Bearer a"), BearerToken::from("a"));
    }

    #[test]
    fn an_impossible_token_has_no_header_value() {
        for empty in ["", " \t\r\n", "Bearer", "bearer ", "Bearer Bearer"] {
            assert_eq!(BearerToken::new(empty).header_value(), Err(TokenError::Empty), "{empty:?}");
        }
        for invalid in
            ["a b", "a\nb", "\"a\"", "a=b", "=", "{token}", "a\u{e9}", "Basic a", "Bearer a, b", "a\0", "Bearér"]
        {
            assert_eq!(BearerToken::new(invalid).header_value(), Err(TokenError::InvalidCharacter), "{invalid:?}");
        }
    }
}
