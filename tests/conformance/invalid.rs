//! Invalid forms of all productions except strings, which have their own file.

mod composites;
mod documents;

use super::corpus::Case;

/// The cases.
pub fn cases() -> Vec<Case> {
    let of_values = [literals(), numbers(), composites::arrays(), composites::objects()];
    let of_texts = [documents::documents(), documents::other_encodings(), documents::truncated()];
    [of_values.concat(), of_texts.concat()].concat()
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
