//! Input that is rejected although other readers accept it.

use graph_calls::{CommsNotifications, ResourceData};

use super::choices::Choices;
use super::document;
use super::json::Json;
use super::model::UNDECLARED;
use super::notification::{batch, notification, payload};
use super::registry::{ensure, hold_for, Law, Verdict, Wire};
use super::round_trip::{same_values, written};
use super::run::{check, check_types};

struct Refused<'a> {
    text: &'a str,
    says: &'a str,
}

impl Law for Refused<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let Self { text, says } = *self;
        let readings = [
            serde_json::from_str::<T>(text).map(drop),
            serde_json::from_slice::<T>(text.as_bytes()).map(drop),
            serde_json::from_reader::<_, T>(text.as_bytes()).map(drop),
        ];
        readings.into_iter().try_for_each(|read| refused(read, text, says))
    }
}

fn refused(read: serde_json::Result<()>, text: &str, says: &str) -> Verdict {
    let Err(error) = read else {
        return Err(format!("accepted {text}"));
    };
    ensure(error.to_string().contains(says), || format!("no `{says}` in `{error}`\nof {text}"))
}

/// Duplicates a member somewhere in a document. Returns what the error must contain.
pub fn repeat_a_member(document: &mut Json, choices: &mut Choices) -> Option<String> {
    let objects: Vec<_> = document.places().into_iter().filter(|place| has_members(document.at(place))).collect();
    let place = objects.get(choices.below(objects.len().max(1)))?;
    let pointer = document.pointer(place);
    let Json::Object(members) = document.at_mut(place) else {
        return None;
    };
    let (name, first) = members[choices.below(members.len())].clone();
    // The second value fits as well as the first one, so only the duplicate can be wrong.
    let value = if choices.one_in(2) { Json::null() } else { first };
    let pointer = pointer.split('/').map(shown).collect::<Vec<_>>().join("/");
    let place = if pointer.is_empty() { pointer } else { format!(" at {pointer}") };
    let says = format!("duplicate member `{}`{place}", shown(&name.text));
    members.insert(choices.below(members.len() + 1), (name, value));
    Some(says)
}

/// What a message shows of a name, which could be personal or forge a line of a log.
fn shown(name: &str) -> &str {
    let is_usual = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-#$@".contains(&byte));
    let is_address = name.find('@').is_some_and(|at| at > 0 && !name[at..].starts_with("@odata."));
    if is_usual && !is_address && name.len() <= 64 {
        name
    } else {
        "…"
    }
}

fn has_members(json: &Json) -> bool {
    matches!(json, Json::Object(members) if !members.is_empty())
}

#[test]
fn a_member_that_stands_twice_is_refused_with_name_and_place() {
    check_types(48, |name, choices| {
        let mut document = document::of(name, choices);
        match repeat_a_member(&mut document, choices) {
            // In a payload, it does not refuse the document.
            Some(says) if !says.contains("/resourceData") => {
                hold_for(name, &Refused { text: &document.to_string(), says: &says })
            }
            _ => Ok(()),
        }
    });
}

