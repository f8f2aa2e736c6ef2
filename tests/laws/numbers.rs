//! Numbers at the limits of their types: numbers that fit are preserved as they are spelled, and
//! others are rejected.

use graph_calls_codegen::model::{Item, Primitive, TypeRef};

use super::json::Json;
use super::model::{properties, types};
use super::registry::{ensure, hold_for, Law, Verdict, Wire};
use super::round_trip::{same_values, written};

/// The numbers that fit, and those that do not.
struct Limits {
    fits: &'static [&'static str],
    does_not: &'static [&'static str],
}

const INT32: Limits = Limits {
    fits: &["0", "1", "-1", "2147483647", "-2147483648", "1.0", "-412.0", "1e2", "2147483647.0"],
    does_not: &[
        "2147483648",
        "-2147483649",
        "4294967296",
        "9223372036854775807",
        "18446744073709551615",
        "18446744073709551616",
        "2147483648.0",
        "0.5",
        "-0.0",
        "\"5\"",
        "\"\"",
        "true",
    ],
};

const INT64: Limits = Limits {
    fits: &[
        "0",
        "-1",
        "9007199254740993",
        "9223372036854775807",
        "-9223372036854775808",
        "\"0\"",
        "\"5\"",
        "\"-5\"",
        "\"9223372036854775807\"",
        "\"-9223372036854775808\"",
        "1.0",
        "-412.0",
        "1e2",
        "9007199254740992.0",
    ],
    does_not: &[
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551616",
        "0.5",
        "-0.0",
        "9007199254740994.0",
        "\"9223372036854775808\"",
        "\"05\"",
        "\"+5\"",
        "\"-0\"",
        "\" 5\"",
        "\"5.0\"",
        "\"\"",
        "\"INF\"",
        "true",
    ],
};

const DOUBLE: Limits = Limits {
    fits: &[
        "0",
        "1",
        "-1",
        "0.0",
        "-0.0",
        "1.0",
        "0.1",
        "0.30000000000000004",
        "1e5",
        "1E-5",
        "5e-324",
        "2.2250738585072011e-308",
        "2.2250738585072014e-308",
        "1.7976931348623157e308",
        "-1.7976931348623157e308",
        "9007199254740991",
        "9007199254740992",
        "9007199254740994",
        "-9007199254740992",
        "9223372036854774784",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709549568",
        "123456789012345678901234567890",
        "\"INF\"",
        "\"-INF\"",
        "\"NaN\"",
    ],
    does_not: &[
        "9007199254740993",
        "-9007199254740993",
        "9223372036854775807",
        "18446744073709551615",
        "1e400",
        "-1e400",
        "\"1\"",
        "\"inf\"",
        "\"+INF\"",
        "\"nan\"",
        "\"Infinity\"",
        "\"\"",
        "false",
    ],
};

struct Fits<'a>(&'a str);

impl Law for Fits<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let read: T = serde_json::from_str(self.0).map_err(|error| format!("{error}\nin {}", self.0))?;
        let expected = serde_json::from_str(self.0).map_err(|error| error.to_string())?;
        same_values(&written(&read)?, &expected, self.0)?;
        let text = serde_json::to_string(&read).map_err(|error| error.to_string())?;
        same_values(&serde_json::from_str(&text).map_err(|error| error.to_string())?, &expected, self.0)
    }
}

struct DoesNot<'a>(&'a str);

impl Law for DoesNot<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        // Beyond a double, serde_json itself rejects a number.
        let Ok(expected) = serde_json::from_str(self.0) else {
            return ensure(serde_json::from_str::<T>(self.0).is_err(), || format!("accepted {}", self.0));
        };
        let read: T = serde_json::from_str(self.0).map_err(|error| format!("{error}\nin {}", self.0))?;
        ensure(read.listed().len() == 1, || format!("accepted {}", self.0))?;
        same_values(&written(&read)?, &expected, self.0)
    }
}

/// Every numeric property, with the Rust name of its type, its own name, and the limits.
fn numeric() -> impl Iterator<Item = (&'static str, &'static str, Limits)> {
    types().flat_map(|resource| {
        properties(resource).into_iter().filter_map(|property| {
            let limits = match property.ty {
                TypeRef::One(Item::Primitive(Primitive::Int32)) => INT32,
                TypeRef::One(Item::Primitive(Primitive::Int64)) => INT64,
                TypeRef::One(Item::Primitive(Primitive::Double)) => DOUBLE,
                _ => return None,
            };
            Some((resource.ident.as_str(), property.name.as_str(), limits))
        })
    })
}

fn all(law: impl Fn(&str, &str, &Limits) -> Vec<String>) {
    assert!(numeric().count() > 3, "the schema has numbers of all types");
    let broken: Vec<_> = numeric().flat_map(|(name, property, limits)| law(name, property, &limits)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn document(property: &str, number: &str) -> String {
    Json::object([(property, Json::raw(number))]).to_string()
}

#[test]
fn numbers_at_the_limits_are_kept() {
    all(|name, property, limits| {
        let tried = limits.fits.iter().map(|number| hold_for(name, &Fits(&document(property, number))));
        tried.filter_map(Result::err).collect()
    });
}

#[test]
fn numbers_beyond_the_limits_are_misfits() {
    all(|name, property, limits| {
        let tried = limits.does_not.iter().map(|number| hold_for(name, &DoesNot(&document(property, number))));
        tried.filter_map(Result::err).collect()
    });
}
