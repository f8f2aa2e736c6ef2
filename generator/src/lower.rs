//! From what the YAML says to what is true: names are fixed, references resolved, rules checked against what they are
//! about. All problems are reported in one run; only a schema without any becomes an [`Api`].

mod deviation;
mod export;
mod imports;
mod name;
mod notification;
mod open_enum;
mod path;
mod request;
mod resource;
mod rule;
mod service;

use crate::diagnostic::{Diagnostics, Failed};
use crate::model::Api;
use crate::schema::load::Documents;

use name::Names;

/// Lowers the documents of a schema.
///
/// # Errors
///
/// The schema has problems, which are in `diagnostics`.
pub fn lower(diagnostics: &mut Diagnostics, documents: &Documents) -> Result<Api, Failed> {
    let names = Names::collect(diagnostics, documents);
    let mut resources = resource::lower_resources(diagnostics, documents, &names);
    let enums = open_enum::lower_enums(diagnostics, documents);
    resource::cycle::check_bases(diagnostics, documents, &mut resources);
    resource::cycle::check_required(diagnostics, documents, &resources);
    resource::inheritance::resolve_construction(&mut resources);
    resource::inheritance::check_inherited(diagnostics, documents, &resources);

    let service = service::lower_service(diagnostics, &documents.service, &names);
    let paths = notification::resource_path::lower_paths(diagnostics, &documents.service);
    let mut actions = request::lower_actions(diagnostics, documents, &names, &resources);
    let notifications = notification::lower_notifications(diagnostics, documents, &names, &resources, &enums, &paths);
    let deviations = deviation::lower_deviations(diagnostics, documents);
    diagnostics.propagate()?;

    imports::resolve_imports(&service, &mut resources, &enums, &mut actions);
    let shadowed = name::shadowed(&resources, &enums, &actions);
    let exports = export::exports(&service, &resources, &enums, &actions, notifications.is_some());
    let templates = notification::specificity::by_specificity(&paths);
    Ok(Api { service, resources, enums, actions, paths, templates, notifications, shadowed, exports, deviations })
}

/// The name of a schema file as headers give it, wherever the schema is.
fn header_path(path: &str) -> String {
    format!("schema/{path}")
}

/// The URL of a page, by the service's pattern. What no URL has is percent-encoded.
fn url(pattern: &str, source: Option<&String>) -> Option<String> {
    let is_allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~!$&'*+,;=:@/?#%".contains(byte);
    let encode = |byte: u8| if is_allowed(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    source.map(|source| pattern.replace("{source}", &source.bytes().map(encode).collect::<String>()))
}

/// `a`, `b` and `c`.
fn list(names: &[&str]) -> String {
    match names {
        [] => "none".to_owned(),
        [name] => format!("`{name}`"),
        [names @ .., last] => format!("`{}` and `{last}`", names.join("`, `")),
    }
}
