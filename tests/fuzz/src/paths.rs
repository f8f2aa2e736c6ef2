//! Paths: IDs that are read from a path can be written to another path, and any ID survives a round
//! trip through a path.

use graph_calls::{CommsNotification, IdentitySet, InvitationParticipantInfo, Invite, ResourcePath};

/// The data is both a path and an ID.
pub fn paths(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    id(&text);
    let parsed = ResourcePath::parse(&text);
    if let Some(path) = &parsed {
        match path {
            ResourcePath::Call { call_id } | ResourcePath::Participants { call_id } => id(call_id),
            ResourcePath::Operation { call_id, operation_id } => {
                [call_id, operation_id].map(|part| id(part)).into_iter().collect()
            }
            other => panic!("{other:?} is new: it needs a law"),
        }
    }
    let mut notification: CommsNotification = serde_json::from_str("{}").expect("a notification may be empty");
    notification.resource = Some(text.clone().into_owned());
    assert_eq!(notification.resource_path(), parsed);
    if let Ok(Some(invite)) = Invite::read_request(&text, b"{}") {
        id(invite.call_id());
    }
}

/// An ID is one segment and survives a round trip, or is rejected.
fn id(id: &str) {
    let phone = InvitationParticipantInfo::new(IdentitySet::phone("+1"));
    let built = Invite::new(id).participant(phone).build();
    assert_eq!(built.is_err(), matches!(id, "" | "." | ".."), "{id:?}");
    let Ok(request) = built else {
        return;
    };
    assert_eq!(request.path().matches('/').count(), 5, "{}", request.path());
    let call = request.path().strip_suffix("/participants/invite").expect("it is the path of the action");
    let expected = Some(ResourcePath::Call { call_id: id.to_owned() });
    for path in [
        call.to_owned(),
        format!("https://graph.microsoft.com/v1.0{call}/?x#y"),
        call.replacen("communications", "app", 1),
    ] {
        assert_eq!(ResourcePath::parse(&path), expected, "{path}");
    }
    let again = Invite::read_request(request.path(), request.body()).expect("what was built can be read");
    assert_eq!(again.expect("what was built is recognised").call_id(), id);
}
