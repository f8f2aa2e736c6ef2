use super::{load_one, schema};
use crate::diagnostic::Sources;
use crate::report::render;
use crate::schema::load::parse_untyped;
use crate::yaml::{self, Content, Node, Scalar};

#[test]
fn both_parsers_read_the_same_in_every_file() {
    let mut count = 0;
    for folder in ["", "types", "enums", "actions", "requests", "notifications"] {
        // A schema need not have every kind of definition.
        let entries = std::fs::read_dir(schema().join(folder)).into_iter().flatten();
        for entry in entries {
            let path = entry.expect("the folder can be listed").path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let text = std::fs::read_to_string(&path).expect("the file can be read");
                assert!(agree(&text), "{}", path.display());
                count += 1;
            }
        }
    }
    assert!(count > 30);
}

/// Whether both parsers read the same values, if the first one rejects nothing.
fn agree(text: &str) -> bool {
    let (root, found) = yaml::read(Sources::default().add("a", ""), text);
    match (root, parse_untyped(text)) {
        (Some(root), Ok(value)) if found.is_empty() => agree_about(&root, &value),
        _ => true,
    }
}

fn agree_about(node: &Node<'_>, value: &serde_json::Value) -> bool {
    use serde_json::Value;
    match (&node.content, value) {
        (Content::Quoted(text), value) => *value == **text,
        (Content::Plain(text), value) => match Scalar::of(text) {
            Scalar::Nothing | Scalar::Null => value.is_null(),
            Scalar::Boolean => value.is_boolean(),
            Scalar::Integer(number) => value.as_number().and_then(serde_json::Number::as_i128) == Some(number),
            Scalar::Number => value.is_f64(),
            Scalar::Strange => true,
            Scalar::Text => *value == **text,
        },
        (Content::Sequence(items), Value::Array(values)) => {
            items.len() == values.len() && items.iter().zip(values).all(|(item, value)| agree_about(item, value))
        }
        (Content::Mapping { entries, .. }, Value::Object(values)) => {
            let is_same =
                |entry: &yaml::Entry<'_>| values.get(&*entry.key).is_some_and(|value| agree_about(&entry.value, value));
            entries.len() == values.len() && entries.iter().all(is_same)
        }
        _ => false,
    }
}

#[test]
fn nothing_makes_it_panic() {
    const PARTS: [&str; 24] = [
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "- ",
        ": ",
        ":",
        "{",
        "}",
        "[",
        "]",
        "&a ",
        "*a",
        "!!str ",
        "|",
        ">-",
        "\"",
        "'",
        "# ",
        "---\n",
        "ü\u{2028}",
        "\u{feff}",
    ];
    let text = std::fs::read_to_string(schema().join("actions/invite.yaml")).expect("the schema is there");
    let text: String = text.lines().take(90).flat_map(|line| [line, "\n"]).collect();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |limit: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random % limit as u64).unwrap_or(0)
    };
    for _ in 0..300 {
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..=next(3) {
            let (at, length) = (next(letters.len()), next(4));
            let end = (at + length).min(letters.len());
            letters.splice(at..end, PARTS[next(PARTS.len())].chars());
        }
        let text: String = letters.into_iter().collect();
        let (diagnostics, _) = load_one("actions/a.yaml", text.clone());
        assert_eq!(render(&diagnostics, false).is_empty(), diagnostics.is_empty());
        assert!(!diagnostics.is_empty() || agree(&text), "{text}");
    }
}
