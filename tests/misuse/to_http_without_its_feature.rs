//! E0277 need the feature `http` of this crate

use graph_calls::{Invite, Service};

fn main() -> Result<(), graph_calls::RequestError> {
    let request = Invite::new("call").to_http(&Service::GRAPH_BETA, "token")?;
    println!("{}", request.uri());
    Ok(())
}
