//! The entry points of the crate, for readers who are new to it.

use crate::model::Api;

/// The entry points of the crate, one line for each. `link` converts a path in Rust to a link.
pub fn entry_points(api: &Api, link: impl Fn(&str) -> String) -> impl Iterator<Item = String> {
    let link = &link;
    let actions = api.actions.iter().map(move |action| {
        let path = action.paths.first().map(|path| path.template.as_str()).unwrap_or_default();
        let name = action.ident.as_str();
        let [build, to_http, read] = ["build", "to_http", "read_response"].map(|method| format!("{name}::{method}"));
        format!(
            "{}: `{} {path}`. {} builds the request for any HTTP client, {} builds it for clients that use the `http` crate, and {} reads the response.",
            link(name), action.method, link(&build), link(&to_http), link(&read),
        )
    });
    let notifications = api.notifications.iter().map(move |notifications| {
        let [envelope, notification] =
            [notifications.envelope, notifications.notification].map(|id| api.resource(id).ident.as_str());
        let [read, into_event] = [format!("{envelope}::from_slice"), format!("{notification}::into_event")];
        format!(
            "{}: deserializes the body that the service posts to the webhook. {} converts a notification to an {}.",
            link(&read),
            link(&into_event),
            link("Event"),
        )
    });
    actions.chain(notifications).collect::<Vec<_>>().into_iter()
}
