//! A bot that uses the crate generated from a schema with requests that are no actions.

use graph_calls::{
    AudioRoutingGroup, Call, ChatInfo, CreateCall, CreateChatCall, CreateRoutingGroup, DeleteCall, GetParticipant, GetRecording, Identity,
    IdentitySet, InvitationParticipantInfo, IsAvailable, ListModalities, ListParticipants, ListParticipantsPage, Modality,
    NextLinkError, Report, ResponseError, Retry, Service, ServiceHostedMediaConfig, UpdateRoutingGroup,
};
use serde_json::Value;
use std::time::SystemTime;

/// For a response whose headers do not matter.
const NO_HEADERS: [(&str, &str); 0] = [];

/// The documented request of `application-post-calls`.
const CREATE_CALL: &str = r##"{
  "@odata.type": "#microsoft.graph.call",
  "callbackUri": "https://bot.contoso.com/callback",
  "targets": [
    {
      "@odata.type": "#microsoft.graph.invitationParticipantInfo",
      "identity": {
        "@odata.type": "#microsoft.graph.identitySet",
        "user": {
          "@odata.type": "#microsoft.graph.identity",
          "displayName": "John",
          "id": "112f7296-5fa4-42ca-bae8-6a692b15d4b8"
        }
      }
    }
  ],
  "requestedModalities": [
    "audio"
  ],
  "mediaConfig": {
    "@odata.type": "#microsoft.graph.serviceHostedMediaConfig"
  }
}"##;

/// The documented request of `audioroutinggroup-update`, which is its response as well.
const UPDATE_GROUP: &str = r#"{
  "id": "oneToOne",
  "routingMode": "oneToOne",
  "sources": [
    "632899f8-2ea1-4604-8413-27bd2892079f"
  ],
  "receivers": [
    "550fae72-d251-43ec-868c-373732c2704f",
    "72f988bf-86f1-41af-91ab-2d7cd011db47"
  ]
}"#;

/// The documented response of `participant-get`, without its stream.
const PARTICIPANT: &str = r##"{
  "@odata.type": "#microsoft.graph.participant",
  "info": {
    "@odata.type": "#microsoft.graph.participantInfo",
    "identity": {
      "@odata.type": "#microsoft.graph.identitySet",
      "application": {
        "@odata.type": "#microsoft.graph.identity",
        "displayName": "Display Name",
        "id": "278405a3-f568-4b3e-b684-009193463064",
        "tenantId": "72f988bf-86f1-41af-91ab-2d7cd011db47"
      },
      "user": null,
      "device": null,
      "phone": null
    },
    "id": null,
    "platformId": "4505"
  },
  "isMuted": false,
  "isInLobby": false,
  "id": "7e1b4346-85a6-4bdd-abe3-d11c5d420efe",
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#communications/calls('7531')/participants/$entity",
  "metadata": null,
  "recordingInfo": null
}"##;

fn json(text: &[u8]) -> Value {
    serde_json::from_slice(text).expect("it is JSON")
}

fn main() {
    bodies();
    queries_and_pages();
    functions();
    responses();
    println!("the bot is content");
}

