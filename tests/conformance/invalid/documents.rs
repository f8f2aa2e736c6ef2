//! Texts that are invalid as complete documents.

use super::{all, Case};

/// Texts around the value or instead of it. All of them remain invalid in an object or an array.
pub fn documents() -> Vec<Case> {
    let texts = [
        "",
        " ",
        "\n",
        "\t\r\n ",
        "\u{0}",
        "1 2",
        "{} {}",
        "[] []",
        "null null",
        "{}x",
        "[]x",
        "{}{}",
        "{}0",
        "[]\"\"",
        "1\u{0}",
        "\u{0}1",
        "//\n1",
        "/**/1",
        "1/**/",
        "1//",
        "#\n1",
        "1#",
        "<!-- -->1",
        "--\n1",
        "; 1",
        "1;",
        "\u{b}1",
        "\u{c}1",
        "1\u{b}",
        "1\u{c}",
        "\u{85}1",
        "\u{a0}1",
        "1\u{a0}",
        "\u{2028}1",
        "1\u{2029}",
        "\u{3000}1",
        "\u{1680}1",
        "\u{200b}1",
        "1\u{200b}",
        "\u{1e}1",
        "1\u{1a}",
        "\u{7f}1",
        "\u{feff}1",
        "\u{feff}{}",
        "\u{feff}[]",
        "\u{feff}\"\"",
        "{}\u{feff}",
        "\u{feff}",
        "a=1",
        "var a",
        "(1)",
        ")]}'\n1",
        "\\u0031",
        "&#49;",
        "1,",
        ":1",
    ];
    all("JSON-text", &texts)
}

/// JSON that is not encoded in UTF-8.
pub fn other_encodings() -> Vec<Case> {
    let mut cases = vec![
        Case::invalid("encoding", *b"\xff\xfe1\0"),
        Case::invalid("encoding", *b"\xfe\xff\x001"),
        Case::invalid("encoding", *b"\xef\xbb\xbf{}"),
        Case::invalid("encoding", *b"\xef\xbb1"),
        Case::invalid("encoding", *b"\x2b\x2f\x76\x38"),
    ];
    for text in ["1", "{}", "\"a\"", "[null]"] {
        cases.push(Case::invalid("encoding", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()));
        cases.push(Case::invalid("encoding", text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>()));
        cases.push(Case::invalid(
            "encoding",
            text.chars().flat_map(|one| u32::from(one).to_le_bytes()).collect::<Vec<_>>(),
        ));
    }
    cases
}

/// A document of every production, truncated after each of its bytes.
pub fn truncated() -> Vec<Case> {
    let whole = r#"{"a":[null,true,false,-1.5e+3,"\u00e4\n"],"b":{"c":[]}}"#;
    (1..whole.len()).map(|end| Case::invalid("JSON-text", &whole[..end])).collect()
}
