//! JSON documents that preserve the order of members, so that they can be minified and rearranged.
//!
//! They are parsed from the text. `serde_json` preserves the order only with a feature, and Cargo
//! unifies features: enabling it here would change the `serde_json::Value` that is measured.

use serde::de::IgnoredAny;

/// A JSON document whose members are in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ordered {
    /// A string, a number, `true`, `false`, or `null`, as it is written.
    Scalar(String),
    /// An array.
    Array(Vec<Ordered>),
    /// An object. Each name is stored as it is written, with its quotes.
    Object(Vec<(String, Ordered)>),
}

impl Ordered {
    /// Reads a document.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON.
    pub fn parse(json: &str) -> serde_json::Result<Self> {
        serde_json::from_str::<IgnoredAny>(json)?;
        Ok(Scanner { rest: json }.value())
    }

    /// The member `name` of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let name = quoted(name);
        members.iter().find(|(n, _)| *n == name).map(|(_, v)| v)
    }

    /// Moves the member `name` to the end of every object that has it, at every depth.
    pub fn move_last(&mut self, name: &str) {
        self.move_quoted_last(&quoted(name));
    }

    fn move_quoted_last(&mut self, name: &str) {
        match self {
            Self::Scalar(_) => {}
            Self::Array(items) => items.iter_mut().for_each(|item| item.move_quoted_last(name)),
            Self::Object(members) => {
                members.sort_by_key(|(n, _)| n == name);
                for (_, value) in members {
                    value.move_quoted_last(name);
                }
            }
        }
    }

    /// The document without white space.
    #[must_use]
    pub fn minified(&self) -> String {
        match self {
            Self::Scalar(text) => text.clone(),
            Self::Array(items) => {
                let items: Vec<String> = items.iter().map(Self::minified).collect();
                format!("[{}]", items.join(","))
            }
            Self::Object(members) => {
                let members: Vec<String> =
                    members.iter().map(|(name, value)| format!("{name}:{}", value.minified())).collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }
}

/// A name as it is written. The names that are looked up need no escapes.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// The rest of a text that is known to be JSON.
struct Scanner<'a> {
    rest: &'a str,
}

impl Scanner<'_> {
    fn value(&mut self) -> Ordered {
        if self.eat('[') {
            Ordered::Array(self.list(']', Self::value))
        } else if self.eat('{') {
            Ordered::Object(self.list('}', Self::member))
        } else {
            Ordered::Scalar(self.scalar())
        }
    }

    fn member(&mut self) -> (String, Ordered) {
        let name = self.scalar();
        self.eat(':');
        (name, self.value())
    }

    fn list<T>(&mut self, end: char, item: impl Fn(&mut Self) -> T) -> Vec<T> {
        let mut items = Vec::new();
        while !self.eat(end) {
            items.push(item(self));
            self.eat(',');
        }
        items
    }

    /// Skips white space, then `token` if it is there.
    fn eat(&mut self, token: char) -> bool {
        self.rest = self.rest.trim_start();
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn scalar(&mut self) -> String {
        self.rest = self.rest.trim_start();
        let end = match self.rest.strip_prefix('"') {
            Some(inside) => 2 + closing_quote(inside),
            None => self.rest.find(|c: char| c.is_whitespace() || ",]}".contains(c)).unwrap_or(self.rest.len()),
        };
        let (scalar, rest) = self.rest.split_at(end);
        self.rest = rest;
        scalar.to_owned()
    }
}

/// The position of the closing quote of a string whose opening quote has been read.
fn closing_quote(inside: &str) -> usize {
    let mut escaped = false;
    inside
        .find(|c| {
            let closes = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            closes
        })
        .unwrap_or(inside.len())
}

#[cfg(test)]
mod tests {
    use super::Ordered;

    #[test]
    fn order_and_text_are_kept() {
        let spaced = r#" { "z" : null ,"a":[ true, -1, 2.50E+3 , "a, \"b\" \\" ] , "m":{"b":{ },"a":[ ]}, "é":"]" } "#;
        let document = Ordered::parse(spaced).expect("JSON");
        assert_eq!(
            document.minified(),
            r#"{"z":null,"a":[true,-1,2.50E+3,"a, \"b\" \\"],"m":{"b":{},"a":[]},"é":"]"}"#
        );
        assert_eq!(document.get("z"), Some(&Ordered::Scalar("null".to_owned())));
        assert_eq!(document.get("b"), None);
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for json in ["", "{", "[1,]", "nul", "{}{}", r#"{"a" 1}"#] {
            assert!(Ordered::parse(json).is_err(), "{json}");
        }
    }

    #[test]
    fn the_member_moves_last_at_every_depth() {
        let json = r#"{"t":1,"b":[{"t":2,"a":{"a":3,"t":4,"b":5}}],"a":{"x":6}}"#;
        let mut document = Ordered::parse(json).expect("JSON");
        document.move_last("t");
        assert_eq!(document.minified(), r#"{"b":[{"a":{"a":3,"b":5,"t":4},"t":2}],"a":{"x":6},"t":1}"#);
    }
}
