//! The known codes of errors and results.

use graph_calls::{Invite, PublicError, ResultInfo};
use serde_json::json;

use super::read::{refusal, NO_HEADERS};

#[test]
fn a_known_code_is_recognized() {
    let refused =
        |code: &str| refusal(Invite::read_response((403, NO_HEADERS, json!({"error": {"code": code}}).to_string())));
    let error = |code: &str| *refused(code).error.and_then(|body| body.error).expect("it is an error");
    assert!(error("7504").is_insufficient_tenant_permissions() && !error("7505").is_insufficient_tenant_permissions());
    assert!(error("7505").is_tenant_mismatch() && error("7500").is_unsupported_identity());
    assert!(error("9999").is_unknown_server_error() && error("UnknownError").is_unknown_error());
    assert!(!PublicError::default().is_tenant_mismatch());
    assert_eq!(refused("7504").code.as_deref(), Some(PublicError::INSUFFICIENT_TENANT_PERMISSIONS));

    let result: ResultInfo = serde_json::from_value(json!({"code": 400, "subcode": 8508})).expect("it is a result");
    assert!(result.is_cancelled() && !result.is_unspecified());
    assert_eq!(ResultInfo::UNSPECIFIED, 9999);
}

#[test]
fn a_known_code_is_recognized_as_a_value_of_another_type() {
    let body = json!({ "error": { "code": 7505 } }).to_string();
    let refused = refusal(Invite::read_response((403, NO_HEADERS, body)));
    let error = refused.error.and_then(|body| body.error).expect("it is an error");
    assert!(error.is_tenant_mismatch() && !error.is_unsupported_identity());
    assert_eq!((refused.code.as_deref(), error.code), (Some(PublicError::TENANT_MISMATCH), None));

    let text = json!({"code": 400, "subcode": "8508"});
    let mut result: ResultInfo = serde_json::from_value(text).expect("it is a result");
    assert!(result.is_cancelled() && !result.is_unspecified());
    result.subcode = Some(1);
    assert!(!result.is_cancelled(), "a new value replaces what did not fit");
}

#[test]
fn codes_in_texts_are_found() {
    let wrapped = json!({ "error": { "code": "UnknownError", "message": r#"{"errorCode":"7500","message":"…"}"# } });
    let body =
        refusal(Invite::read_response((403, NO_HEADERS, wrapped.to_string()))).error.expect("it is an error body");
    let error = body.error.as_ref().expect("it is an error");
    assert!(error.is_unsupported_identity() && error.is_unknown_error() && !error.is_tenant_mismatch());

    let message = "addParticipants failed. DiagCode: 412#10073.@";
    let result: ResultInfo = serde_json::from_value(json!({ "message": message })).expect("it is a result");
    assert_eq!((result.diag_code(), ResultInfo::default().diag_code()), (Some("412#10073"), None));
}
