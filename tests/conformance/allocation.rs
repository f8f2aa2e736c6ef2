//! The peak memory of deserialization is at most 4 times the input plus a constant.
//!
//! The allocator counts separately for each thread, so that other tests do not interfere.

use std::cell::Cell;

use allocation_counter::measure;
use graph_calls::CommsNotifications;
use serde_json::{json, Value};

use super::corpus::{cases, Case, PAYLOADS, PLACES};
use crate::model::type_of;
use crate::registry::{ensure, hold_for, Law, Verdict, Wire, TYPES};
use crate::util::documented::{messages, Kind};

/// The maximum multiple of the input in memory: as a typed object, as a value, and while a buffer
/// grows.
const FACTOR: usize = 4;

/// The size of a B-tree node, which serde_json allocates for every object, even for one with a
/// single member. It has room for eleven names of 24 bytes and eleven values of 32 bytes.
const NODE: usize = 640;

/// The constant for every document: a few of these nodes, the resulting object, and an error. The
/// measured maximum is 5.1 KB, for a documented roster of 1.4 KB that is kept as a value until its
/// type is known.
const CONSTANT: usize = 8 << 10;

/// The constant for documents that contain only nested objects of five bytes each, up to the
/// maximum depth. They need one node for each level, and twice as many while a wrongly guessed
/// payload is serialized to be read again. The measured maximum is 153,689 bytes.
const DEEP_CONSTANT: usize = 2 * 128 * NODE;

/// The peak number of bytes in use during some work.
fn peak(work: impl FnOnce()) -> usize {
    measure(work).bytes_max.try_into().unwrap_or(usize::MAX)
}

fn in_proportion(what: &str, text: &[u8], constant: usize, peak: usize) -> Verdict {
    ensure(peak <= FACTOR * text.len() + constant, || {
        let shown = text[..text.len().min(100)].escape_ascii();
        format!("{what}: {peak} bytes for {} of {shown}", text.len())
    })
}

struct Peak<'a> {
    text: &'a [u8],
    peak: Cell<usize>,
}

impl Law for Peak<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        self.peak.set(peak(|| drop(serde_json::from_slice::<T>(self.text))));
        Ok(())
    }
}

/// The peak number of bytes while a text is deserialized as a type.
fn peak_of(name: &str, text: &[u8]) -> usize {
    let read = Peak { text, peak: Cell::new(0) };
    hold_for(name, &read).unwrap_or_else(|error| panic!("{error}"));
    read.peak.get()
}

fn constant(case: &Case) -> usize {
    match case.production {
        "nesting" => DEEP_CONSTANT,
        _ => CONSTANT,
    }
}

fn expect_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

#[test]
fn every_type_reads_within_bounds() {
    let mut wrong = Vec::new();
    for case in cases() {
        for (before, after) in PLACES {
            let text = case.between(before, after);
            let peaks = TYPES.iter().map(|name| (name, peak_of(name, &text)));
            wrong.extend(peaks.filter_map(|(name, peak)| in_proportion(name, &text, constant(&case), peak).err()));
        }
    }
    expect_none(&wrong);
}

