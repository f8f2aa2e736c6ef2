//! Invalid forms of every production but strings, which have a file of their own.

use super::corpus::Case;

/// The cases.
pub fn cases() -> Vec<Case> {
    [literals(), numbers(), arrays(), objects(), documents(), other_encodings(), truncated()].concat()
}

fn all(production: &'static str, texts: &[&str]) -> Vec<Case> {
    texts.iter().map(|text| Case::invalid(production, *text)).collect()
}

fn literals() -> Vec<Case> {
    let texts = [
        "True",
        "TRUE",
        "tru",
        "truee",
        "t",
        "False",
        "fals",
        "falsee",
        "Null",
        "NULL",
        "nul",
        "nulll",
        "n",
        "nil",
        "none",
        "undefined",
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "INF",
        "yes",
        "$",
        "@",
        "true false",
        "truefalse",
        "-true",
    ];
    all("value", &texts)
}

fn numbers() -> Vec<Case> {
    let integers = [
        "00",
        "01",
        "-00",
        "-01",
        "012",
        "-",
        "--1",
        "-+1",
        "+1",
        "+0",
        "++1",
        "- 1",
        "1 000",
        "1_000",
        "0x1",
        "0X1F",
        "0b1",
        "0o7",
        "1a",
        "a1",
        "1L",
        "1f",
        "1n",
        "-a",
        "\u{ff11}",
        "\u{661}",
        "\u{2212}1",
        "1,000",
        "1'000",
        "0-1",
        "1-",
        "1+1",
    ];
    let fractions = [
        ".1", "-.1", "+.1", "1.", "-1.", "0.", "1.a", "1..1", "1.1.1", "1.-1", "1.+1", ". 1", "1 .1", "1. 1", "1,.1",
        ".",
    ];
    let exponents = [
        "1e",
        "1E",
        "1e+",
        "1e-",
        "1E+",
        "1.e1",
        "0.e1",
        ".e1",
        "e1",
        "1e1.1",
        "1e+-1",
        "1e--1",
        "1ee1",
        "1eE1",
        "1e a",
        "1e 1",
        "1 e1",
        "1e1e1",
        "0e",
        "0e+",
        "1.5e",
        "1e\u{ff11}",
        "1^2",
        "1e0x1",
    ];
    [all("int", &integers), all("frac", &fractions), all("exp", &exponents)].concat()
}

fn arrays() -> Vec<Case> {
    let texts = [
        "[",
        "]",
        "[[",
        "[[]",
        "[]]",
        "[,]",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1;2]",
        "[1:2]",
        "[1,2",
        "[1,",
        "[1",
        "[}",
        "[1}",
        "(1)",
        "<1>",
        "[1,2]]",
        "[\"a\" \"b\"]",
        "[\"a\"",
        "[a]",
        "[\"a\",",
        "[-]",
        "[*]",
        "[#]",
        "[...]",
        "[1,...2]",
        "[ , ]",
        "[null,,null]",
    ];
    all("array", &texts)
}

fn objects() -> Vec<Case> {
    let texts = [
        "{",
        "}",
        "{{",
        "{{}",
        "{}}",
        "{,}",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r#"{"a":"#,
        r#"{"a""#,
        r#"{"a"#,
        "{:1}",
        "{1:1}",
        "{a:1}",
        "{'a':1}",
        "{null:1}",
        "{true:1}",
        "{[]:1}",
        "{{}:1}",
        r#"{"a" 1}"#,
        r#"{"a"=1}"#,
        r#"{"a"=>1}"#,
        r#"{"a";1}"#,
        r#"{"a",1}"#,
        r#"{"a"::1}"#,
        r#"{"a":1:2}"#,
        r#"{"a":1,}"#,
        r#"{,"a":1}"#,
        r#"{"a":1,,"b":2}"#,
        r#"{"a":1 "b":2}"#,
        r#"{"a":1;"b":2}"#,
        r#"{"a":1]"#,
        r#"{"a":1,"b"}"#,
        r#"{"a":1,"b":}"#,
        r#"{"a":1,"b""#,
        r#"{"a":1,2}"#,
        r#"{"a":1}}"#,
        r#"{"a":1}{"#,
        r#"{"a":1"#,
        r#"{"a":1,"#,
        r#"{"a":1/*b*/}"#,
        r#"{"a":1//b"#,
        r##"{"a":1#b"##,
        r#"{"a" "b":1}"#,
        r#"{"a"b:1}"#,
        r#"{@a:1}"#,
        "{...a}",
    ];
    all("object", &texts)
}

/// What is around the value, or instead of it. In an object or an array each stays invalid.
fn documents() -> Vec<Case> {
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

/// JSON, but not in UTF-8.
fn other_encodings() -> Vec<Case> {
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

/// A document of every production, cut off behind each of its bytes.
fn truncated() -> Vec<Case> {
    let whole = r#"{"a":[null,true,false,-1.5e+3,"\u00e4\n"],"b":{"c":[]}}"#;
    (1..whole.len()).map(|end| Case::invalid("JSON-text", &whole[..end])).collect()
}
