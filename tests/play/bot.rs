//! A bot that uses abstract types: an action that takes prompts, and a call with a media configuration.

use graph_calls::{AppHostedMediaConfig, Call, IdentitySet, MediaConfig, MediaPrompt, PlayPrompt, Prompt};
use graph_calls::{CommsNotifications, CommsOperation, Event, InviteParticipantsOperation, PlayPromptOperation};
use graph_calls::{AcceptJoinResponse, ChangeType, InviteNewBotResponse, MediaInfo};
use serde_json::{json, Value};

fn read<T: serde::de::DeserializeOwned + serde::Serialize>(json: &Value) -> T {
    let read: T = serde_json::from_value(json.clone()).expect("it can be read");
    assert_eq!(serde_json::to_value(&read).expect("it can be written"), *json);
    let text = json.to_string();
    let again: T = serde_json::from_str(&text).expect("it can be read");
    assert_eq!(serde_json::to_value(&again).expect("it can be written"), *json);
    read
}

/// A derived object is written with its tag, which comes first.
fn builds() {
    let play = PlayPrompt::new("call").prompt(MediaPrompt::new("https://example.org/hold.wav").with_loop(2));
    let request = play.build().expect("nothing is wrong with it");
    assert_eq!(
        std::str::from_utf8(request.body()),
        Ok(r##"{"prompts":[{"@odata.type":"#microsoft.graph.mediaPrompt","mediaInfo":{"@odata.type":"#microsoft.graph.mediaInfo","uri":"https://example.org/hold.wav"},"loop":2}]}"##)
    );
    // An object that was read without a tag gets one, because nothing else says what it is.
    let untagged: AppHostedMediaConfig = read(&json!({"blob": "b"}));
    let call = Call::default().with_media_config(untagged.with_remove_from_default_audio_group(true));
    assert_eq!(
        call.to_vec().expect("it can be written"),
        br##"{"@odata.type":"#microsoft.graph.call","mediaConfig":{"@odata.type":"#microsoft.graph.appHostedMediaConfig","removeFromDefaultAudioGroup":true,"blob":"b"}}"##
    );
}

/// Prompts have to be given, and the names of their members are checked, whichever type they have.
fn checks() {
    let found = |play: &PlayPrompt| {
        let report = play.validate();
        report.into_iter().map(|finding| format!("{} {}", finding.id(), finding.pointer())).collect::<Vec<_>>()
    };
    let nothing = PlayPrompt::new("call");
    assert_eq!(found(&nothing), ["prompts-is-given /prompts"]);
    assert!(nothing.build().is_err());
    let two = nothing.prompts([MediaPrompt::new("https://example.org/a.wav"), MediaPrompt::new("https://example.org/b.wav")]);
    assert!(two.validate().is_empty() && two.build().is_ok());
    let body = json!({
        "prompts": [
            {"@odata.type": "#microsoft.graph.mediaPrompt", "mediaInfo": {"URI": "a"}, "Loop": 2},
            {"@odata.type": "#microsoft.graph.unheardOf", "Loop": 2}
        ],
        "fallback": {"@odata.type": "#microsoft.graph.mediaPrompt", "MediaInfo": {}}
    });
    let read = PlayPrompt::read_request("/communications/calls/c/playPrompt", body.to_string().as_bytes());
    let read = read.expect("it is a body").expect("it is a request");
    let names = ["/prompts/0/Loop", "/prompts/0/mediaInfo/URI", "/fallback/MediaInfo"];
    let mut found = found(&read);
    found.retain(|finding| finding.starts_with("names-"));
    assert_eq!(found, names.map(|pointer| format!("names-are-spelled-exactly {pointer}")));
}

/// Rules follow the objects of one derived type, and pass over those of others.
fn checks_derived_types() {
    let found = |body: Value| {
        let read = PlayPrompt::read_request("/communications/calls/c/playPrompt", body.to_string().as_bytes());
        let report = read.expect("it is a body").expect("it is a request").validate();
        report.into_iter().map(|finding| format!("{} {}", finding.id(), finding.pointer())).collect::<Vec<_>>()
    };
    let prompt = |uri: Value, key: Value, times: Value| {
        json!({"@odata.type": "#microsoft.graph.mediaPrompt", "mediaInfo": {"uri": uri, "resourceId": key}, "loop": times})
    };
    let unheard_of = || json!({"@odata.type": "#microsoft.graph.unheardOf", "mediaInfo": {}, "loop": 9});
    let good = || prompt(json!("https://a.example/1.wav"), json!("a"), json!(5));
    let guid = "11111111-2222-3333-4444-555555555555";
    assert!(found(json!({
        "prompts": [good(), unheard_of(), prompt(json!("a:b"), json!("b"), Value::Null)],
        "fallback": good(), "clientContext": guid, "volume": 2, "price": "100.00", "languages": ["en", "EN"],
        "until": "2026-01-31T12:30:00Z"
    }))
    .is_empty());
    assert_eq!(
        found(json!({
            "prompts": [good(), prompt(json!("a"), json!("a"), json!(6)), prompt(Value::Null, json!("b"), json!(0))],
            "fallback": unheard_of(), "clientContext": "x", "volume": -0.6, "price": 100.5, "languages": ["en", "de", "en"],
            "until": "today"
        })),
        [
            "uri-is-complete /prompts/1/mediaInfo/uri",
            "uri-is-complete /prompts/2/mediaInfo/uri",
            "loop-at-most-five /prompts/1/loop",
            "loop-at-most-five /prompts/2/loop",
            "fallback-is-media /fallback",
            "context-is-guid /clientContext",
            "volume /volume",
            "price /price",
            "languages /languages/2",
            "cached-once /prompts/1/mediaInfo/resourceId",
            "until /until",
        ]
    );
    assert_eq!(
        found(json!({"prompts": [], "fallback": prompt(json!("a"), Value::Null, json!(9))})),
        ["fallback-has-key /fallback/mediaInfo/resourceId", "context-with-fallback /clientContext"]
    );
    assert!(found(json!({"prompts": []})).is_empty());
}

/// The tag decides, wherever it stands and however it is spelled.
fn reads() {
    for config in [
        json!({"@odata.type": "#microsoft.graph.appHostedMediaConfig", "blob": "b", "new": 1}),
        json!({"blob": "b", "removeFromDefaultAudioGroup": null, "@odata.type": "Microsoft.Graph.AppHostedMediaConfig"}),
    ] {
        let call: Call = read(&json!({ "mediaConfig": config }));
        let Some(MediaConfig::AppHostedMediaConfig(config)) = call.media_config else { panic!("{call:?}") };
        assert_eq!(config.blob.as_deref(), Some("b"));
        let config = MediaConfig::from(*config);
        assert!(AppHostedMediaConfig::try_from(config).is_ok());
    }
    for config in [
        json!({"@odata.type": "#microsoft.graph.noMediaConfig", "secret": "x"}),
        json!({"@odata.type": 5, "a": {}}),
        json!({"blob": "b"}),
        json!({}),
    ] {
        let call: Call = read(&json!({ "mediaConfig": config }));
        let Some(MediaConfig::Unknown(unknown)) = &call.media_config else { panic!("{call:?}") };
        assert_eq!(*unknown.value(), config);
        assert!(!format!("{call:?}").contains("secret"), "{call:?}");
        assert_eq!(call.misfits().count(), 0);
    }
    assert!(serde_json::from_str::<MediaConfig>("5").is_err());
}

/// What does not fit costs only its member or its element.
fn misfits() {
    let call: Call = read(&json!({"id": "1", "mediaConfig": "none"}));
    assert_eq!((call.id.as_deref(), call.media_config.is_none()), (Some("1"), true));
    assert_eq!(call.misfits().map(|one| one.to_string()).collect::<Vec<_>>(), [
        r#"expected an object (`MediaConfig`) at "/mediaConfig""#
    ]);
    let prompt = json!({"@odata.type": "#microsoft.graph.mediaPrompt", "loop": "often"});
    let body = json!({ "prompts": [5, prompt, null], "fallback": prompt });
    let play = PlayPrompt::read_request("/app/calls/1/playPrompt", body.to_string().as_bytes());
    let play = play.expect("it is the path").expect("it is a body");
    let prompts = play.parameters().prompts.as_deref().expect("they are there");
    assert!(matches!(prompts, [Prompt::Unknown(_), Prompt::MediaPrompt(_), Prompt::Unknown(_)]), "{prompts:?}");
    let places: Vec<_> = play.parameters().misfits().map(|one| one.place().to_owned()).collect();
    assert_eq!(places, ["/prompts/0", "/prompts/1/loop", "/fallback/loop"]);
    assert_eq!(serde_json::to_value(play.parameters()).expect("it can be written"), body);
}

/// A payload of an abstract type is one of its derived types.
fn notifies() {
    let body = |payload: &str| {
        format!(r#"{{"value":[{{"changeType":"deleted","resourceUrl":"/communications/calls/1","resourceData":{payload}}}]}}"#)
    };
    for payload in [
        r##"{"@odata.type":"#microsoft.graph.mediaPrompt","loop":2}"##,
        r##"{"loop":2.0,"@odata.type":"microsoft.graph.MediaPrompt"}"##,
    ] {
        let read = CommsNotifications::from_slice(body(payload).as_bytes()).expect("they are notifications");
        assert_eq!(serde_json::to_string(&read).expect("it can be written").len(), body(payload).len());
        let event = read.into_iter().next().map(|notification| notification.into_event());
        let Some(Event::PromptEnded { prompt: Prompt::MediaPrompt(prompt), .. }) = event else { panic!("{event:?}") };
        assert_eq!(prompt.r#loop, Some(2));
    }
    for payload in [r#"{"loop":2}"#, r##"{"@odata.type":"#microsoft.graph.ttsPrompt"}"##, "[]"] {
        let read = CommsNotifications::from_slice(body(payload).as_bytes()).expect("they are notifications");
        let event = read.into_iter().next().map(|notification| notification.into_event());
        assert!(matches!(event, Some(Event::Other(_))), "{event:?}");
    }
}

/// A base converts only to the type that its tag names.
fn converts() {
    let operation: CommsOperation = read(&json!({"@odata.type": "#microsoft.graph.playPromptOperation", "id": "1"}));
    assert!(InviteParticipantsOperation::try_from(operation.clone()).is_err());
    assert!(PlayPromptOperation::try_from(operation).is_ok());
    let untagged: CommsOperation = read(&json!({"id": "1"}));
    assert!(PlayPromptOperation::try_from(untagged).is_ok());
    let own: CommsOperation = read(&json!({"@odata.type": "#microsoft.graph.commsOperation"}));
    assert!(PlayPromptOperation::try_from(own).is_err());

    // In a property of its base type, a derived object writes its tag first.
    let user: graph_calls::TeamworkUserIdentity = serde_json::from_value(json!({
        "@odata.type": "#microsoft.graph.teamworkUserIdentity", "id": "u", "userIdentityType": "aadUser"
    }))
    .expect("it is a user");
    let text = serde_json::to_string(&IdentitySet::user(user)).expect("it can be written");
    assert!(text.contains(r##""user":{"@odata.type":"#microsoft.graph.teamworkUserIdentity","##), "{text}");
}

/// Derived types have the setters of what they inherit.
fn sets() {
    let user = graph_calls::TeamworkUserIdentity::new("u").with_display_name("a name");
    assert_eq!(user.id.as_deref(), Some("u"));
}

fn event(change: &str, path: &str, payload: &Value) -> Event {
    let body = json!({"value": [{"changeType": change, "resourceUrl": path, "resourceData": payload}]});
    let read = CommsNotifications::from_slice(body.to_string().as_bytes()).expect("they are notifications");
    assert_eq!(serde_json::to_value(&read).expect("it can be written"), body);
    read.into_iter().next().expect("there is one").into_event()
}

/// The event of a base type contains objects of derived types, unless another notification has exactly their type.
fn derives() {
    let operation = |name: &str| json!({"@odata.type": format!("#microsoft.graph.{name}"), "id": "o", "status": "completed"});
    let path = "/communications/calls/1/operations/2";
    let Event::OperationEnded { operation: ended, .. } = event("deleted", path, &operation("playPromptOperation")) else {
        panic!("a derived type is part of it");
    };
    assert_eq!(serde_json::to_value(&ended).expect("it can be written"), operation("playPromptOperation"));
    let ended = PlayPromptOperation::try_from(*ended).expect("it is one");
    assert_eq!(ended.id.as_deref(), Some("o"));
    assert!(matches!(event("deleted", path, &operation("commsOperation")), Event::OperationEnded { .. }));
    assert!(matches!(event("deleted", path, &operation("inviteParticipantsOperation")), Event::InviteEnded { .. }));
    // The invitation has no event for this change type.
    let updated = event("updated", path, &operation("inviteParticipantsOperation"));
    assert!(matches!(updated, Event::OperationEnded { change_type: ChangeType::Updated, .. }), "{updated:?}");
    assert!(matches!(event("deleted", path, &operation("unheardOfOperation")), Event::Other(_)));
    // Without a type, it is an operation of an invitation, or none that is known.
    let untagged = json!({"status": "completed", "clientContext": "c"});
    assert!(matches!(event("deleted", path, &untagged), Event::Other(_)));
}

/// A notification that is added takes no payload without a type from another one.
fn tells_untagged_payloads_apart() {
    let path = "/communications/calls/1/participants";
    let participant = json!({"id": "p", "isInLobby": true});
    assert!(matches!(event("updated", path, &participant), Event::RosterUpdated { .. }));
    assert!(matches!(event("updated", path, &json!([participant])), Event::RosterUpdated { .. }));
    let tagged = json!({"@odata.type": "#microsoft.graph.lobbyChange", "isInLobby": true});
    assert!(matches!(event("updated", path, &tagged), Event::LobbyChanged { .. }));
    // The operation of an invitation is tried first, because its notification says so.
    let operation = json!({"status": "completed", "participants": []});
    assert!(matches!(event("deleted", path, &operation), Event::InviteEnded { .. }));
}

/// A reply carries its type at the root.
fn replies() {
    let joining = json!({"@odata.type": "#microsoft.graph.participantJoiningNotification", "call": {"id": "1"}});
    let event = event("created", "/communications/calls/1", &joining);
    let Event::ParticipantJoining { joining, .. } = event else { panic!("{event:?}") };
    assert!(joining.call.is_some());
    let reply = |reply: serde_json::Result<Vec<u8>>| String::from_utf8(reply.expect("it can be written")).expect("it is JSON");
    assert_eq!(
        reply(Event::reply_to_participant_joining(AcceptJoinResponse::default())),
        r##"{"@odata.type":"#microsoft.graph.acceptJoinResponse"}"##
    );
    let untagged: InviteNewBotResponse = read(&json!({"inviteUri": "https://a.example/"}));
    assert_eq!(
        reply(Event::reply_to_participant_joining(untagged)),
        r##"{"@odata.type":"#microsoft.graph.inviteNewBotResponse","inviteUri":"https://a.example/"}"##
    );
    let untagged: MediaInfo = read(&json!({"uri": "a:b"}));
    assert_eq!(
        reply(Event::reply_to_recorder_joining(untagged)),
        r##"{"@odata.type":"#microsoft.graph.mediaInfo","uri":"a:b"}"##
    );
    assert_eq!(
        reply(Event::reply_to_recorder_joining(MediaInfo::new("a:b"))),
        r##"{"@odata.type":"#microsoft.graph.mediaInfo","uri":"a:b"}"##
    );
}

fn main() {
    builds();
    checks();
    checks_derived_types();
    reads();
    misfits();
    notifies();
    derives();
    replies();
    tells_untagged_payloads_apart();
    converts();
    sets();
    println!("the bot is content");
}
