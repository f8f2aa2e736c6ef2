//! A bot that uses abstract types: an action that takes prompts, and a call with a media configuration.

use graph_calls::{AppHostedMediaConfig, Call, IdentitySet, MediaConfig, MediaPrompt, PlayPrompt, Prompt};
use graph_calls::{CommsNotifications, CommsOperation, Event, InviteParticipantsOperation, PlayPromptOperation};
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
    assert_eq!(found(&read), names.map(|pointer| format!("names-are-spelled-exactly {pointer}")));
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

fn main() {
    builds();
    checks();
    reads();
    misfits();
    notifies();
    converts();
    sets();
    println!("the bot is content");
}
