//! Valid forms of all productions except strings, which have their own file.

use super::corpus::Case;

/// The cases.
pub fn cases() -> Vec<Case> {
    [white_space(), literals(), arrays(), objects(), numbers(), nesting(), numbers_out_of_range()].concat()
}

fn all(production: &'static str, texts: &[&str]) -> Vec<Case> {
    texts.iter().map(|text| Case::valid(production, *text)).collect()
}

/// Each of the four white space characters around each of the six structural characters.
fn white_space() -> Vec<Case> {
    let mut cases = Vec::new();
    for space in [" ", "\t", "\n", "\r", " \t\r\n"] {
        for text in ["~[~1~,~2~]~", "~{~\"a\"~:~1~,~\"b\"~:~2~}~", "~0~", "~\"\"~", "~null~", "~[~]~", "~{~}~"] {
            cases.push(Case::valid("ws", text.replace('~', space)));
        }
    }
    cases
}

fn literals() -> Vec<Case> {
    all("value", &["true", "false", "null"])
}

fn arrays() -> Vec<Case> {
    let texts = [
        "[]",
        "[null]",
        "[0]",
        "[\"\"]",
        "[[]]",
        "[{}]",
        "[1,2,3]",
        "[null,true,false,0,\"\",[],{}]",
        "[[],[[]],[[],[]]]",
        "[\"]\",\"[\",\",\"]",
    ];
    all("array", &texts)
}

/// Names may be arbitrary strings. RFC 8259 only recommends that they are unique.
fn objects() -> Vec<Case> {
    let texts = [
        "{}",
        r#"{"":0}"#,
        r#"{"a":0}"#,
        r#"{"a":0,"b":1}"#,
        r#"{"a":{"a":{"a":{}}}}"#,
        r#"{"a":[],"b":{},"c":"","d":null}"#,
        r#"{"\u0061":0}"#,
        r#"{"\"\\\n":0}"#,
        r#"{"}":"{"}"#,
        r#"{"a:b":0}"#,
        r#"{"a":0,"a":1}"#,
        r#"{"a":0,"\u0061":0}"#,
        r#"{"":0,"":0}"#,
        "{\"\u{e4}\u{1f600}\":0}",
        "{\"\\u0000\":0}",
    ];
    all("object", &texts)
}

fn numbers() -> Vec<Case> {
    let mut cases = Vec::new();
    let integers = [
        "0",
        "-0",
        "1",
        "-1",
        "9",
        "10",
        "19",
        "-10",
        "100",
        "2147483647",
        "-2147483648",
        "2147483648",
        "9007199254740993",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "123456789012345678901234567890",
    ];
    cases.extend(all("int", &integers));
    let fractions = [
        "0.0",
        "-0.0",
        "0.1",
        "-0.1",
        "1.0",
        "1.5",
        "10.01",
        "0.000001",
        "3.14159265358979323846264338327950288419716939",
        "123456789012345678901234567890.123456789012345678901234567890",
    ];
    cases.extend(all("frac", &fractions));
    let exponents = [
        "0e0",
        "0E0",
        "0e+0",
        "0e-0",
        "1e1",
        "1E1",
        "1e+1",
        "1e-1",
        "1E+1",
        "1E-1",
        "1e00",
        "1e01",
        "1e-01",
        "-1e1",
        "1.5e1",
        "1.5E-1",
        "-1.5e+1",
        "1e308",
        "1e-308",
        "5e-324",
        "1e-400",
        "-1e-400",
        "0e400",
        "0.0e400",
        "1.7976931348623157e308",
        "1e-999999999999999999999",
    ];
    cases.extend(all("exp", &exponents));
    cases.push(Case::valid("int", "1".repeat(300)));
    cases.push(Case::valid("frac", format!("0.{}", "1".repeat(1000))));
    cases.push(Case::valid("exp", format!("1{}e-1000", "0".repeat(1000))));
    cases
}

/// The deepest nesting that is still allowed when [`PLACES`](super::corpus::PLACES) inserts it
/// three levels down, or a payload five levels down.
fn nesting() -> Vec<Case> {
    const DEPTH: usize = 122;
    let nested = |open: &str, close: &str| open.repeat(DEPTH) + &close.repeat(DEPTH);
    let too_deep = "RFC 8259, section 9: a reader may limit how deep a text nests; 127 levels is this one's limit";
    let mut cases = vec![
        Case::valid("nesting", nested("[", "]")),
        Case::valid("nesting", nested("{\"\":", "}").replace(":}", ":0}")),
        Case::valid("nesting", "[{\"\":".repeat(DEPTH / 2) + "0" + &"}]".repeat(DEPTH / 2)),
    ];
    for depth in [128, 1_000, 20_000] {
        let arrays = "[".repeat(depth) + &"]".repeat(depth);
        let objects = "{\"\":".repeat(depth) + "0" + &"}".repeat(depth);
        cases.extend([arrays, objects].map(|text| Case::left_to_readers("nesting", text, too_deep)));
    }
    cases
}

fn numbers_out_of_range() -> Vec<Case> {
    let reason = "RFC 8259, section 6: a reader may limit the range of numbers; this one's is that of a Double";
    let mut texts =
        ["1e309", "-1e309", "1e400", "1E+400", "0.1e1000", "1e999999999999999999999"].map(str::to_owned).to_vec();
    texts.push("9".repeat(400));
    texts.into_iter().map(|text| Case::left_to_readers("exp", text, reason)).collect()
}
