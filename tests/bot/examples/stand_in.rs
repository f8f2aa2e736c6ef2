//! Runs the stand-in for Graph for a program in any language:
//! `cargo run --example stand_in CERTIFICATE [CALLS]`
//!
//! It writes its certificate to the file `CERTIFICATE` as PEM, and prints a line of JSON: the `root` of the service, the
//! `certificate`, the `token` that requests have to carry, and the IDs of `CALLS` established `calls`, which are one by default.
//! When its standard input is closed, it prints a second line: the requests that it received, each with what is `wrong` about
//! it. A notification is posted for each call and invitation, but nobody listens.

use std::error::Error;
use std::{env, fs, io};

use graph_calls_bot::StandIn;
use serde_json::json;

/// The webhook of the calls. Port 9 discards what it receives, if anything listens there.
const CALLBACK: &str = "http://127.0.0.1:9/callback";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut arguments = env::args().skip(1);
    let certificate = arguments.next().ok_or("usage: stand_in CERTIFICATE [CALLS]")?;
    let count: usize = arguments.next().map_or(Ok(1), |count| count.parse())?;

    let graph = StandIn::start().await?;
    fs::write(&certificate, graph.certificate())?;
    let mut calls = Vec::new();
    for _ in 0..count {
        calls.push(graph.establish(CALLBACK).await);
    }
    let token = graph.access_token();
    println!("{}", json!({ "root": graph.root(), "certificate": certificate, "token": token, "calls": calls }));

    tokio::task::spawn_blocking(|| io::copy(&mut io::stdin(), &mut io::sink())).await??;
    let requests: Vec<_> = graph
        .requests()
        .into_iter()
        .map(|request| json!({ "line": request.line, "body": request.body, "wrong": request.wrong }))
        .collect();
    println!("{}", json!(requests));
    graph.stop().await
}
