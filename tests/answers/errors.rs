//! What errors say, and what they do not show.

use std::error::Error;

use graph_calls::{
    BearerToken, BodyError, IdentitySet, Invite, InviteParticipantsOperation, RequestError, Service, TokenError,
};
use serde_json::json;

use super::read::NO_HEADERS;

#[test]
fn free_text_of_the_service_is_reached_but_not_shown() {
    let failed = json!({"status": "failed", "resultInfo": {
        "code": 412,
        "subcode": 9999,
        "message": "addParticipants failed for participant 4:+4930901820. DiagCode: 412#1.@",
    }});
    let operation: InviteParticipantsOperation = serde_json::from_value(failed).expect("it is an operation");
    let shown = format!("{operation:?} {operation:#?}");
    assert!(shown.contains("412") && shown.contains("9999") && !shown.contains("+4930901820"), "{shown}");
    let message = operation.result_info.as_ref().and_then(|result| result.message.as_deref());
    assert!(message.is_some_and(|message| message.contains("+4930901820")));
}

#[test]
fn an_error_names_its_source() {
    let unreadable = Invite::read_response((200, NO_HEADERS, r#""secret""#)).expect_err("it is no object");
    let source = unreadable.source().expect("it has one");
    assert!(unreadable.to_string().ends_with(&source.to_string()), "{unreadable} without {source}");
    assert!(source.is::<BodyError>());
    let cause = source.source().expect("it is an error of serde_json").to_string();
    assert!(!cause.contains("secret") && cause.starts_with("expected an object"), "{cause}");

    let other = Invite::read_response((200, NO_HEADERS, "{}")).expect_err("it has no property");
    assert!(other.source().is_some_and(|source| source.source().is_none()));
    let refused = Invite::read_response((500, NO_HEADERS, "")).expect_err("it is refused");
    assert!(refused.source().is_none());
    assert!(Invite::new("..").build().is_err_and(|error: RequestError| error.source().is_none()));
    let invite = Invite::new("1").participant(IdentitySet::user("2"));
    let error = invite.to_http(&Service::GRAPH_BETA, "a b").expect_err("the token is invalid");
    assert!(error.source().is_some_and(<dyn Error>::is::<TokenError>), "{error}");
    let error = invite.to_http(&Service::new("no address"), "a").expect_err("the root is invalid");
    assert!(error.source().is_some(), "{error}");
}

#[test]
fn an_error_is_one_line_unless_more_are_asked_for() {
    let error = Invite::new("..").build().expect_err("two rules are broken");
    let RequestError::Refused(report) = &error else { panic!("{error:?}") };
    assert_eq!(report.findings().len(), 2);
    let [first, second] = report.findings() else { panic!("{report}") };
    assert_eq!(report.to_string(), format!("{first}; {second}"));
    assert_eq!(format!("{report:#}"), format!("{first}\n{second}"));
    assert_eq!(error.to_string(), format!("the service would reject the request: {report}"));
    assert_eq!(format!("{error:#}"), format!("the service would reject the request:\n{report:#}"));
}

#[test]
fn a_request_is_not_converted_with_a_token_that_cannot_be_sent() {
    let invite = Invite::new("1").participant(IdentitySet::user("2"));
    for (token, expected) in
        [("", TokenError::Empty), ("Bearer ", TokenError::Empty), ("a\nb", TokenError::InvalidCharacter)]
    {
        let Err(error) = invite.to_http(&Service::GRAPH_BETA, token) else { panic!("{token:?}") };
        assert_eq!(error, RequestError::Token(expected));
        assert!(token.is_empty() || !error.to_string().contains(token), "{error}");
    }
    let token = BearerToken::new("Bearer eyJ0eXAi\n");
    let request = invite.to_http(&Service::GRAPH_BETA, &token).expect("the token is valid");
    assert_eq!(request.headers()["authorization"], "Bearer eyJ0eXAi");
    assert!(!format!("{token:?} {request:?}").contains("eyJ0eXAi"));
}
