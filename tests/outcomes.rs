//! Operations tell how they ended: only a status that says so is a success.

use graph_calls::{CommsOperation, InviteParticipantsOperation, Outcome, ResultInfo};
use serde_json::{json, Value};

/// The outcome of an operation of each type that has this status, in words, with the code of its result.
fn outcome(status: &Value, result: &Value) -> (&'static str, Option<i32>) {
    let operation = json!({ "status": status, "resultInfo": result });
    let base: CommsOperation = serde_json::from_value(operation.clone()).expect("it is an operation");
    let derived: InviteParticipantsOperation = serde_json::from_value(operation).expect("it is an operation");
    assert_eq!(derived.outcome(), base.outcome());
    let outcome = base.outcome();
    let words = match outcome {
        Outcome::Running => "running",
        Outcome::Completed(_) => "completed",
        Outcome::Failed(_) => "failed",
        Outcome::Unknown => "unknown",
        other => panic!("{other:?} is new"),
    };
    (words, outcome.result().and_then(|result: &ResultInfo| result.code))
}

#[test]
fn the_status_tells_the_outcome() {
    for (status, expected) in [
        ("NotStarted", "running"),
        ("notStarted", "running"),
        ("Running", "running"),
        ("running", "running"),
        ("completed", "completed"),
        ("COMPLETED", "completed"),
        ("Failed", "failed"),
        ("failed", "failed"),
        ("partlyCompleted", "unknown"),
        ("unknownFutureValue", "unknown"),
        ("", "unknown"),
    ] {
        assert_eq!(outcome(&status.into(), &Value::Null), (expected, None), "{status}");
    }
}

#[test]
fn the_result_comes_with_the_end_and_not_before() {
    let result = json!({ "code": 412, "subcode": 9999 });
    for (status, expected) in [
        ("running", ("running", None)),
        ("completed", ("completed", Some(412))),
        ("failed", ("failed", Some(412))),
        ("?", ("unknown", None)),
    ] {
        assert_eq!(outcome(&status.into(), &result), expected, "{status}");
    }
}

#[test]
fn no_status_means_that_notifications_follow() {
    assert_eq!(outcome(&Value::Null, &Value::Null).0, "running");
    let empty: InviteParticipantsOperation = serde_json::from_str("{}").expect("it is an operation");
    assert_eq!(empty.outcome(), Outcome::Running);
}

#[test]
fn a_status_of_another_kind_is_no_success_and_not_running() {
    for status in [json!(2), json!({}), json!(["completed"]), json!(true)] {
        assert_eq!(outcome(&status, &Value::Null).0, "unknown", "{status}");
    }
}