fn bodies() {
    let user = Identity::new("112f7296-5fa4-42ca-bae8-6a692b15d4b8").with_display_name("John");
    let call = Call::default()
        .with_callback_uri("https://bot.contoso.com/callback")
        .with_targets([InvitationParticipantInfo::new(IdentitySet::user(user))])
        .with_requested_modalities([Modality::Audio])
        .with_media_config(ServiceHostedMediaConfig::default());
    let create = CreateCall::new(call);
    let request = create.build().expect("nothing is wrong with it");
    assert_eq!((request.method(), request.path()), ("POST", "/communications/calls"));
    assert_eq!(request.headers(), [("Content-Type", "application/json")]);
    // The members of an identity are written in the order of the schema.
    assert_eq!(json(request.body()), json(CREATE_CALL.as_bytes()));
    assert!(request.body().starts_with(br##"{"@odata.type":"#microsoft.graph.call","callbackUri""##));
    let read = CreateCall::read_request("/app/calls", request.body()).expect("it is a call");
    assert_eq!(read.as_ref(), Some(&create));
    assert_eq!(create.body().callback_uri.as_deref(), Some("https://bot.contoso.com/callback"));

    let listed = |report: Report| {
        let findings = report.into_iter();
        findings.map(|finding| (finding.id(), finding.pointer().to_owned())).collect::<Vec<_>>()
    };
    let found = |create: &CreateCall| listed(create.validate());
    let required = ["callback-uri", "requested-modalities", "media-config"].map(|name| format!("{name}-is-given"));
    let empty = CreateCall::new(Call::default());
    assert_eq!(found(&empty).iter().map(|(id, _)| *id).collect::<Vec<_>>(), required);
    assert_eq!(found(&empty)[0].1, "/callbackUri");
    assert!(empty.build().is_err());
    let blank = CreateCall::new(create.body().clone().with_callback_uri(" "));
    assert_eq!(found(&blank), [("callback-uri-is-given", "/callbackUri".to_owned())]);
    let long = CreateCall::new(create.body().clone().with_callback_uri("x".repeat(65)));
    assert_eq!(found(&long), [("callback-is-short", "/callbackUri".to_owned())]);

    for alone in [Call::default(), Call::default().with_chat_info(ChatInfo::default().with_message_id("m"))] {
        let found = listed(CreateChatCall::new(alone).validate());
        assert_eq!(found, [("chat-info-thread-id-is-given", "/chatInfo/threadId".to_owned())]);
    }
    let chat = ChatInfo::default().with_thread_id("t");
    assert!(CreateChatCall::new(Call::default().with_chat_info(chat)).build().is_ok());

    let group = AudioRoutingGroup::default()
        .with_id("oneToOne")
        .with_routing_mode("oneToOne")
        .with_sources(["632899f8-2ea1-4604-8413-27bd2892079f".to_owned()])
        .with_receivers(["550fae72-d251-43ec-868c-373732c2704f", "72f988bf-86f1-41af-91ab-2d7cd011db47"].map(str::to_owned));
    let update = UpdateRoutingGroup::new("1", "one/to one", group.clone()).build().expect("nothing is wrong with it");
    assert_eq!((update.method(), update.path()), ("PATCH", "/communications/calls/1/audioRoutingGroups/one%2Fto%20one"));
    assert_eq!(json(update.body()), json(UPDATE_GROUP.as_bytes()));
    let accepted = UpdateRoutingGroup::read_response((200, NO_HEADERS, UPDATE_GROUP)).expect("it is a group");
    assert_eq!(accepted.body, Some(group));

    assert_eq!(CreateRoutingGroup::STATUSES, [200, 202]);
    let later = CreateRoutingGroup::read_response((202, [("Location", "/operations/1")], "")).expect("it is accepted");
    assert_eq!((later.status, later.body, later.location.as_deref()), (202, None, Some("/operations/1")));
}

fn queries_and_pages() {
    let all = ListParticipants::new("1");
    assert_eq!(all.build().expect("nothing is wrong with it").path(), "/communications/calls/1/participants");
    let some = all.top(5).filter("id eq 'a&b=c'").select(["id"]).select(["info".to_owned()]).count(true);
    let request = some.build().expect("nothing is wrong with it");
    let shown = format!("{some:?} {:?}", some.build());
    assert!(shown.contains("filter: Some(<hidden>)") && shown.contains("top: Some(5)"), "{shown}");
    assert!(shown.contains("participants?<hidden>\"") && !shown.contains("a&b") && !shown.contains("a%26b"), "{shown}");
    let path = "/communications/calls/1/participants?$top=5&$filter=id%20eq%20%27a%26b%3Dc%27&$select=id,info&$count=true";
    assert_eq!((request.method(), request.path(), request.body().len()), ("GET", path, 0));
    assert_eq!(request.url(&Service::GRAPH_BETA), format!("https://graph.microsoft.com/beta{path}"));
    assert_eq!(ListParticipants::read_request(&format!("/beta{path}"), b"").ok().flatten(), Some(some));

    let next = "https://graph.microsoft.com/beta/communications/calls/1/participants?$skiptoken=x";
    let body = format!(r##"{{"@odata.context":"c","@odata.count":7,"@odata.nextLink":{next:?},"value":[{PARTICIPANT},5]}}"##);
    let page = ListParticipants::read_response((200, NO_HEADERS, body.as_str())).expect("it is a page").body.expect("it is there");
    let value = page.value.as_ref().expect("it has participants");
    assert_eq!((value.len(), value[0].id.as_deref(), page.count), (2, Some("7e1b4346-85a6-4bdd-abe3-d11c5d420efe"), Some(7)));
    assert_eq!(page.misfits().map(|misfit| misfit.place().to_owned()).collect::<Vec<_>>(), ["/value/1"]);
    assert_eq!(serde_json::to_value(&page).ok(), Some(json(body.as_bytes())));
    assert!(!format!("{page:?}").contains("skiptoken"));

    for other in [r#"{"value":{}}"#, r#"{"value":null}"#, r#"{"@odata.count":1}"#] {
        let read = ListParticipants::read_response((200, NO_HEADERS, other));
        assert!(matches!(read, Err(ResponseError::Unreadable { .. })), "{read:?}");
    }
    let request = ListParticipants::next_page(&page, &Service::GRAPH_BETA).expect("it leads there").expect("there is one");
    assert_eq!((request.method(), request.url(&Service::GRAPH_BETA)), ("GET", next.to_owned()));
    assert_eq!(request.headers(), [("ConsistencyLevel", "eventual")]);
    let elsewhere = ListParticipants::next_page(&page, &Service::new("https://graph.microsoft.us/beta"));
    assert_eq!(elsewhere, Err(NextLinkError::OtherService));
    let last: ListParticipantsPage = serde_json::from_str(r#"{"value":[]}"#).expect("it is a page");
    assert_eq!(ListParticipants::next_page(&last, &Service::GRAPH_BETA), Ok(None));
}

fn functions() {
    let request = IsAvailable::new("O'Neil/1 & co", "15");
    let path = "/communications/isAvailable(userName='O%27%27Neil%2F1%20%26%20co',minutes=15)";
    assert_eq!(request.build().expect("nothing is wrong with it").path(), path);
    let read = IsAvailable::read_request(path, b"").expect("it has no body").expect("it is this function");
    assert_eq!((read.user_name().as_str(), read.minutes().as_str()), ("O'Neil/1 & co", "15"));
    let other = IsAvailable::new("", "15),x=(1").validate();
    assert_eq!(other.into_iter().map(|finding| finding.id()).collect::<Vec<_>>(), ["minutes-is-a-literal"]);

    let answer = IsAvailable::read_response((200, NO_HEADERS, r#"{"@odata.context":"c","value":true}"#));
    assert_eq!(answer.expect("it is a boolean").body.and_then(|body| body.value), Some(true));
    let modalities = ListModalities::read_response((200, NO_HEADERS, r#"{"value":["Audio","hologram"]}"#));
    let modalities = modalities.expect("it is a page").body.and_then(|page| page.value).expect("it has values");
    assert_eq!((modalities.len(), &modalities[0]), (2, &Modality::Audio));
}

fn responses() {
    let participant = GetParticipant::read_response((200, NO_HEADERS, PARTICIPANT)).expect("it is one").body;
    assert_eq!(serde_json::to_value(participant.expect("it has a body")).ok(), Some(json(PARTICIPANT.as_bytes())));

    let ended = DeleteCall::new("1").build().expect("nothing is wrong with it");
    assert_eq!((ended.method(), ended.path(), ended.headers().len()), ("DELETE", "/communications/calls/1", 0));
    assert_eq!(DeleteCall::read_response((204, NO_HEADERS, "")).expect("it is accepted").body, None);
    let retry = DeleteCall::read_response((500, NO_HEADERS, "")).expect_err("it is refused").retry(SystemTime::now());
    assert_eq!(retry, Retry::Backoff, "ending a call twice ends it once");

    let recording = GetRecording::read_response((200, NO_HEADERS, [0xff, 0, b'{'])).expect("it is bytes").body;
    assert_eq!(recording.as_deref(), Some(&[0xff, 0, b'{'][..]));
    let refused = GetRecording::read_response((404, NO_HEADERS, r#"{"error":{"code":"7507"}}"#)).expect_err("it is refused");
    let ResponseError::Refused(refusal) = refused else { panic!("{refused:?}") };
    assert_eq!(refusal.code.as_deref(), Some("7507"));
}
