//! Arbitrary JSON, which no schema describes.

use super::choices::Choices;
use super::json::{Json, Name};
use super::model::UNDECLARED;

/// Strings that are easily lost: the empty string, quotes, control characters, strings that look
/// like other values, and all planes of Unicode.
const TEXTS: &[&str] = &[
    "a",
    "",
    " ",
    "null",
    "5",
    "NaN",
    "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}",
    "ä\u{301}ß",
    "\u{2028}\u{2029}\u{feff}\u{fffd}\u{ffff}",
    "\u{1f600}\u{10ffff}",
    "#microsoft.graph.participant",
    "$serde_json::private::Number",
];

/// Numbers at the limits of Rust's types, and beyond.
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-1",
    "1.0",
    "0.1",
    "1E+2",
    "2147483648",
    "9007199254740993",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "123456789012345678901234567890",
    "-999999999999999999999999999999",
    "0.1234567890123456789012345678901234567890",
    "3141592653589793238462643383279.502884197169399375105820974944592307816406286",
    "1.7976931348623157e308",
    "5e-324",
    "1e-400",
];

/// Names of members that hardly any type declares. Some of them are similar to the name of a
/// property.
const NAMES: &[&str] = &[
    UNDECLARED,
    "",
    "a/b~c",
    "Id",
    "@odata.id",
    "@odata.etag",
    "@odata.context",
    "id@odata.type",
    "participants@odata.count",
    "@microsoft.graph.x",
    "ä\u{1f600}\"\\\u{0}",
    "$serde_json::private::Number",
    "$serde_json::private::RawValue",
];

/// A string, which in rare cases is 64 KiB long.
pub fn text(choices: &mut Choices) -> String {
    if choices.one_in(400) {
        return "64 KiB: ".repeat(8 << 10);
    }
    match choices.below(3) {
        0 => choices.pick(TEXTS).to_owned(),
        _ => (0..choices.below(12)).filter_map(|_| char::from_u32((choices.bits() % 0x11_0000) as u32)).collect(),
    }
}

/// A string as JSON, in one of several spellings.
pub fn spelt(text: &str, choices: &mut Choices) -> Json {
    match choices.one_in(6) {
        true => Json::escaped(text),
        false => Json::text(text),
    }
}

/// A name in one of several spellings.
pub fn name(text: &str, choices: &mut Choices) -> Name {
    match choices.one_in(12) {
        true => Name::escaped(text),
        false => text.into(),
    }
}

/// A member name that no type declares.
pub fn unknown_name(choices: &mut Choices) -> String {
    match choices.one_in(4) {
        true => text(choices),
        false => choices.pick(NAMES).to_owned(),
    }
}

/// A finite Double.
pub fn double(choices: &mut Choices) -> f64 {
    let double = f64::from_bits(choices.bits());
    if double.is_finite() {
        double
    } else {
        0.5
    }
}

/// A number.
pub fn number(choices: &mut Choices) -> Json {
    match choices.below(4) {
        0 => Json::raw(choices.pick(NUMBERS)),
        1 => Json::raw(format!("{:e}", double(choices))),
        2 => Json::raw(choices.bits() as i64),
        _ => Json::raw(choices.below(1000)),
    }
}

/// Any value with at most `depth` levels of nesting.
pub fn json(choices: &mut Choices, depth: usize) -> Json {
    match choices.below(if depth == 0 { 5 } else { 9 }) {
        0 => Json::null(),
        1 => Json::raw(choices.one_in(2)),
        2 => number(choices),
        3 | 4 => spelt(&text(choices), choices),
        5 | 6 => Json::Array((0..choices.below(4)).map(|_| json(choices, depth - 1)).collect()),
        _ => {
            let mut members = Vec::new();
            for _ in 0..choices.below(4) {
                let name = unknown_name(choices);
                let value = json(choices, depth - 1);
                add(&mut members, &name, value, choices);
            }
            Json::Object(members)
        }
    }
}

/// Adds a member if the object has no member with this name.
pub fn add(members: &mut Vec<(Name, Json)>, text: &str, value: Json, choices: &mut Choices) {
    if members.iter().all(|(known, _)| known.text != text) {
        members.push((name(text, choices), value));
    }
}
