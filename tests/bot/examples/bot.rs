//! A bot that invites participants to a call, and a stand-in for Graph that answers it. It needs no tenant:
//! `cargo run --example bot`
//!
//! The bot waits until its call is established, sends the five documented invitations, waits until each has ended, and keeps
//! the roster of the call. Then it meets what can go wrong.

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::Router;
use graph_calls::client::{reqwest, Client};
use graph_calls::webhook::{Notifications, OpenIdKeys, Verifier};
use graph_calls::{
    BearerToken, CallState, Change, Event, IdentitySet, InvitationParticipantInfo, Invite, InviteParticipantsOperation,
    Outcome, Outcomes, Participant, Roster, Service,
};
use graph_calls_bot::{Next, StandIn, APP_ID};
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long the bot waits for the end of an invitation. With the real service, it can take half a minute.
const LIMIT: Duration = Duration::from_secs(5);

/// What the webhook and the rest of the bot share.
#[derive(Clone)]
struct Bot {
    verifier: Verifier,
    outcomes: Outcomes<InviteParticipantsOperation>,
    roster: Arc<Mutex<Roster<Participant>>>,
    established: watch::Sender<bool>,
}

impl FromRef<Bot> for Verifier {
    fn from_ref(bot: &Bot) -> Self {
        bot.verifier.clone()
    }
}

/// The webhook. The token of the request is verified before its body is read.
async fn callback(State(bot): State<Bot>, Notifications(notifications, _): Notifications) -> StatusCode {
    for notification in notifications {
        bot.received(notification.into_event());
    }
    StatusCode::ACCEPTED
}

impl Bot {
    fn received(&self, event: Event) {
        match event {
            Event::CallChanged { call, .. } => {
                self.established.send_replace(call.state == Some(CallState::Established));
            }
            Event::InviteEnded { operation, .. } => {
                self.outcomes.settle(*operation);
            }
            Event::RosterUpdated { change_type, participants, .. } => {
                let mut roster = self.roster.lock().unwrap_or_else(PoisonError::into_inner);
                roster.update(&change_type, participants).iter().for_each(tell);
            }
            other => println!("  received: {other:?}"),
        }
    }
}

/// Prints who came. IDs of people are personal data, so a real bot would not print them.
fn tell(change: &Change<'_, Participant>) {
    let (word, participant) = match change {
        Change::Joined(participant) => ("joined", *participant),
        Change::Waits(participant) => ("waits in the lobby", *participant),
        Change::Admitted(participant) => ("was admitted", *participant),
        Change::Left(participant) => ("left", participant),
        _ => return,
    };
    if let Some(who) = participant.who() {
        println!("  {} {} {word}", who.kind, who.identity.id.as_deref().unwrap_or("without an ID"));
    }
}

/// The five invitations of the documentation.
fn stories(call: &str) -> Vec<(&'static str, Invite)> {
    let invite = || Invite::new(call);
    let replaced = |user: &str| {
        InvitationParticipantInfo::new(IdentitySet::user(user))
            .with_replaces_call_id("a7ebfb2d-871e-419c-87af-27290b22e8db")
    };
    let first = "7e1b4346-85a6-4bdd-abe3-d11c5d420efe";
    vec![
        ("a user", invite().participant(IdentitySet::user("278405a3-f568-4b3e-b684-009193463064"))),
        ("two users", invite().participants([first, "1e126418-44a0-4a94-a6f8-0efe1ad71acb"].map(IdentitySet::user))),
        ("a user whose call is replaced", invite().participant(replaced(first))),
        ("a phone", invite().participant(IdentitySet::phone("+12345678901"))),
        (
            "a user who moves from another meeting",
            invite().participant(
                replaced("682b6c37-0729-4fab-ace6-d730d5d9137e")
                    .with_participant_id("7d501bf1-5ee4-4605-ba92-0ae4513c611c"),
            ),
        ),
    ]
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let graph = StandIn::start().await?;
    println!("A stand-in for Graph listens at {}.", graph.root());

    // The client and the verifier trust the certificate of the stand-in.
    let certificate = reqwest::Certificate::from_pem(graph.certificate().as_bytes())?;
    let trusted = certificate.clone();
    let client = Client::builder(Service::new(graph.root()), BearerToken::new(graph.access_token()))
        .configure(move |http| http.tls_certs_only([trusted]))
        .on_retry(|retry| println!("  the service is busy; the request is sent again after {:?}", retry.wait))
        .build()?;
    let keys = OpenIdKeys::configured(&graph.open_id_configuration(), |http| http.tls_certs_only([certificate]))?;
    let bot = Bot {
        verifier: Verifier::new(APP_ID).key_source(keys),
        outcomes: Outcomes::new(),
        roster: Arc::default(),
        established: watch::Sender::new(false),
    };

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let webhook = format!("http://{}/callback", listener.local_addr()?);
    let router = Router::new().route("/callback", post(callback)).with_state(bot.clone());
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    println!("\nThe bot is called, and waits until the call is established.");
    let call = graph.establish(&webhook).await;
    bot.established.subscribe().wait_for(|established| *established).await?;

    for (what, mut invite) in stories(&call) {
        println!("\nIt invites {what}.");
        let operation = client.send_and_wait(&mut invite, &bot.outcomes, LIMIT).await?;
        println!("  the invitation ended: {}", word(&operation));
    }

    println!("\nThe permission is missing in the tenant.");
    graph.plan([Next::Refuse { status: 403, code: "7504".to_owned() }]);
    let refused = client.send(&Invite::new(&*call).participant(IdentitySet::user("u"))).await;
    println!("  {}", refused.err().map_or_else(|| "nothing went wrong".to_owned(), |error| error.to_string()));

    println!("\nThe service is busy.");
    graph.plan([Next::Throttle { seconds: 1 }]);
    let accepted = client.send(&Invite::new(&*call).participant(IdentitySet::user("later"))).await?;
    println!("  accepted with status {}", accepted.status);

    println!("\nOnly a notification says that an invitation failed.");
    graph.plan([Next::FailLater { code: 403, subcode: 10151 }]);
    let mut invite = Invite::new(&*call).participant(IdentitySet::phone("+12345678902"));
    let operation = client.send_and_wait(&mut invite, &bot.outcomes, LIMIT).await?;
    println!("  the invitation ended: {}", word(&operation));

    println!("\nSomebody else posts to the webhook.");
    let forged = graph.forge(&webhook, br#"{ "value": [] }"#.to_vec()).await?;
    println!(
        "  the webhook responded with {}",
        forged.status.map_or_else(|| "nothing".to_owned(), |it| it.to_string())
    );

    let wrong: Vec<_> = graph.requests().into_iter().flat_map(|request| request.wrong).collect();
    graph.stop().await?;
    let roster = bot.roster.lock().unwrap_or_else(PoisonError::into_inner).len();
    println!("\n{roster} participants are in the call. The stand-in found {} mistakes in the requests.", wrong.len());
    server.abort();
    Ok(())
}

/// How an invitation ended, in a few words.
fn word(operation: &InviteParticipantsOperation) -> String {
    match operation.outcome() {
        Outcome::Completed(_) => "it succeeded".to_owned(),
        Outcome::Failed(Some(result)) => {
            let number = |number: Option<i32>| number.map_or_else(|| "?".to_owned(), |number| number.to_string());
            format!("it failed with {}/{}", number(result.code), number(result.subcode))
        }
        other => format!("{other:?}"),
    }
}
