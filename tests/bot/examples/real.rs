//! A bot that invites somebody to a call of the real Graph: `cargo run --example real`
//!
//! Environment variables say who invites whom: run it without them to learn which. The call is established, and was created
//! or answered with a callback URI that leads to this bot. The bot speaks plain HTTP, so put something in front of it that
//! ends TLS, such as a tunnel.
//!
//! It prints no personal data and no tokens. Exit code 1: an invitation failed; 2: a variable is missing, or it cannot start.

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::Router;
use graph_calls::client::{Client, ClientCredentials};
use graph_calls::webhook::{Notifications, OpenIdKeys, Verifier};
use graph_calls::{Event, IdentitySet, Invite, InviteParticipantsOperation, Outcome, Outcomes, Service, WaitError};
use tokio::net::TcpListener;

/// How long the bot waits for the end of an invitation. It can take half a minute, and more if a phone rings.
const LIMIT: Duration = Duration::from_secs(90);

/// The variables that have to be set.
const REQUIRED: [(&str, &str); 5] = [
    ("GRAPH_TENANT", "the ID or domain of the tenant"),
    ("GRAPH_CLIENT_ID", "the application ID of the bot, which has the permission Calls.InitiateGroupCall.All"),
    ("GRAPH_CLIENT_SECRET", "a client secret of the application"),
    ("GRAPH_CALL_ID", "the ID of an established call of the bot"),
    ("GRAPH_USER_ID", "the ID of the user to invite"),
];

/// The variables that can be set.
const OPTIONAL: [(&str, &str); 2] = [
    ("GRAPH_PHONE", "a telephone number to invite as well, such as +12345678901"),
    ("GRAPH_BIND", "the address at which the webhook listens; 127.0.0.1:3978 by default"),
];

/// Returns a variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Returns the required variables, or says what is missing.
fn required() -> Result<[String; 5], String> {
    let list = |(name, what): &(&str, &str)| format!("\n  {name}: {what}");
    let missing: String = REQUIRED.iter().filter(|(name, _)| variable(name).is_none()).map(list).collect();
    if missing.is_empty() {
        return Ok(REQUIRED.map(|(name, _)| variable(name).unwrap_or_default()));
    }
    let optional: String = OPTIONAL.iter().map(list).collect();
    Err(format!("these environment variables are missing:{missing}\nthese are optional:{optional}"))
}

/// What the webhook knows.
#[derive(Clone)]
struct Bot {
    verifier: Verifier,
    outcomes: Outcomes<InviteParticipantsOperation>,
}

impl FromRef<Bot> for Verifier {
    fn from_ref(bot: &Bot) -> Self {
        bot.verifier.clone()
    }
}

/// The webhook. The token of the request is verified before its body is read.
async fn callback(State(bot): State<Bot>, Notifications(notifications, _): Notifications) -> StatusCode {
    for notification in notifications {
        match notification.into_event() {
            Event::CallChanged { call, .. } => println!("  the state of the call: {:?}", call.state),
            Event::InviteEnded { operation, .. } => {
                bot.outcomes.settle(*operation);
            }
            Event::RosterUpdated { participants, .. } => println!("  the roster has {} entries", participants.len()),
            _ => println!("  another notification"),
        }
    }
    StatusCode::ACCEPTED
}

/// Says how an invitation ended, and returns whether it succeeded.
fn has_succeeded(operation: &InviteParticipantsOperation) -> bool {
    let (is_success, result) = match operation.outcome() {
        Outcome::Completed(result) => (true, result),
        outcome => (false, outcome.result()),
    };
    let codes = result.map(|result| (result.code, result.subcode));
    println!(
        "  the invitation {}; code and subcode: {codes:?}",
        if is_success { "succeeded" } else { "did not succeed" }
    );
    is_success
}

/// Prints an error and what caused it. They contain no personal data and no token, unlike their `Debug` output.
fn explain(error: &dyn Error) {
    eprintln!("{error}");
    let mut source = error.source();
    while let Some(error) = source {
        eprintln!("  because {error}");
        source = error.source();
    }
}

async fn run() -> Result<ExitCode, Box<dyn Error>> {
    let [tenant, client_id, secret, call, user] = required()?;
    let credentials = ClientCredentials::new(&Service::GRAPH_BETA, tenant, client_id.clone(), secret)?;
    let client = Client::new(Service::GRAPH_BETA, credentials)?;
    let bot = Bot { verifier: Verifier::new(client_id).key_source(OpenIdKeys::new()?), outcomes: Outcomes::new() };

    let listener = TcpListener::bind(variable("GRAPH_BIND").as_deref().unwrap_or("127.0.0.1:3978")).await?;
    println!("The webhook is at http://{}/callback.", listener.local_addr()?);
    let router = Router::new().route("/callback", post(callback)).with_state(bot.clone());
    let server = tokio::spawn(async move { axum::serve(listener, router).await });

    let phone = variable("GRAPH_PHONE").map(|number| ("the phone", IdentitySet::phone(number)));
    let mut succeeded = true;
    for (what, who) in [("the user", IdentitySet::user(user))].into_iter().chain(phone) {
        println!("It invites {what}.");
        let mut invite = Invite::new(&*call).participant(who);
        succeeded &= match client.send_and_wait(&mut invite, &bot.outcomes, LIMIT).await {
            Ok(operation) => has_succeeded(&operation),
            Err(error) => {
                explain(&error);
                if let WaitError::Limit(accepted) = error {
                    println!("  support asks for the request ID: {:?}", accepted.request_id);
                }
                false
            }
        };
    }
    // Without the keys, no notification is believed.
    if let Some(failure) = bot.verifier.key_status().failure {
        println!("The keys of callbacks could not be loaded:");
        explain(&*failure);
    }
    server.abort();
    Ok(ExitCode::from(u8::from(!succeeded)))
}

#[tokio::main]
async fn main() -> ExitCode {
    run().await.unwrap_or_else(|error| {
        explain(&*error);
        ExitCode::from(2)
    })
}
