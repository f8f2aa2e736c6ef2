//! 127 levels of nesting can be read, and 128 levels cause an error but never a stack overflow,
//! even on a thread with a small stack.

use std::collections::HashSet;
use std::thread;

use graph_calls::CommsNotifications;
use graph_calls_codegen::model::{Property, Resource, TypeRef};

use super::model::{by_ident, is_array, object_of, properties, types, UNDECLARED};
use super::notification::notifications;
use super::registry::{ensure, hold_for, Law, Verdict, Wire, TYPES};

/// The maximum number of levels.
const MOST: usize = 127;
/// The stack size of threads in some servers, and of the main thread on other systems.
const STACK: usize = 512 << 10;

/// The kind of nesting in a document.
#[derive(Clone, Copy, Debug)]
enum Nesting {
    /// Arrays in an unknown member.
    Arrays,
    /// Objects in an unknown member.
    Objects,
    /// Both alternately. The objects have unknown members and an annotation.
    Both,
    /// Properties as far as the types allow, then unknown members. Payloads have tags.
    Typed,
    /// The same, but payloads have no tags, so that their types must be guessed.
    Guessed,
}

const NESTINGS: [Nesting; 5] = [Nesting::Arrays, Nesting::Objects, Nesting::Both, Nesting::Typed, Nesting::Guessed];

/// The texts that open and close levels.
#[derive(Default)]
struct Levels {
    count: usize,
    open: String,
    close: Vec<&'static str>,
}

impl Levels {
    fn push(&mut self, open: &str, close: &'static str) {
        self.count += open.matches(['{', '[']).count();
        self.open.push_str(open);
        self.close.push(close);
    }

    fn document(self) -> String {
        let close: String = self.close.into_iter().rev().collect();
        self.open + &close
    }
}

/// The types whose properties can be followed indefinitely: after as many steps as there are types,
/// another step is still possible.
fn endless() -> HashSet<&'static str> {
    let mut going_on: HashSet<_> = types().map(|resource| resource.ident.as_str()).collect();
    for _ in types() {
        let leads_on = |resource: &&'static Resource| {
            let mut next = properties(resource).into_iter().filter_map(next_of);
            next.any(|next| going_on.contains(next.ident.as_str()))
        };
        going_on = types().filter(leads_on).map(|resource| resource.ident.as_str()).collect();
    }
    going_on
}

/// The type of the object that a property holds.
fn next_of(property: &Property) -> Option<&'static Resource> {
    match property.ty {
        TypeRef::Payload => {
            notifications().payloads.first().map(|payload| super::model::API.resource(payload.resource))
        }
        _ => object_of(property),
    }
}

/// The property that can be followed furthest.
fn way_on(resource: &'static Resource, endless: &HashSet<&str>) -> Option<&'static Property> {
    let leading: Vec<_> = properties(resource).into_iter().filter(|property| next_of(property).is_some()).collect();
    let goes_on =
        |property: &&&'static Property| next_of(property).is_some_and(|next| endless.contains(next.ident.as_str()));
    leading.iter().find(goes_on).or(leading.first()).copied()
}

fn document(name: &str, nesting: Nesting, depth: usize) -> String {
    let mut levels = Levels::default();
    if matches!(nesting, Nesting::Typed | Nesting::Guessed) {
        push_properties(&mut levels, by_ident(name), matches!(nesting, Nesting::Typed), depth);
    } else {
        levels.push(&format!("{{\"{UNDECLARED}\":"), "}");
    }
    while levels.count + 1 < depth {
        match nesting {
            Nesting::Arrays => levels.push("[", "]"),
            Nesting::Both if levels.count % 2 == 0 => levels.push("[0,", ",{}]"),
            Nesting::Both => levels.push(&format!("{{\"@a.b\":1,\"{UNDECLARED}\":"), ",\"not declared either\":[]}"),
            _ => levels.push(&format!("{{\"{UNDECLARED}\":"), "}"),
        }
    }
    levels.push("{", "}");
    levels.document()
}

/// Nests objects in properties as long as there is room for one more level.
fn push_properties(levels: &mut Levels, mut resource: &'static Resource, is_tagged: bool, depth: usize) {
    let endless = endless();
    while let Some(property) = way_on(resource, &endless) {
        if levels.count + 3 > depth {
            return;
        }
        levels.push(&format!("{{\"{}\":", property.name), "}");
        if is_array(property) {
            levels.push("[", "]");
        }
        let Some(next) = next_of(property) else { return };
        resource = next;
        if let (TypeRef::Payload, true, Some(tag)) = (property.ty, is_tagged, &next.tag) {
            let Some(property) = way_on(next, &endless) else { return };
            levels.push(&format!("{{\"@odata.type\":\"{tag}\",\"{}\":", property.name), "}");
            if is_array(property) {
                levels.push("[", "]");
            }
            let Some(next) = next_of(property) else { return };
            resource = next;
        }
    }
}

/// Runs `work` on a thread with a small stack.
fn on_a_small_stack(work: impl FnOnce() -> Verdict + Send) -> Verdict {
    thread::scope(|scope| {
        let thread =
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).expect("a thread can be started");
        thread.join().unwrap_or_else(|_| Err("it panicked".into()))
    })
}

