//! A bot that adds people to calls and learns the result from its webhook. `cold-build.sh` compiles
//! it three times. Only the module `calls` differs.

mod calls;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::post;
use axum::Router;

type Error = Box<dyn std::error::Error + Send + Sync>;

#[derive(Clone)]
struct Bot {
    client: reqwest::Client,
    token: String,
}

async fn invite(
    State(bot): State<Bot>,
    Path((call_id, user_id)): Path<(String, String)>,
) -> Result<String, (StatusCode, String)> {
    calls::invite(&bot.client, &bot.token, &call_id, &user_id)
        .await
        .map_err(|error| (StatusCode::BAD_GATEWAY, error.to_string()))
}

async fn notified(body: Bytes) -> StatusCode {
    match calls::notified(&body) {
        Ok(()) => StatusCode::ACCEPTED,
        Err(error) => {
            eprintln!("{error}");
            StatusCode::BAD_REQUEST
        }
    }
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let bot = Bot {
        client: reqwest::Client::new(),
        token: std::env::var("GRAPH_TOKEN")?,
    };
    let router = Router::new()
        .route("/invite/{call_id}/{user_id}", post(invite))
        .route("/notifications", post(notified))
        .with_state(bot);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, router).await?;
    Ok(())
}
