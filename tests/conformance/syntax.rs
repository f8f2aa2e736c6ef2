//! Invalid texts are rejected, and valid texts never cause a syntax error, in every position of
//! every type.

use std::collections::BTreeMap;

use graph_calls::{BodyError, CommsNotifications, Invite, ResponseError, SharedError};
use serde_json::error::Category;
use serde_json::Value;

use super::corpus::{cases, Case, Verdict, PAYLOADS, PLACES};
use crate::model::{by_ident, properties};
use crate::registry::{self, hold_for, hold_for_enum, Law, Wire, ENUMS, TYPES};

/// Checks that the result of reading a text agrees with the grammar.
fn agrees(case: &Case, text: &[u8], read: Result<(), impl Into<SharedError<serde_json::Error>>>) -> registry::Verdict {
    let read = read.map_err(Into::into);
    let is_right = match (case.verdict, &read) {
        (Verdict::Invalid, _) => read.is_err(),
        (Verdict::Valid, Err(error)) => error.classify() == Category::Data,
        (Verdict::Valid | Verdict::LeftToReaders(_), _) => true,
    };
    let shown = &text[..text.len().min(200)];
    registry::ensure(is_right, || {
        format!("{:?} {}: {read:?}\nof {}", case.verdict, case.production, shown.escape_ascii())
    })
}

struct Agrees<'a> {
    case: &'a Case,
    text: &'a [u8],
}

impl Law for Agrees<'_> {
    fn hold<T: Wire>(&self) -> registry::Verdict {
        let Self { case, text } = *self;
        agrees(case, text, serde_json::from_slice::<T>(text).map(drop))?;
        if text.len() < 4_096 {
            // Reading byte by byte is slow, and works in the same way for long texts.
            agrees(case, text, serde_json::from_reader::<_, T>(text).map(drop))?;
        }
        match std::str::from_utf8(text) {
            Ok(string) => agrees(case, text, serde_json::from_str::<T>(string).map(drop)),
            Err(_) => Ok(()),
        }
    }
}

/// Panics with the first failures, if there are any.
fn expect_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn the_corpus_is_large_and_has_every_production_valid_and_invalid() {
    let mut counts = BTreeMap::<_, [usize; 3]>::new();
    for case in cases() {
        let kind = match case.verdict {
            Verdict::Valid => 0,
            Verdict::Invalid => 1,
            Verdict::LeftToReaders(_) => 2,
        };
        counts.entry(case.production).or_default()[kind] += 1;
    }
    assert!(counts.values().flatten().sum::<usize>() >= 250, "{counts:?}");
    for production in ["value", "array", "object", "int", "frac", "exp", "string", "unescaped", "char"] {
        let [valid, invalid, _] = counts.get(production).copied().unwrap_or_default();
        assert!(valid > 0 && invalid > 0, "{production}: {counts:?}");
    }
}

/// Checks the verdicts with serde_json's own values and with sonic-rs. sonic-rs has no depth limit,
/// so it is not tested with documents that are too deep.
#[test]
fn other_readers_agree_with_the_verdicts() {
    let mut wrong = Vec::new();
    for case in cases() {
        let is_read = serde_json::from_slice::<Value>(&case.text).is_ok();
        let is_read_by_sonic = || sonic_rs::from_slice::<sonic_rs::Value>(&case.text).is_ok();
        let is_right = match case.verdict {
            Verdict::Valid => is_read,
            Verdict::Invalid => !is_read && !is_read_by_sonic(),
            Verdict::LeftToReaders(_) => !is_read,
        };
        if !is_right {
            wrong.push(format!("{case:?}: {is_read} {}", is_read_by_sonic()));
        }
    }
    expect_none(&wrong);
}

#[test]
fn every_type_reads_what_is_json_and_nothing_else() {
    let mut wrong = Vec::new();
    for case in cases() {
        for (before, after) in PLACES {
            let text = case.between(before, after);
            let tried = TYPES.iter().map(|name| (name, hold_for(name, &Agrees { case: &case, text: &text })));
            wrong.extend(tried.filter_map(|(name, held)| Some(format!("{name}: {}", held.err()?))));
        }
    }
    expect_none(&wrong);
}

/// Tests each text as the value of every property of each type, where the reader of the property's
/// type reads it.
#[test]
fn every_property_reads_what_is_json_and_nothing_else() {
    let cases = cases();
    let mut wrong = Vec::new();
    for name in TYPES {
        for property in properties(by_ident(name)) {
            let before = format!("{{\"{}\":", property.name);
            // `PLACES` already covers the long texts, which test only the length.
            for case in cases.iter().filter(|case| case.text.len() < 1_000) {
                let text = case.between(&before, "}");
                let read = Agrees { case, text: &text };
                wrong.extend(hold_for(name, &read).err().map(|error| format!("{name}: {error}")));
            }
        }
    }
    expect_none(&wrong);
}

#[test]
fn every_enum_reads_what_is_json_and_nothing_else() {
    let mut wrong = Vec::new();
    for case in cases() {
        for name in ENUMS {
            let held = hold_for_enum(name, &Agrees { case: &case, text: &case.text });
            wrong.extend(held.err().map(|error| format!("{name}: {error}")));
        }
    }
    expect_none(&wrong);
}

/// Tests the documented entry points, which do more than serde.
#[test]
fn the_entry_points_read_what_is_json_and_nothing_else() {
    let path = Invite::PATHS[0].replace("{callId}", "1");
    let mut wrong = Vec::new();
    for case in cases() {
        for (before, after) in PLACES.iter().chain(PAYLOADS) {
            let text = case.between(before, after);
            let readings = [
                CommsNotifications::from_slice(&text).map(drop).map_err(SharedError::from),
                serde_json::from_slice::<CommsNotifications>(&text).map(drop).map_err(SharedError::from),
                Invite::read_request(&path, &text).map(drop).map_err(SharedError::from),
                answer(&text),
            ];
            wrong.extend(readings.into_iter().filter_map(|read| agrees(&case, &text, read).err()));
        }
    }
    expect_none(&wrong);
}

/// For a response whose headers do not matter.
const NO_HEADERS: [(&str, &str); 0] = [];

fn answer(text: &[u8]) -> Result<(), SharedError<serde_json::Error>> {
    match Invite::read_response((200, NO_HEADERS, text)) {
        Err(ResponseError::Unreadable { error: BodyError::Json(error), .. }) => Err(error),
        // A response without a body is accepted, but its body is not JSON.
        Ok(accepted) if accepted.body.is_none() => serde_json::from_slice::<Value>(text).map(drop).map_err(Into::into),
        _ => Ok(()),
    }
}

/// The body of an error response may be anything. If it is not an error object, only the status is
/// known.
#[test]
fn the_body_of_a_refusal_may_be_anything() {
    for case in cases() {
        let Err(error) = Invite::read_response((500, NO_HEADERS, &case.text)) else { panic!("accepted {case:?}") };
        let ResponseError::Refused(refusal) = error else { panic!("{error:?}") };
        assert!(refusal.error.is_none() || case.verdict == Verdict::Valid, "{case:?}");
    }
}
