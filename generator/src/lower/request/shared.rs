//! What `service.yaml` contains for many requests.

use crate::diagnostic::{list, suggest, Code};
use crate::lower::context::Cx;
use crate::lower::name::id::Ids;
use crate::lower::resource::type_expr::lower_type;
use crate::schema::document::{Entries, OrShared, SharedDocument};
use crate::schema::spanned::Spanned;

use super::header::check_headers;
use super::parameter::check_item;
use super::written::parameter_of;

/// Checks that what requests name is shared, and that what is shared is valid even if no request names it.
pub fn check_shared(cx: &mut Cx<'_>) {
    let documents = cx.documents;
    let shared = &documents.service.document.shared;
    let SharedDocument { parameters, headers, rules } = shared;
    for (name, parameter) in parameters {
        lower_type(cx, &parameter.r#type);
        check_item(cx, name, parameter);
    }
    check_headers(cx.diagnostics, &headers.iter().map(|(name, header)| (name, header)).collect::<Vec<_>>());
    let mut ids = Ids::default();
    for rule in rules {
        ids.check(cx.diagnostics, &rule.id);
        let Some(of) = rule.kinds().first().map(|kind| kind.of().place()) else {
            cx.report(Code::RuleKind, rule.place(), "a rule has exactly one check").help("add one, such as `count`");
            continue;
        };
        let parameter = parameter_of(rule).unwrap_or_default();
        if parameters.is_whole() && parameters.get(parameter).is_none() {
            let message = format!("no shared parameter is named `{parameter}`");
            cx.report(Code::NotShared, of, message)
                .did_you_mean(suggest(parameter, parameters.names()))
                .or_help(|| {
                    "a shared rule is about a parameter under `shared`, and holds for each action that takes it"
                        .to_owned()
                })
                .about(format!("parameters/{parameter}"));
        }
    }
    if documents.service.document.service.place().is_nowhere() {
        // What is shared could not be read.
        return;
    }
    for definition in &documents.actions {
        check_named(cx, "parameter", "parameters", &definition.document.parameters, parameters);
        check_named(cx, "header", "headers", &definition.document.headers, headers);
    }
    for definition in &documents.requests {
        check_named(cx, "header", "headers", &definition.document.headers, headers);
    }
}

/// Reports each name that says `shared` without being shared.
fn check_named<T>(cx: &mut Cx<'_>, what: &str, key: &str, named: &Entries<OrShared<T>>, shared: &Entries<T>) {
    let is_missing = |name: &Spanned<String>| shared.is_whole() && shared.get(name).is_none();
    for (name, _) in named.iter().filter(|(name, value)| value.own().is_none() && is_missing(name)) {
        let known = || list(shared.names());
        cx.report(Code::NotShared, name.place(), format!("no shared {what} is named `{}`", **name))
            .did_you_mean(suggest(name, shared.names()))
            .or_help(|| match shared.is_empty() {
                true => format!("define it in `service.yaml`: `{key}` under `shared`"),
                false => format!("the shared ones are {}", known()),
            })
            .about(format!("{key}/{}", **name));
    }
}
