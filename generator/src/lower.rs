//! From what the YAML says to what is true: names are fixed, references resolved, rules checked against what they are
//! about. All problems are reported in one run; only a schema without any becomes an [`Api`].

mod action;
mod collect;
mod cycle;
mod deviation;
mod notification;
mod rule;
mod service;
mod type_expr;
mod types;

use crate::diagnostic::{Diagnostics, Failed};
use crate::model::Api;
use crate::schema::load::Documents;

use collect::Names;

/// Lowers the documents of a schema.
///
/// # Errors
///
/// The schema has problems, which are in `diagnostics`.
pub fn lower(diagnostics: &mut Diagnostics, documents: &Documents) -> Result<Api, Failed> {
    let names = Names::collect(diagnostics, documents);
    let mut resources = types::lower_resources(diagnostics, documents, &names);
    let enums = types::lower_enums(diagnostics, documents, &names);
    cycle::check_bases(diagnostics, documents, &mut resources);
    cycle::check_required(diagnostics, documents, &resources);
    let resources = types::resolve_construction(resources);
    types::check_inherited(diagnostics, documents, &resources);

    let service = service::lower_service(diagnostics, &documents.service, &names);
    let paths = notification::lower_paths(diagnostics, &documents.service);
    let actions = action::lower_actions(diagnostics, documents, &names, &resources);
    let notifications = notification::lower_notifications(diagnostics, documents, &names, &resources, &enums, &paths);
    let deviations = deviation::lower_deviations(diagnostics, documents);
    diagnostics.propagate()?;

    let shadowed = collect::shadowed(&resources, &enums);
    Ok(Api { service, resources, enums, actions, paths, notifications, shadowed, deviations })
}

/// The name of a schema file as headers give it, wherever the schema is.
fn header_path(path: &str) -> String {
    format!("schema/{path}")
}
