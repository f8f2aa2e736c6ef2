//! A bot and the stand-in for Graph, over real sockets.

mod bot;

use std::time::Duration;

use bot::Bot;
use graph_calls::serde_json::{json, Value};
use graph_calls::webhook::testing::Signer;
use graph_calls::{Event, IdentitySet, InvitationParticipantInfo, Invite, Outcome, ResponseError, WaitError};
use graph_calls_bot::{Next, StandIn};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Far more than anything here takes.
const LIMIT: Duration = Duration::from_secs(30);

/// A bot whose call is established.
async fn in_a_call() -> (StandIn, Bot, String) {
    let graph = StandIn::start().await.expect("it starts");
    let mut bot = Bot::start(&graph).await;
    let call = graph.establish(&bot.url).await;
    let event = bot.event().await;
    assert!(matches!(&event, Event::CallChanged { call_id, .. } if call_id.as_str() == call), "{event:?}");
    (graph, bot, call)
}

fn invite(call: &str) -> Invite {
    Invite::new(call).participant(IdentitySet::user("278405a3-f568-4b3e-b684-009193463064"))
}

fn roster(call: &str, id: &str) -> Value {
    json!({
        "changeType": "updated",
        "resourceUrl": format!("/communications/calls/{call}/participants"),
        "resourceData": [{ "id": id, "info": { "identity": { "user": { "id": id } } } }],
    })
}

#[tokio::test]
async fn the_five_documented_invitations_succeed() {
    let (graph, mut bot, call) = in_a_call().await;
    let moved = |user: &str| InvitationParticipantInfo::new(IdentitySet::user(user)).with_replaces_call_id("c");
    let invitations = [
        Invite::new(&*call).participant(IdentitySet::user("a")),
        Invite::new(&*call).participants([moved("b"), moved("c")]),
        Invite::new(&*call).participant(moved("d")),
        Invite::new(&*call).participant(IdentitySet::phone("+12345678901")),
        Invite::new(&*call).participant(moved("e").with_participant_id("p")),
    ];
    for (mut invitation, count) in invitations.into_iter().zip([1, 2, 1, 1, 1]) {
        let operation = bot.client.send_and_wait(&mut invitation, &bot.outcomes, LIMIT).await.expect("it ends");
        assert!(matches!(operation.outcome(), Outcome::Completed(_)));
        let Event::InviteEnded { .. } = bot.event().await else { panic!("the end comes first") };
        let Event::RosterUpdated { participants, .. } = bot.event().await else { panic!("the roster comes next") };
        assert_eq!(participants.len(), count);
    }
    assert_eq!(graph.requests().into_iter().flat_map(|request| request.wrong).collect::<Vec<_>>(), [""; 0]);
    assert!(graph.deliveries().iter().all(|delivery| delivery.status == Some(202)));
    graph.stop().await.expect("it stops");
}

#[tokio::test]
async fn what_can_go_wrong_is_told_apart() {
    let (graph, bot, call) = in_a_call().await;
    let send = || async { bot.client.send_and_wait(&mut invite(&call), &bot.outcomes, LIMIT).await };

    graph.plan([Next::Overtake, Next::Empty, Next::FailLater { code: 403, subcode: 10151 }]);
    assert!(matches!(send().await.expect("it ends").outcome(), Outcome::Completed(_)), "before the response");
    assert!(matches!(send().await.expect("it ends").outcome(), Outcome::Completed(_)), "an empty response");
    let failed = send().await.expect("it ends");
    let Outcome::Failed(Some(result)) = failed.outcome() else { panic!("it failed") };
    assert_eq!((result.code, result.subcode), (Some(403), Some(10151)));

    graph.plan([
        Next::Refuse { status: 403, code: "7504".to_owned() },
        Next::Refuse { status: 500, code: "9999".to_owned() },
    ]);
    let Err(WaitError::Send(graph_calls::client::Error::Response(ResponseError::Refused(refusal)))) = send().await
    else {
        panic!("it was refused");
    };
    assert_eq!((refusal.status, refusal.code.as_deref()), (403, Some("7504")));
    let Err(WaitError::Send(error)) = send().await else { panic!("it was refused") };
    assert!(error.may_have_acted());

    graph.plan([Next::Break, Next::Redirect { location: "https://example.com/".to_owned() }]);
    let Err(WaitError::Send(error)) = send().await else { panic!("half a response is no response") };
    assert!(error.may_have_acted(), "{error}");
    let Err(WaitError::Send(error)) = send().await else { panic!("a redirect is not followed") };
    assert!(error.to_string().contains("302"), "{error}");

    graph.plan([Next::Silence]);
    let limit = Duration::from_millis(200);
    let silent = bot.client.send_and_wait(&mut invite(&call), &bot.outcomes, limit).await;
    assert!(matches!(silent, Err(WaitError::Limit(accepted)) if accepted.location.is_some()));
    assert!(bot.outcomes.is_empty());

    let unknown = bot.client.send(&invite("no-call")).await.expect_err("there is no such call");
    assert!(unknown.to_string().contains("404"), "{unknown}");
    graph.stop().await.expect("it stops");
}

