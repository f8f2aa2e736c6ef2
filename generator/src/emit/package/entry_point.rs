//! Where somebody begins who sees the crate for the first time.

use crate::model::Api;

/// Where a newcomer begins, a line each. `link` makes a link of a path in Rust.
pub fn entry_points(api: &Api, link: impl Fn(&str) -> String) -> impl Iterator<Item = String> {
    let link = &link;
    let actions = api.actions.iter().map(move |action| {
        let path = action.paths.first().map(|path| path.template.as_str()).unwrap_or_default();
        let name = action.ident.as_str();
        let [build, to_http, read] = ["build", "to_http", "read_response"].map(|method| format!("{name}::{method}"));
        format!(
            "{}: `{} {path}`, made by {} for any HTTP client and by {} for those that speak the crate `http`; {} reads the answer",
            link(name), action.method, link(&build), link(&to_http), link(&read),
        )
    });
    let notifications = api.notifications.iter().map(move |notifications| {
        let [envelope, notification] =
            [notifications.envelope, notifications.notification].map(|id| api.resource(id).ident.as_str());
        let [read, into_event] = [format!("{envelope}::from_slice"), format!("{notification}::into_event")];
        format!(
            "{}: reads what is posted to the webhook; {} tells what has happened, as an {}",
            link(&read),
            link(&into_event),
            link("Event"),
        )
    });
    actions.chain(notifications).collect::<Vec<_>>().into_iter()
}
