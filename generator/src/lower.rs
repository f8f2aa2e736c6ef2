//! Converts the documents to a valid model: fixes names, resolves references, and checks that each
//! rule fits the types that it applies to. All problems are reported in one run, but not those that
//! follow from problems of loading. The result is an [`Api`] only if there are none at all.

mod context;
mod deviation;
mod example;
mod export;
mod gaps;
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
use crate::schema::kind::Documents;

use context::Cx;
use name::Names;

/// Lowers the documents of a schema.
///
/// # Errors
///
/// Returns an error if the schema has problems. They are in `diagnostics`.
pub fn lower(diagnostics: &mut Diagnostics, documents: &Documents) -> Result<Api, Failed> {
    let names = &Names::collect(diagnostics, documents);
    let mut cx = Cx { diagnostics, documents, names, resources: &[], gaps: &[] };
    let (mut resources, gaps) = resource::lower_resources(&mut cx);
    let Cx { diagnostics, .. } = cx;
    let mut cx = Cx { diagnostics: &mut *diagnostics, documents, names, resources: &resources, gaps: &gaps };
    resource::inheritance::check_inherited(&mut cx);
    let mut cx = Cx { diagnostics: &mut *diagnostics, documents, names, resources: &[], gaps: &gaps };
    resource::family::resolve_families(&mut cx, &mut resources);
    resource::inheritance::resolve_construction(&mut resources);

    let mut cx = Cx { diagnostics: &mut *diagnostics, documents, names, resources: &resources, gaps: &gaps };
    resource::cycle::check_required(&mut cx);
    let enums = open_enum::lower_enums(&mut cx);
    let outcomes = resource::outcome::lower_outcomes(&mut cx, &enums);
    let whos = resource::who::lower_whos(&mut cx);
    let rosters = resource::roster::lower_rosters(&mut cx, &enums, &whos);
    let service = service::lower_service(&mut cx);
    let paths =
        notification::resource_path::lower_paths(cx.diagnostics, &names.ids, &documents.service.document.resources);
    let mut actions = request::lower_actions(&mut cx, &service.aliases);
    let notifications = notification::lower_notifications(&mut cx, &enums, &paths);
    let deviations = deviation::lower_deviations(&mut cx);

    let methods = outcomes.into_iter().zip(whos).zip(rosters);
    for (resource, ((outcome, who), roster)) in resources.iter_mut().zip(methods) {
        (resource.outcome, resource.who, resource.roster) = (outcome, who, roster);
    }
    resource::mark::resolve_awaited(&mut resources, &mut actions);
    let exports = export::exports(&service, &resources, &actions, notifications.is_some());
    let documented = &documents.service.document.examples;
    let examples = if diagnostics.is_empty() {
        example::lower_examples(diagnostics, documented, &exports, notifications.is_some())
    } else {
        // What the crate exports can depend on what is invalid.
        example::lower_examples(diagnostics, documented, &export::all(), true)
    };
    diagnostics.merge();
    diagnostics.propagate()?;

    imports::resolve_imports(&service, &mut resources, &enums, &mut actions);
    let paths: Vec<_> = paths.into_iter().map(|(_, path)| path).collect();
    Ok(Api {
        exports,
        examples,
        accessors: notification::resource_path::accessors(&paths),
        templates: notification::specificity::by_specificity(&paths),
        shadowed: names.shadowed(),
        service,
        resources,
        enums,
        actions,
        ids: names.ids.clone(),
        paths,
        notifications,
        deviations,
    })
}