/// A duplicate member in an envelope or in a notification refuses the document.
#[test]
fn a_member_that_stands_twice_in_notifications_is_refused() {
    let own = r#""changeType":"updated","resource":"/a""#;
    for (members, says) in [
        (format!(r#""value":[],"x":1,{own},"x":2"#), "duplicate member `x`"),
        (format!(r#""x":[{{"y":1,"y":1}}],"value":[{{{own}}}]"#), "duplicate member `y` at /x/0"),
        (format!(r#""value":[{{{own},"x":1,"x":1}}]"#), "duplicate member `x` at /value/0"),
        (format!(r#""value":[{{"changeType":"created",{own}}}]"#), "duplicate member `changeType` at /value/0"),
        (r#""value":[{"resourceData":{},"resourceData":{}}]"#.into(), "duplicate member `resourceData` at /value/0"),
    ] {
        let text = format!("{{{members}}}");
        refused(CommsNotifications::from_slice(text.as_bytes()).map(drop), &text, says).expect("it is refused");
        refused(serde_json::from_str::<CommsNotifications>(&text).map(drop), &text, says).expect("it is refused");
    }
}

/// A duplicate member in a payload makes only this payload unreadable.
#[test]
fn a_member_that_stands_twice_in_a_payload_costs_the_payload() {
    check(600, |choices| {
        let others: Vec<_> = (0..2).map(|_| notification(choices)).collect();
        let mut payload = payload(choices, 3);
        let Some(says) = repeat_a_member(&mut payload, choices) else {
            return Ok(());
        };
        let own = Json::object([("resourceData", payload), ("changeType", Json::text("updated"))]);
        let text = batch(&[others[0].clone(), own, others[1].clone()], choices).to_string();
        let [duplicate, place] = says.split_once(" at ").map_or([says.as_str(), ""], |(one, other)| [one, other]);
        let says = format!("{duplicate} at /value/1/resourceData{place}");
        let plain = serde_json::from_str::<CommsNotifications>(&text);
        for read in [CommsNotifications::from_slice(text.as_bytes()), plain] {
            let read = read.map_err(|error| format!("{error}\nof {text}"))?;
            let Some(ResourceData::Unreadable(payload)) = read.iter().nth(1).and_then(|one| one.resource_data.as_ref())
            else {
                return Err(format!("accepted {text}"));
            };
            ensure(payload.error() == says, || format!("{} instead of {says}\nof {text}", payload.error()))?;
        }
        Ok(())
    });
}

/// Objects with few members and objects with many members are checked in different ways.
#[test]
fn among_many_unknown_members_none_may_stand_twice() {
    struct Many(usize);

    impl Law for Many {
        fn hold<T: Wire>(&self) -> Verdict {
            let members = |names: &mut dyn Iterator<Item = usize>| {
                names.map(|n| format!(r#""{UNDECLARED}{n}":{n}"#)).collect::<Vec<_>>().join(",")
            };
            let (text, reversed) = (members(&mut (0..self.0)), members(&mut (0..self.0).rev()));
            let read = |text: &str| serde_json::from_str::<T>(&format!("{{{text}}}"));
            let (one, other) = (read(&text), read(&reversed));
            let is_same = matches!((&one, &other), (Ok(one), Ok(other)) if one == other);
            ensure(is_same, || format!("{one:?} is not {other:?}"))?;
            let less = read(&members(&mut (1..self.0))).map_err(|error| error.to_string())?;
            ensure(one.is_ok_and(|one| one != less), || "what has a member more is not equal".into())?;
            for twice in [0, self.0 / 2, self.0 - 1] {
                let says = format!("duplicate member `{UNDECLARED}{twice}`");
                refused(read(&format!(r#"{text},"{UNDECLARED}{twice}":0"#)).map(drop), &text, &says)?;
            }
            Ok(())
        }
    }

    for many in [1, 2, 15, 16, 17, 18, 40, 3000] {
        check_types(1, |name, _| hold_for(name, &Many(many)));
    }
}

#[test]
fn a_byte_order_mark_is_refused() {
    check_types(2, |name, choices| {
        let text = format!("\u{feff}{}", document::of(name, choices));
        hold_for(name, &Refused { text: &text, says: "at line 1 column 1" })
    });
    assert!(CommsNotifications::from_slice("\u{feff}{\"value\":[]}".as_bytes()).is_err());
}

#[test]
fn text_behind_the_document_is_refused() {
    check_types(8, |name, choices| {
        let more = choices.pick(&["x", "{}", "0", "null", ",", "}", "\u{0}", "\u{feff}", "//"]);
        let text = format!("{} {more}", document::of(name, choices));
        hold_for(name, &Refused { text: &text, says: "trailing characters at line 1 column" })
    });
    for more in ["x", "{}", "\0"] {
        assert!(CommsNotifications::from_slice(format!("{{\"value\":[]}}{more}").as_bytes()).is_err());
    }
}

#[test]
fn white_space_around_the_document_is_not() {
    struct Same<'a>(&'a str);

    impl Law for Same<'_> {
        fn hold<T: Wire>(&self) -> Verdict {
            let spaced = format!(" \t\r\n{}\n\r\t ", self.0);
            let read: T = serde_json::from_str(&spaced).map_err(|error| format!("{error}\nin {spaced}"))?;
            same_values(&written(&read)?, &serde_json::from_str(self.0).expect("it is JSON"), self.0)
        }
    }

    check_types(4, |name, choices| hold_for(name, &Same(&document::of(name, choices).to_string())));
}

#[test]
fn half_a_surrogate_pair_is_refused_wherever_it_stands() {
    let halves =
        [r#""\ud800""#, r#""\udfff""#, r#""a\ud83d b""#, r#""\ud83d\ud83d""#, r#""\ude00\ud83d""#, r#""\uD83D\n""#];
    check_types(24, |name, choices| {
        let mut document = document::of(name, choices);
        let places = document.places();
        let half = choices.pick(&halves);
        let place = &places[choices.below(places.len())];
        match document.at_mut(place) {
            Json::Object(members) if !members.is_empty() => {
                let index = choices.below(members.len());
                members[index].0.raw = half.to_owned();
            }
            part => *part = Json::raw(half),
        }
        hold_for(name, &Refused { text: &document.to_string(), says: " at line 1 column " })
    });
}

#[test]
fn bytes_that_are_not_utf_8_are_refused() {
    struct NotUtf8<'a>(&'a [u8]);

    impl Law for NotUtf8<'_> {
        fn hold<T: Wire>(&self) -> Verdict {
            let is_refused =
                serde_json::from_slice::<T>(self.0).is_err() && serde_json::from_reader::<_, T>(self.0).is_err();
            ensure(is_refused, || format!("accepted {}", self.0.escape_ascii()))
        }
    }

    let wrong: [&[u8]; 5] = [b"\x80", b"\xc3", b"\xc0\xaf", b"\xed\xa0\x80", b"\xff"];
    check_types(4, |name, choices| {
        let text = Json::object([(UNDECLARED, document::of(name, choices)), ("text", Json::text("?"))]).to_string();
        let (before, after) = text.split_at(text.len() - 3);
        let bytes = choices.pick(&wrong);
        hold_for(name, &NotUtf8(&[before.as_bytes(), bytes, after.as_bytes()].concat()))
    });
}
