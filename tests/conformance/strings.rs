//! Strings, valid and invalid.

use super::corpus::Case;

/// The cases.
pub fn cases() -> Vec<Case> {
    [characters(), escapes(), half_pairs(), controls(), wrong_escapes(), unfinished(), not_utf_8()].concat()
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// The limits of `unescaped` and of each length in UTF-8, and characters that are easily confused
/// with others.
fn characters() -> Vec<Case> {
    let characters = [
        '\u{20}',
        '\u{21}',
        '\u{23}',
        '\u{5b}',
        '\u{5d}',
        '\u{7f}',
        '\u{80}',
        '\u{9f}',
        '\u{ad}',
        '\u{7ff}',
        '\u{800}',
        '\u{2028}',
        '\u{2029}',
        '\u{d7ff}',
        '\u{e000}',
        '\u{fdd0}',
        '\u{feff}',
        '\u{fffd}',
        '\u{fffe}',
        '\u{ffff}',
        '\u{10000}',
        '\u{1f600}',
        '\u{1fffe}',
        '\u{10ffff}',
    ];
    let mut cases: Vec<_> = characters.map(|one| Case::valid("unescaped", quoted(&one.to_string()))).to_vec();
    for text in ["", "a", "'", "//", "/*", "[", "}", ":", ",", "null", "0", " ", "a b"] {
        cases.push(Case::valid("string", quoted(text)));
    }
    for length in [255, 4_096, 65_536] {
        cases.push(Case::valid("string", quoted(&"x".repeat(length))));
        cases.push(Case::valid("string", quoted(&"\u{e4}".repeat(length / 2))));
        cases.push(Case::valid("char", quoted(&r"\u00e4".repeat(length / 6))));
        cases.push(Case::valid("char", quoted(&(r"\n".to_owned() + &"x".repeat(length)))));
    }
    cases
}

fn escapes() -> Vec<Case> {
    let short = [r#"\""#, r"\\", r"\/", r"\b", r"\f", r"\n", r"\r", r"\t"];
    let mut cases: Vec<_> = short.map(|escape| Case::valid("char", quoted(escape))).to_vec();
    for unit in 0..0x20 {
        cases.push(Case::valid("char", quoted(&format!("\\u{unit:04x}"))));
    }
    let long = [
        r"\u0022",
        r"\u005c",
        r"\u002F",
        r"\u00e4",
        r"\u00E4",
        r"\uabcd",
        r"\uABCD",
        r"\uAbCd",
        r"\u2028",
        r"\ud7ff",
        r"\ue000",
        r"\ufdd0",
        r"\ufeff",
        r"\uffff",
        r"\ud800\udc00",
        r"\uD83D\uDE00",
        r"\udbff\udfff",
        r"\\u0000",
        r"\u0061\u030a",
        r"a\u0000b",
        r"\ud83d\ude00\ud83d\ude00",
    ];
    cases.extend(long.map(|escape| Case::valid("char", quoted(escape))));
    cases
}

fn half_pairs() -> Vec<Case> {
    let reason =
        "RFC 8259, section 8.2: the grammar allows half a surrogate pair, but what becomes of it is unpredictable; \
                  it is no Unicode, so that this reader could only lose it";
    let halves = [
        r"\ud800",
        r"\udbff",
        r"\udc00",
        r"\udfff",
        r"\ud800x",
        r"\ud800\n",
        r"\ud800\u0061",
        r"\ud800\ud800",
        r"\udc00\ud800",
        r"\ud800\ue000",
        r"x\uDEAD",
        r"\uD800\\uDC00",
    ];
    halves.map(|half| Case::left_to_readers("char", quoted(half), reason)).to_vec()
}

fn controls() -> Vec<Case> {
    (0..0x20_u8).map(|control| Case::invalid("unescaped", [b'"', control, b'"'])).collect()
}

fn wrong_escapes() -> Vec<Case> {
    let escapes = [
        r"\a",
        r"\v",
        r"\0",
        r"\'",
        r"\x41",
        r"\u",
        r"\u1",
        r"\u12",
        r"\u123",
        r"\u123g",
        r"\uu123",
        r"\u+123",
        r"\u 123",
        r"\U0041",
        r"\N",
        r"\ ",
        "\\\n",
        "\\\t",
        r"\u{41}",
        r"\ud800\u",
        r"\ud800\u12",
        r"\ud800\x",
        "\\\u{e4}",
    ];
    escapes.map(|escape| Case::invalid("char", quoted(escape))).to_vec()
}

fn unfinished() -> Vec<Case> {
    let texts = [
        "\"",
        "\"a",
        "a\"",
        "\"\\\"",
        "\"\\",
        "\"\"\"",
        "\"a\"b",
        "'a'",
        "`a`",
        "\u{201c}a\u{201d}",
        "a",
        "\"a'",
        "\"\\u12",
    ];
    texts.map(|text| Case::invalid("string", text)).to_vec()
}

/// Invalid UTF-8: incomplete sequences, overlong forms, surrogates, and code points beyond Unicode.
fn not_utf_8() -> Vec<Case> {
    let sequences: [&[u8]; 20] = [
        b"\x80",
        b"\xbf",
        b"\xc3",
        b"\xc3\x28",
        b"\xe2\x82",
        b"\xe2\x28\xa1",
        b"\xf0\x9f\x98",
        b"\xf0\x28\x8c\xbc",
        b"\xc0\x80",
        b"\xc0\xaf",
        b"\xc1\xbf",
        b"\xe0\x80\xaf",
        b"\xf0\x80\x80\xaf",
        b"\xed\xa0\x80",
        b"\xed\xa0\xbd\xed\xb8\x80",
        b"\xf4\x90\x80\x80",
        b"\xf8\x88\x80\x80\x80",
        b"\xfe",
        b"\xff",
        b"caf\xe9",
    ];
    let quoted = sequences.map(|bytes| Case::invalid("encoding", [b"\"", bytes, b"\""].concat()));
    let as_name = sequences.map(|bytes| Case::invalid("encoding", [b"{\"", bytes, b"\":0}"].concat()));
    [quoted, as_name].concat()
}
