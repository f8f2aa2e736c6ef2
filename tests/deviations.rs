//! The schema documents the points on which sources disagree. These tests check its statements
//! about the documented messages, and fail for a deviation that no longer applies.

mod util;

use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::model::Api;
use graph_calls_codegen::report::render;
use serde_json::Value;
use util::documented::documented;
use util::root;

fn api() -> Api {
    let mut diagnostics = Diagnostics::new();
    let read = graph_calls_codegen::read(&mut diagnostics, &root().join("schema"));
    read.unwrap_or_else(|_| panic!("{}", render(&diagnostics, false)))
}

#[test]
fn documented_messages_prove_the_deviations() {
    let mut problems = Vec::new();
    let mut proved = 0;
    for deviation in api().deviations {
        for evidence in &deviation.evidence {
            let message: Value =
                serde_json::from_str(&documented(&evidence.message)).expect("documented messages are JSON");
            let found = message.pointer(&evidence.at);
            let holds = match (&evidence.is, found) {
                (Value::String(word), found) if word == "present" => found.is_some(),
                (Value::String(word), found) if word == "absent" => found.is_none(),
                (expected, found) => found == Some(expected),
            };
            proved += usize::from(holds);
            if !holds {
                let (file, id) = (&deviation.file, &deviation.id);
                problems.push(format!(
                    "{file}: `{id}` no longer applies: {} has {} at {}, not {}",
                    evidence.message,
                    found.map_or("nothing".to_owned(), Value::to_string),
                    evidence.at,
                    evidence.is,
                ));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(proved > 100, "only {proved} facts are proved");
}
