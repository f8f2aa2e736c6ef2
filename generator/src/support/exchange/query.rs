//! The query of a request: writing and reading its options.

use core::fmt::{self, Display};
use core::str::FromStr;

use super::path::{decode, push_segment};

/// The query at the end of a path.
pub struct Query<'p> {
    path: &'p mut String,
    is_empty: bool,
}

impl<'p> Query<'p> {
    /// Begins the query of a path. Nothing is appended without an option.
    #[inline]
    pub fn new(path: &'p mut String) -> Self {
        Self { path, is_empty: true }
    }

    /// Appends an option, if it has a value. Every byte of the value that is not unreserved in RFC 3986 is
    /// percent-encoded.
    #[inline]
    pub fn option<T: Display>(&mut self, name: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.name(name);
            push_segment(self.path, &value.to_string());
        }
    }

    /// Appends an option whose value is a list with commas, if it has an element.
    #[inline]
    pub fn list(&mut self, name: &str, values: &[String]) {
        for (index, value) in values.iter().enumerate() {
            if index == 0 {
                self.name(name);
            } else {
                self.path.push(',');
            }
            push_segment(self.path, value);
        }
    }

    /// Appends an option whose value is an array in JSON, which is never omitted.
    #[inline]
    pub fn array(&mut self, name: &str, values: &[String]) {
        self.name(name);
        push_segment(self.path, &serde_json::Value::from(values).to_string());
    }

    #[inline]
    fn name(&mut self, name: &str) {
        self.path.push(if self.is_empty { '?' } else { '&' });
        self.path.push_str(name);
        self.path.push('=');
        self.is_empty = false;
    }
}

/// Stands in for a text in the `Debug` output of a request, because it can contain personal data.
pub struct Hidden;

/// Stands in for an optional text.
#[inline]
pub fn hidden(text: Option<&String>) -> Option<Hidden> {
    text.map(|_| Hidden)
}

/// Stands in for a list of texts.
#[inline]
pub fn hidden_list(texts: &[String]) -> Vec<Hidden> {
    texts.iter().map(|_| Hidden).collect()
}

impl fmt::Debug for Hidden {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<hidden>")
    }
}

/// Returns an option in the query of a path, if it is there and fits its type.
#[inline]
pub fn option<T: FromStr>(path: &str, name: &str) -> Option<T> {
    text(raw(path, name)?)?.parse().ok()
}

/// Returns the elements of an option whose value is a list with commas.
#[inline]
pub fn list(path: &str, name: &str) -> Vec<String> {
    raw(path, name).map_or(Vec::new(), |value| value.split(',').filter_map(text).collect())
}

/// Returns the elements of an option whose value is an array in JSON.
#[inline]
pub fn array(path: &str, name: &str) -> Vec<String> {
    let value = raw(path, name).and_then(text);
    value.and_then(|value| serde_json::from_str(&value).ok()).unwrap_or_default()
}

/// Returns the value of an option as it is written.
#[inline]
fn raw<'p>(path: &'p str, name: &str) -> Option<&'p str> {
    let (_, query) = path.split('#').next()?.split_once('?')?;
    let options = query.split('&').map(|option| option.split_once('=').unwrap_or((option, "")));
    options.filter(|(option, _)| text(option).is_some_and(|option| option == name)).map(|(_, value)| value).next()
}

/// Decodes a part of a query. Forms write spaces as `+`.
#[inline]
fn text(part: &str) -> Option<String> {
    decode(&part.replace('+', "%20"))
}

#[cfg(test)]
mod tests {
    use super::{array, list, option, Query};

    #[test]
    fn options_come_back_from_a_path() {
        let filter = "name eq 'O''Neil & Söhne' and a+b ne '50%,#?'".to_owned();
        let mut path = "/users".to_owned();
        let mut query = Query::new(&mut path);
        query.option::<i32>("$skip", None);
        query.option("$top", Some(&5));
        query.list("$select", &[]);
        query.option("$filter", Some(&filter));
        query.list("$expand", &["a,b".to_owned(), "c".to_owned()]);
        query.array("@ids", &["a\"b".to_owned(), "c,d".to_owned()]);
        query.option("$count", Some(&true));
        assert!(path.starts_with("/users?$top=5&$filter=name%20eq%20%27O%27%27Neil%20%26%20"), "{path}");
        assert!(path.ends_with("&$expand=a%2Cb,c&@ids=%5B%22a%5C%22b%22%2C%22c%2Cd%22%5D&$count=true"), "{path}");
        assert!(!path[7..].contains(['?', '#', ' ', '+']), "{path}");
        assert_eq!((option("/users?$top=x", "$top"), option(&path, "$top")), (None::<i32>, Some(5)));
        assert_eq!((option(&path, "$filter"), option(&path, "$count")), (Some(filter), Some(true)));
        assert_eq!(list(&path, "$expand"), ["a,b", "c"]);
        assert_eq!((array(&path, "@ids").join("|"), array("/?@ids=[1]", "@ids").len()), ("a\"b|c,d".to_owned(), 0));
        assert_eq!((list(&path, "$select").len(), option::<i32>(&path, "$skip")), (0, None));
        assert_eq!(option::<String>("/users?%24search=a+b#c", "$search").as_deref(), Some("a b"));
    }
}