struct Deep<'a> {
    text: &'a str,
    is_read: bool,
}

impl Law for Deep<'_> {
    fn hold<T: Wire>(&self) -> Verdict {
        let readings = [
            serde_json::from_str::<T>(self.text),
            serde_json::from_slice(self.text.as_bytes()),
            serde_json::from_reader(self.text.as_bytes()),
        ];
        readings.into_iter().try_for_each(|read| check(read, self.is_read))
    }
}

/// Checks that an object can be used on the same stack, or that the error states the reason.
fn check<T: Wire>(read: serde_json::Result<T>, is_read: bool) -> Verdict {
    match read {
        Ok(read) => {
            ensure(is_read, || "too deep, but read".into())?;
            ensure(read == read.clone() && !format!("{read:?}").is_empty(), || "not equal to itself".into())?;
            let text = serde_json::to_string(&read).map_err(|error| error.to_string())?;
            let again: T = serde_json::from_str(&text).map_err(|error| error.to_string())?;
            ensure(again == read, || "not kept".into())?;
            serde_json::to_value(&read)
                .and_then(serde_json::from_value::<T>)
                .map(drop)
                .map_err(|error| error.to_string())
        }
        Err(error) => {
            let says_why = error.to_string().starts_with("recursion limit exceeded at line 1 column ");
            ensure(!is_read && says_why, || error.to_string())
        }
    }
}

fn for_all(depth: usize, is_read: bool) {
    for name in TYPES {
        for nesting in NESTINGS {
            let text = document(name, nesting, depth);
            on_a_small_stack(|| hold_for(name, &Deep { text: &text, is_read }))
                .unwrap_or_else(|error| panic!("{name}, {nesting:?}: {error}\nof {text:.300}"));
        }
    }
}

#[test]
fn the_documents_are_as_deep_as_they_are_said_to_be() {
    for name in TYPES {
        for nesting in NESTINGS {
            let text = document(name, nesting, MOST);
            let (mut deepest, mut depth) = (0_i32, 0);
            for byte in text.bytes() {
                depth += i32::from(matches!(byte, b'{' | b'[')) - i32::from(matches!(byte, b'}' | b']'));
                deepest = deepest.max(depth);
            }
            assert_eq!((deepest, depth), (MOST as i32, 0), "{name}, {nesting:?}: {text}");
        }
    }
    assert!(endless().contains("PublicInnerError"));
}

#[test]
fn the_deepest_documents_are_read() {
    for_all(MOST, true);
}

#[test]
fn deeper_documents_are_refused() {
    for_all(MOST + 1, false);
    for_all(MOST + 2, false);
}

#[test]
fn documents_without_bottom_are_refused() {
    for_all(2_000, false);
}

#[test]
fn deep_notifications_are_read_or_refused_by_the_fast_way() {
    for nesting in NESTINGS {
        for depth in [MOST, MOST + 1, 20_000] {
            let text = document("CommsNotifications", nesting, depth);
            // The fast way requires an array.
            let text = if text.starts_with("{\"value\"") { text } else { text.replacen('{', "{\"value\":[],", 1) };
            on_a_small_stack(|| check(CommsNotifications::from_slice(text.as_bytes()), depth <= MOST))
                .unwrap_or_else(|error| panic!("{nesting:?}, {depth}: {error}"));
        }
    }
}

/// Deep payloads that do not fit are read three times: guessed, kept, and read again.
#[test]
fn deep_payloads_that_do_not_fit_are_kept() {
    let payload = document("InviteParticipantsOperation", Nesting::Objects, MOST - 3);
    let tag = r##"{"@odata.type":"#microsoft.graph.inviteParticipantsOperation","resultInfo":5,"##;
    let payload = payload.replacen('{', tag, 1);
    let text = format!(r#"{{"value":[{{"resourceData":{payload}}}]}}"#);
    on_a_small_stack(|| check(CommsNotifications::from_slice(text.as_bytes()), true)).expect("it is kept");
}
