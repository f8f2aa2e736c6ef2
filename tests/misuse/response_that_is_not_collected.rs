//! E0277 `reqwest::Response` is not an HTTP response whose body has been collected

/// What an HTTP client returns before the body is there.
mod reqwest {
    pub struct Response;
}

fn main() {
    let _ = graph_calls::Invite::read_response(reqwest::Response);
}
