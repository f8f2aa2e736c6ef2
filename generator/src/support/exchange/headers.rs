//! The headers of a response, in the forms in which HTTP clients have them.

/// The headers of a response: a slice, an array, or a `Vec` of pairs of a name and a value, each of them a `&str` or a
/// `String`, or, with the feature `http`, an `http::HeaderMap`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of headers",
    note = "write a slice, an array, or a `Vec` of pairs of a name and a value, such as `[(\"Retry-After\", \"120\")]`",
    note = "with the feature `http`, an `http::HeaderMap` is also accepted"
)]
pub trait Headers {
    /// Returns the first value of a header, if it is present and is text. The letter case of `name` is ignored.
    fn header(&self, name: &str) -> Option<&str>;

    /// Returns the values of a header that stands on several lines, separated by commas, which means the same.
    fn combined(&self, name: &str) -> Option<String>;
}

/// Joins the values of a header, if there is one.
fn join<'v>(values: impl Iterator<Item = &'v str>) -> Option<String> {
    let values: Vec<_> = values.collect();
    (!values.is_empty()).then(|| values.join(", "))
}

impl<H: Headers + ?Sized> Headers for &H {
    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        (**self).header(name)
    }

    #[inline]
    fn combined(&self, name: &str) -> Option<String> {
        (**self).combined(name)
    }
}

impl<N: AsRef<str>, V: AsRef<str>> Headers for [(N, V)] {
    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| known.as_ref().eq_ignore_ascii_case(name)).map(|(_, value)| value.as_ref())
    }

    #[inline]
    fn combined(&self, name: &str) -> Option<String> {
        let lines = self.iter().filter(|(known, _)| known.as_ref().eq_ignore_ascii_case(name));
        join(lines.map(|(_, value)| value.as_ref()))
    }
}

impl<N: AsRef<str>, V: AsRef<str>, const COUNT: usize> Headers for [(N, V); COUNT] {
    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        self.as_slice().header(name)
    }

    #[inline]
    fn combined(&self, name: &str) -> Option<String> {
        self.as_slice().combined(name)
    }
}

impl<N: AsRef<str>, V: AsRef<str>> Headers for Vec<(N, V)> {
    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        self.as_slice().header(name)
    }

    #[inline]
    fn combined(&self, name: &str) -> Option<String> {
        self.as_slice().combined(name)
    }
}

#[cfg(feature = "http")]
impl Headers for http::HeaderMap {
    #[inline]
    fn header(&self, name: &str) -> Option<&str> {
        http::HeaderMap::get(self, name)?.to_str().ok()
    }

    #[inline]
    fn combined(&self, name: &str) -> Option<String> {
        join(self.get_all(name).iter().filter_map(|value| value.to_str().ok()))
    }
}
