//! What reading takes of memory at its peak: at most 4 times the input, plus a constant.
//!
//! The allocator counts for each thread apart, so that other tests do not disturb.

use std::cell::Cell;

use allocation_counter::measure;
use graph_calls::CommsNotifications;
use serde_json::{json, Value};

use super::corpus::{cases, Case, PAYLOADS, PLACES};
use crate::model::type_of;
use crate::registry::{ensure, hold_for, Law, Verdict, Wire, TYPES};
use crate::util::documented::{messages, Kind};

/// How much of the input may be in memory at once, in typed form, as a value, and while a buffer grows.
const FACTOR: usize = 4;

/// The node of a B-tree, which serde_json allocates for every object, even of a single member: room for eleven names of
/// 24 bytes and eleven values of 32.
const NODE: usize = 640;

/// What comes on top of that for every document: a handful of such nodes, the object read, and an error. The most that
/// was measured is 5.1 KB, for the 1.4 KB of a documented roster that is kept as a value until its type is known.
const CONSTANT: usize = 8 << 10;

/// What comes on top where nothing is nested but objects, five bytes each, as deep as it is allowed: one node per level,
/// twice while a payload that was guessed wrongly is written back to be read again. Measured: 153,689 bytes.
const DEEP_CONSTANT: usize = 2 * 128 * NODE;

/// The bytes in use at the peak of some work.
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

/// Reads a text as a type.
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

/// Both ways to read notifications.
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

/// A documented notification, as often as 64 KiB take or a little more, without white space.
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

/// Documents of about a size that are nothing but small elements or members, which cost more than their text.
fn dense(size: usize) -> Vec<String> {
    let around =
        [(r#"{"unknown":["#, "0]}"), (r#"{"value":["#, "null]}"), (r#"{"value":[{"resourceData":["#, "null]}]}")];
    let elements = ["0,", "null,", "\"\",", "[],", "{},", "[0],", "{\"\":0},", "{\"@odata.type\":\"\"},"];
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

/// The factor of 4 cannot hold for long arrays, or objects, of next to nothing: two bytes of text become a value of 32
/// bytes, three an object of the model, seven a node, and a growing array is there twice while it moves, with room for as
/// many more. But it stays a factor, whatever the text: nobody makes a reader take memory out of proportion.
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

/// An error does not repeat a long text that is no number.
#[test]
fn an_error_is_shorter_than_what_it_is_about() {
    let text = format!(r#"{{"code":"{}"}}"#, "\u{7f}".repeat(1 << 20));
    let error = serde_json::from_str::<graph_calls::ResultInfo>(&text).expect_err("it is no number").to_string();
    assert!(error.contains("…, expected an Int32 at /code at line 1") && error.len() < 1000, "{error}");
    let wrong = in_proportion("ResultInfo", text.as_bytes(), CONSTANT, peak_of("ResultInfo", text.as_bytes()));
    wrong.unwrap_or_else(|error| panic!("{error}"));
}
