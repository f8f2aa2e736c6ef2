//! A bot that uses the crate generated from a schema with the additional action `mute`.

use graph_calls::{
    CallId, Mute, MuteAll, MuteParticipantOperation, ODataError, OperationStatus, Outcome, ParticipantId, ResponseError, Service,
};

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
    let accepted = Mute::read_response((200, body)).expect("it is an operation");
    let operation: &MuteParticipantOperation = &accepted.body;
    assert_eq!(operation.status, Some(OperationStatus::Completed));
    assert_eq!(operation.outcome(), Outcome::Completed(None));
    assert_eq!(operation.id.as_deref(), Some("1"));
    let written = serde_json::to_value(operation).expect("it can be written");
    assert_eq!(written, serde_json::from_str::<serde_json::Value>(body).expect("it is JSON"));

    let refused = Mute::read_response((403, r#"{"error":{"code":"7504","message":"no"}}"#)).expect_err("it is refused");
    let ResponseError::Refused(refusal) = refused else { panic!("{refused:?}") };
    let error: ODataError = refusal.error.expect("it says why");
    assert_eq!(error.error.as_ref().and_then(|error| error.code.as_deref()), Some("7504"));
    println!("the bot is content");
}