/// Reads notifications in both ways.
fn ways(text: &[u8]) -> [(&'static str, usize); 2] {
    let fast = peak(|| drop(CommsNotifications::from_slice(text)));
    let plain = peak(|| drop(serde_json::from_slice::<CommsNotifications>(text)));
    [("fast", fast), ("plain", plain)]
}

#[test]
fn notifications_are_read_within_bounds() {
    let mut wrong = Vec::new();
    for case in cases() {
        for (before, after) in PLACES.iter().chain(PAYLOADS) {
            let text = case.between(before, after);
            let peaks = ways(&text).into_iter();
            wrong.extend(peaks.filter_map(|(way, peak)| in_proportion(way, &text, constant(&case), peak).err()));
        }
    }
    expect_none(&wrong);
}

/// A documented notification without white space, repeated until the batch has at least 64 KiB.
fn batch(documented: &str) -> Vec<u8> {
    let documented: Value = serde_json::from_str(documented).expect("it is JSON");
    json!({ "value": vec![documented["value"][0].clone(); 77] }).to_string().into_bytes()
}

#[test]
fn documented_messages_and_batches_are_read_within_bounds() {
    let mut wrong = Vec::new();
    for message in messages() {
        let (name, text) = (type_of(&message), message.body.as_bytes());
        wrong.extend(in_proportion(name, text, CONSTANT, peak_of(name, text)).err());
        if message.kind == Kind::Notifications {
            for text in [text, &batch(&message.body)] {
                let peaks = ways(text).into_iter();
                wrong.extend(peaks.filter_map(|(way, peak)| in_proportion(way, text, CONSTANT, peak).err()));
            }
        }
    }
    expect_none(&wrong);
}

struct Largest(Cell<usize>);

impl Law for Largest {
    fn hold<T: Wire>(&self) -> Verdict {
        self.0.set(self.0.get().max(size_of::<T>()));
        Ok(())
    }
}

/// Documents of approximately this size that contain only small elements or members, which need
/// more memory than their text.
fn dense(size: usize) -> Vec<String> {
    let around =
        [(r#"{"unknown":["#, "0]}"), (r#"{"value":["#, "null]}"), (r#"{"value":[{"resourceData":["#, "null]}]}")];
    let elements = ["0,", "null,", "\"\",", "[],", "{},", "{},0,", "[0],", "{\"\":0},", "{\"@odata.type\":\"\"},"];
    let arrays = around.iter().flat_map(|(before, after)| {
        elements.map(|element| [before, &*element.repeat(size / element.len()), after].concat())
    });
    let values = ["0", "[]", "{\"\":0}"];
    let objects = values.map(|value| {
        let members: Vec<_> = (0..size / (8 + value.len())).map(|index| format!("\"{index}\":{value}")).collect();
        format!("{{{}}}", members.join(","))
    });
    arrays.chain(objects).collect()
}

/// The factor of 4 cannot hold for long arrays or objects with tiny elements. Two bytes of text
/// become a value of 32 bytes, three bytes become an object of the model, and seven bytes become a
/// node. While a growing array moves, it exists twice and has room for as many elements again.
/// However, memory is always proportional to the text, so no input makes it disproportionate.
#[test]
fn dense_documents_take_more_but_in_proportion() {
    let largest = Largest(Cell::new(0));
    for name in TYPES {
        hold_for(name, &largest).unwrap_or_else(|error| panic!("{error}"));
    }
    let most = (3 * largest.0.get() / "{},".len()).max(192);
    let mut wrong = Vec::new();
    for text in [16 << 10, 128 << 10].into_iter().flat_map(dense) {
        let peaks =
            ways(text.as_bytes()).into_iter().chain([("as a participant", peak_of("Participant", text.as_bytes()))]);
        for (way, peak) in peaks {
            let verdict = ensure(peak <= most * text.len(), || {
                format!("{way}: {peak} bytes for {} of {}", text.len(), &text[..40])
            });
            wrong.extend(verdict.err());
        }
    }
    expect_none(&wrong);
}

/// A long string in place of a number is kept once, and its description does not repeat it.
#[test]
fn a_misfit_is_shorter_to_describe_than_to_keep() {
    let text = format!(r#"{{"code":"{}"}}"#, "\u{7f}".repeat(1 << 20));
    let info: graph_calls::ResultInfo = serde_json::from_str(&text).expect("only the code does not fit");
    let misfits: Vec<_> = info.misfits().map(|misfit| misfit.to_string()).collect();
    assert_eq!(misfits, [r#"expected an Int32 at "/code""#]);
    let wrong = in_proportion("ResultInfo", text.as_bytes(), CONSTANT, peak_of("ResultInfo", text.as_bytes()));
    wrong.unwrap_or_else(|error| panic!("{error}"));
}
