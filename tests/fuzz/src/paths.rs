//! Paths: IDs that are read from a path can be written to another path, and any ID survives a round
//! trip through a path.

use graph_calls::{CallId, CommsNotification, IdentitySet, InvitationParticipantInfo, Invite, ResourcePath};

/// The data is both a path and an ID.
pub fn paths(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    id(&text);
    let parsed = ResourcePath::parse(&text);
    if let Some(path) = &parsed {
        ids(path);
        if let ResourcePath::Below { parent, segments, .. } = path {
            assert!(!matches!(**parent, ResourcePath::Below { .. }));
            assert!(
                !segments.is_empty() && segments.iter().all(|segment| !matches!(segment.as_str(), "" | "." | ".."))
            );
        }
    }
    let mut notification: CommsNotification = serde_json::from_str("{}").expect("a notification may be empty");
    notification.resource = Some(text.clone().into_owned());
    assert_eq!(notification.resource_path(), parsed);
    if let Ok(Some(invite)) = Invite::read_request(&text, b"{}") {
        id(invite.call_id().as_str());
    }
}

/// Every ID in a path survives being put into one, and every known path is below a call.
fn ids(path: &ResourcePath) {
    id(path.call_id().expect("every path is below a call").as_str());
    let operation_id = path.operation_id().map(AsRef::<str>::as_ref);
    let participant_id = path.participant_id().map(AsRef::<str>::as_ref);
    operation_id.into_iter().chain(participant_id).for_each(id);
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
    let segment = call.rsplit('/').next().unwrap_or_default();
    for path in [
        call.to_owned(),
        format!("https://graph.microsoft.com/v1.0{call}/?x#y"),
        call.replacen("communications", "app", 1),
        format!("/communications/calls('{}')", segment.replace("%27", "%27%27")),
    ] {
        let Some(ResourcePath::Call { call_id, .. }) = ResourcePath::parse(&path) else { panic!("{path} is a call") };
        assert_eq!(call_id, CallId::from(id), "{path}");
        let below = format!("{path}/a/b");
        match path.contains(['?', '#']) {
            true => {}
            false => {
                let below = ResourcePath::parse(&below).unwrap_or_else(|| panic!("{below} is below a call"));
                assert_eq!(below.call_id(), Some(&call_id), "{path}");
            }
        }
    }
    let again = Invite::read_request(request.path(), request.body()).expect("what was built can be read");
    assert_eq!(again.expect("what was built is recognised").call_id(), id);
}
