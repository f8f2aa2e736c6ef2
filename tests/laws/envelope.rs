//! The fast way of reading notifications, which guesses types, gives the same results as the plain,
//! careful way.

use std::mem::discriminant;

use graph_calls::{CommsNotifications, ResourceData};
use serde_json::Value;

use super::choices::Choices;
use super::decisions::kind;
use super::json::Json;
use super::notification::{batch, from_documentation, mutate, notification, several, shuffled};
use super::registry::{ensure, Verdict};
use super::round_trip::{same, same_values, written};
use super::run::check;

/// Both ways return the same value or reject the input. Only the fast way requires an array in
/// `value`.
fn ways_agree(text: &str) -> Verdict {
    let plain = serde_json::from_str::<CommsNotifications>(text);
    let fast = CommsNotifications::from_slice(text.as_bytes());
    match (plain, fast) {
        (Ok(plain), Ok(fast)) => {
            same(&fast, &plain, text)?;
            let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
            same_values(&written(&fast)?, &value, text)
        }
        (Ok(plain), Err(error)) => {
            let says_so =
                plain.value.is_none() && error.to_string().contains("missing member `value`, which must be an array");
            ensure(says_so, || format!("the fast way alone refuses: {error}\nin {text}"))
        }
        (Err(error), Ok(_)) => Err(format!("the careful way alone refuses: {error}\nin {text}")),
        (Err(plain), Err(fast)) => {
            ensure(plain.to_string() == fast.to_string(), || format!("careful: {plain}\n   fast: {fast}\nin {text}"))
        }
    }
}

#[test]
fn the_fast_way_reads_what_the_careful_way_reads() {
    check(1_500, |choices| {
        let notifications = several(choices);
        ways_agree(&batch(&notifications, choices).to_string())
    });
}

#[test]
fn the_ways_agree_on_documented_notifications_with_changes() {
    check(1_000, |choices| {
        let mut document = from_documentation(choices);
        for _ in 0..choices.below(4) {
            mutate(&mut document, choices);
        }
        ways_agree(&shuffled(document, choices).to_string())
    });
}

#[test]
fn the_ways_agree_on_text_that_is_cut_off_or_damaged() {
    check(600, |choices| {
        let notifications = several(choices);
        let mut text: Vec<_> = batch(&notifications, choices).to_string().chars().collect();
        let place = choices.below(text.len());
        let damage = choices.pick(&["\"", "}", "]", ",", "0", "\\"]).chars();
        match choices.below(3) {
            0 => text.truncate(place),
            1 => drop(text.splice(place..=place, damage)),
            _ => drop(text.remove(place)),
        }
        ways_agree_or_are_syntax(&text.into_iter().collect::<String>())
    });
}

/// If the text is damaged after a payload that does not fit, both ways reject it, but for different
/// reasons.
fn ways_agree_or_are_syntax(text: &str) -> Verdict {
    let plain = serde_json::from_str::<CommsNotifications>(text);
    let fast = CommsNotifications::from_slice(text.as_bytes());
    match (plain, fast) {
        (Err(_), Err(_)) => Ok(()),
        _ => ways_agree(text),
    }
}

/// Reads a single notification.
fn alone(notification: &Json) -> Result<CommsNotifications, String> {
    let text = Json::object([("value", Json::Array(vec![notification.clone()]))]).to_string();
    CommsNotifications::from_slice(text.as_bytes()).map_err(|error| format!("{error}\nin {text}"))
}

fn payloads(read: &CommsNotifications) -> Vec<Option<&ResourceData>> {
    read.iter().map(|notification| notification.resource_data.as_ref()).collect()
}

fn stands_alone(choices: &mut Choices) -> Verdict {
    let notifications: Vec<_> = (0..3).map(|_| notification(choices)).collect();
    let text = batch(&notifications, choices).to_string();
    let read = CommsNotifications::from_slice(text.as_bytes()).map_err(|error| format!("{error}\nin {text}"))?;
    for (index, notification) in notifications.iter().enumerate() {
        let alone = alone(notification)?;
        let (here, there) = (payloads(&read)[index], payloads(&alone)[0]);
        let is_same = here.map(discriminant) == there.map(discriminant);
        ensure(is_same, || format!("notification {index} is another one alone:\n{here:?}\n{there:?}\nin {text}"))?;
        if let Some(ResourceData::Unreadable(unreadable)) = here {
            let place = format!(" at /value/{index}/resourceData");
            ensure(unreadable.error().contains(&place), || format!("no{place} in {}\nof {text}", unreadable.error()))?;
        }
        let value = notification.value();
        same_values(&read.iter().nth(index).map(written).transpose()?.unwrap_or_default(), &value, &text)?;
    }
    Ok(())
}

#[test]
fn a_notification_is_the_same_in_any_company() {
    check(500, stands_alone);
}

/// Checks that all kinds of payloads are generated. Otherwise, the laws above would not be tested.
#[test]
fn every_kind_of_payload_is_tried() {
    let seen = std::cell::RefCell::new(std::collections::BTreeMap::<String, usize>::new());
    check(1_000, |choices| {
        let read = alone(&notification(choices))?;
        let kind = kind(payloads(&read)[0]);
        *seen.borrow_mut().entry(kind).or_default() += 1;
        Ok(())
    });
    for kind in ["None", "Array", "Object", "Unknown", "Unreadable"] {
        assert!(seen.borrow().get(kind).is_some_and(|times| *times > 3), "{kind}: {seen:?}");
    }
}