#[tokio::test]
async fn only_the_service_is_believed() {
    let (graph, mut bot, call) = in_a_call().await;
    let body = json!({ "value": [roster(&call, "forged")] }).to_string().into_bytes();
    let forged = graph.forge(&bot.url, body.clone()).await.expect("there is another key");
    assert_eq!(forged.status, Some(403));
    let signer = Signer::new().expect("it has a key");
    let foreign = signer.sign(&signer.header(), &json!({ "iss": "https://graph.microsoft.com" })).expect("it signs");
    assert_eq!(bot.post_with(&format!("Bearer {foreign}"), body.clone()).await, 403);
    let past = 1_700_000_000;
    let wrong: [(&str, Value); 5] = [
        ("aud", json!("another-app")),
        ("iss", json!("https://example.com")),
        ("exp", json!(past)),
        ("nbf", json!(4_000_000_000_u64)),
        ("tid", Value::Null),
    ];
    for (claim, value) in wrong {
        let authorization = graph.callback_authorization(|claims| claims[claim] = value);
        assert_eq!(bot.post_with(&authorization, body.clone()).await, 403, "{claim}");
    }
    assert_eq!(bot.post_with("", body).await, 403);
    let garbage = [b"{".to_vec(), b"[]".to_vec(), br#"{"value":1}"#.to_vec(), vec![0xff; 100]];
    for body in garbage {
        let status = graph.post(&bot.url, body).await.status;
        assert!(matches!(status, Some(400 | 204)), "{status:?}");
    }
    let large = vec![b' '; 32 << 20];
    assert_eq!(graph.post(&bot.url, large).await.status, Some(413));
    // The bot goes on.
    let good = json!({ "value": [roster(&call, "good")] }).to_string().into_bytes();
    assert_eq!(graph.post(&bot.url, good).await.status, Some(202));
    let Event::RosterUpdated { participants, .. } = bot.event().await else { panic!("it is a roster") };
    assert_eq!(participants[0].id.as_deref(), Some("good"));
    graph.stop().await.expect("it stops");
}

#[tokio::test]
async fn nothing_good_is_lost_among_garbage() {
    let (graph, mut bot, call) = in_a_call().await;
    let count = 20_000;
    let garbage =
        [json!(null), json!(7), json!({}), json!({ "resourceUrl": 3 }), json!({ "resourceData": { "a": [] } })];
    let batch: Vec<Value> = (0..count)
        .map(|number| match number % 4 {
            0 => roster(&call, &number.to_string()),
            _ => garbage[number % garbage.len()].clone(),
        })
        .collect();
    let delivery = graph.post(&bot.url, json!({ "value": batch }).to_string().into_bytes()).await;
    assert_eq!(delivery.status, Some(202));
    let mut good = Vec::new();
    while good.len() < count / 4 {
        if let Event::RosterUpdated { participants, .. } = bot.event().await {
            good.extend(participants.into_iter().filter_map(|participant| participant.id.clone()));
        }
    }
    assert!(good.iter().enumerate().all(|(index, id)| *id == (index * 4).to_string()));
    graph.stop().await.expect("it stops");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_callbacks_at_once_are_all_received() {
    let (graph, mut bot, call) = in_a_call().await;
    let post = |number: usize| {
        graph.post(&bot.url, json!({ "value": [roster(&call, &number.to_string())] }).to_string().into_bytes())
    };
    let deliveries = futures_util::future::join_all((0..1000).map(post)).await;
    assert!(deliveries.iter().all(|delivery| delivery.status == Some(202)));
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..1000 {
        let Event::RosterUpdated { participants, .. } = bot.event().await else { panic!("it is a roster") };
        seen.extend(participants[0].id.clone());
    }
    assert_eq!(seen.len(), 1000);
    graph.stop().await.expect("it stops");
}

/// A client that is slow, or that sends half a body, harms nobody else.
#[tokio::test]
async fn half_a_request_waits_alone() {
    let (graph, mut bot, call) = in_a_call().await;
    let token = graph.callback_authorization(|_| {});
    let body = json!({ "value": [roster(&call, "slow")] }).to_string();
    let head = format!(
        "POST /callback HTTP/1.1\r\nHost: bot\r\nAuthorization: {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let (first, second) = body.split_at(body.len() / 2);
    let mut half = TcpStream::connect(bot.address).await.expect("the bot listens");
    half.write_all(format!("{head}{first}").as_bytes()).await.expect("it is sent");
    let mut slow = TcpStream::connect(bot.address).await.expect("the bot listens");
    slow.write_all(format!("{head}{first}").as_bytes()).await.expect("it is sent");

    let good = json!({ "value": [roster(&call, "good")] }).to_string().into_bytes();
    assert_eq!(graph.post(&bot.url, good).await.status, Some(202));
    let Event::RosterUpdated { participants, .. } = bot.event().await else { panic!("it is a roster") };
    assert_eq!(participants[0].id.as_deref(), Some("good"));

    half.shutdown().await.expect("it is closed");
    let mut answer = String::new();
    half.read_to_string(&mut answer).await.expect("it is answered or closed");
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{answer}");

    slow.write_all(second.as_bytes()).await.expect("it is sent");
    let mut answer = [0; 12];
    slow.read_exact(&mut answer).await.expect("it is answered");
    assert_eq!(&answer, b"HTTP/1.1 202");
    let Event::RosterUpdated { participants, .. } = bot.event().await else { panic!("it is a roster") };
    assert_eq!(participants[0].id.as_deref(), Some("slow"));
    graph.stop().await.expect("it stops");
}

/// What was answered with 202 is handled although the server stops.
#[tokio::test(flavor = "multi_thread")]
async fn a_graceful_shutdown_loses_nothing() {
    let (graph, mut bot, call) = in_a_call().await;
    let url = bot.url.clone();
    let post = |number: usize| {
        graph.post(&url, json!({ "value": [roster(&call, &number.to_string())] }).to_string().into_bytes())
    };
    let posts = futures_util::future::join_all((0..300).map(post));
    let stop = bot.stopper();
    // It stops while callbacks are under way.
    let (deliveries, _) = tokio::join!(posts, async {
        let first = bot.event().await;
        stop.notify_one();
        first
    });
    let answered = deliveries.iter().filter(|delivery| delivery.status == Some(202)).count();
    let received = 1 + bot.rest().await.len();
    assert!((1..=received).contains(&answered), "{received} of {answered}");
    graph.stop().await.expect("it stops");
}

/// `SOAK_SECONDS` says for how long; `tests/soak.sh` runs it for ten minutes.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "it takes minutes; `tests/soak.sh` runs it"]
async fn memory_stays_flat() {
    let seconds = std::env::var("SOAK_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(60);
    let (graph, mut bot, call) = in_a_call().await;
    let end = std::time::Instant::now() + Duration::from_secs(seconds);
    let mut curve = Vec::new();
    while std::time::Instant::now() < end || curve.len() < 8 {
        let invitations = (0..50).map(|_| async {
            bot.client
                .send_and_wait(&mut invite(&call), &bot.outcomes, LIMIT)
                .await
                .map(|operation| operation.outcome().result().is_some())
        });
        let ended = futures_util::future::join_all(invitations).await;
        assert!(ended.iter().all(Result::is_ok), "{ended:?}");
        let body = |number: usize| json!({ "value": [roster(&call, &number.to_string())] }).to_string().into_bytes();
        let posts = (0..1000).map(|number| graph.post(&bot.url, body(number)));
        let deliveries = futures_util::future::join_all(posts).await;
        assert!(deliveries.iter().all(|delivery| delivery.status == Some(202)));
        bot.forget();
        graph.forget();
        curve.push(resident());
    }
    let quarter = curve.len() / 4;
    let most = |part: &[usize]| part.iter().copied().max().unwrap_or_default() >> 10;
    let (first, last) = (most(&curve[quarter..2 * quarter]), most(&curve[3 * quarter..]));
    let points: Vec<_> = curve.iter().step_by(curve.len().div_ceil(16)).map(|bytes| bytes >> 20).collect();
    println!("resident memory in MiB: {points:?}");
    println!("{} rounds; resident memory: {first} KiB in the second quarter, {last} KiB in the last", curve.len());
    assert!(last <= first + first / 10 + 4096, "memory grows from {first} to {last} KiB");
    graph.stop().await.expect("it stops");
}

/// The resident memory of this process, in bytes.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap_or_default() << 10
}
