//! A bot that uses the crate generated from a schema with the additional action `mute`.

use std::time::SystemTime;

use graph_calls::{
    CallId, KeepAlive, Mute, MuteAll, MuteParticipantOperation, ODataError, OperationStatus, Outcome, ParticipantId, ResponseError, Retry, Service,
};

/// For a response whose headers do not matter.
const NO_HEADERS: [(&str, &str); 0] = [];

fn main() {
    let mute = Mute::new("call", "somebody/else").client_context("ticket");
    assert!(mute.validate().is_empty());
    let request = mute.build().expect("nothing is wrong with it");
    assert_eq!(request.method(), "POST");
    assert_eq!(request.path(), "/communications/calls/call/participants/somebody%2Felse/mute");
    assert_eq!(request.url(&Service::GRAPH_BETA), format!("https://graph.microsoft.com/beta{}", request.path()));
    assert_eq!(request.body(), br#"{"clientContext":"ticket"}"#);

    let (call_id, participant_id) = (CallId::from("call"), ParticipantId::from("somebody/else"));
    assert_eq!(Mute::new(&call_id, participant_id).client_context("ticket"), mute);

    // A collection that is not nullable has to be given, but can be empty.
    let nobody = MuteAll::new(call_id);
    let found: Vec<_> = nobody.validate().into_iter().map(|finding| (finding.id(), finding.pointer().to_owned())).collect();
    assert_eq!(found, [("participants-is-given", "/participants".to_owned())]);
    assert!(nobody.build().is_err());
    let empty = nobody.clone().participants([""; 0]).build().expect("an empty collection is a collection");
    assert_eq!(empty.body(), br#"{"participants":[]}"#);
    let two = nobody.participants(["a"]).participant("b").build().expect("nothing is wrong with it");
    assert_eq!(two.body(), br#"{"participants":["a","b"]}"#);

    let long = Mute::new("..", "").client_context("x".repeat(257));
    let found: Vec<_> = long.validate().into_iter().map(|finding| (finding.id(), finding.pointer().to_owned())).collect();
    let expected = [
        ("call-id-is-a-segment", "/callId"),
        ("participant-id-is-a-segment", "/participantId"),
        ("client-context-characters", "/clientContext"),
    ];
    assert_eq!(found, expected.map(|(id, pointer)| (id, pointer.to_owned())));
    assert!(long.build().is_err());

    let body = r##"{"@odata.type":"#microsoft.graph.muteParticipantOperation","id":"1","status":"completed","new":[null]}"##;
    let accepted = Mute::read_response((200, NO_HEADERS, body)).expect("it is an operation");
    let operation: &MuteParticipantOperation = accepted.body.as_ref().expect("it has a body");
    assert_eq!(operation.status, Some(OperationStatus::Completed));
    assert_eq!(operation.outcome(), Outcome::Completed(None));
    assert_eq!(operation.id.as_deref(), Some("1"));
    let written = serde_json::to_value(operation).expect("it can be written");
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(body).expect("it is JSON"));

    let refused = Mute::read_response((403, NO_HEADERS, r#"{"error":{"code":"7504","message":"no"}}"#)).expect_err("it is refused");
    let ResponseError::Refused(refusal) = refused else { panic!("{refused:?}") };
    let error: ODataError = refusal.error.expect("it says why");
    assert_eq!(error.error.as_ref().and_then(|error| error.code.as_deref()), Some("7504"));

    let retry = Mute::read_response((500, NO_HEADERS, "")).expect_err("it is refused").retry(SystemTime::now());
    assert_eq!(retry, Retry::Unsafe, "muting is a POST");
    let mute_all = MuteAll::new("call").participant("somebody").participants(["x".to_owned()]);
    let shown = format!("{mute_all:?}");
    assert!(shown.contains("participants") && !shown.contains("somebody"), "{shown}");
    let body = mute_all.build().expect("nothing is wrong with it").into_body();
    assert_eq!(body, br#"{"participants":["somebody","x"]}"#);
    for (tag, is_operation) in [("commsOperation", true), ("muteParticipantOperation", true), ("participant", false)] {
        let body = format!(r##"{{"@odata.type":"#microsoft.graph.{tag}","id":"1"}}"##);
        assert_eq!(MuteAll::read_response((200, NO_HEADERS, body)).is_ok(), is_operation, "{tag}");
    }
    let retry = MuteAll::read_response((500, NO_HEADERS, "")).expect_err("it is refused").retry(SystemTime::now());
    assert_eq!(retry, Retry::Backoff, "the schema declares it as idempotent");

    let keep_alive = KeepAlive::new("call").build().expect("nothing is wrong with it");
    assert!(keep_alive.headers().is_empty() && keep_alive.body().is_empty());
    assert_eq!(mute.build().expect("nothing is wrong with it").headers(), [("Content-Type", "application/json")]);
    for (body, expected) in [("", None), (" \r\n", None), ("{}", Some(())), ("<html>", Some(()))] {
        let accepted = KeepAlive::read_response((204, [("Location", "/1")], body)).expect("any body is accepted");
        assert_eq!((accepted.status, accepted.body, accepted.location.as_deref()), (204, expected, Some("/1")));
    }
    println!("the bot is content");
}
