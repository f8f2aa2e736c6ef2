//! E0277 need the feature `http` of this crate

use graph_calls::{Invite, Service};

fn main() {
    let request = Invite::new("call").build().unwrap().into_http(&Service::GRAPH_BETA, "token").unwrap();
    println!("{}", request.uri());
}
