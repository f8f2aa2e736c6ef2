//! The properties of the API as a whole.

mod error;
pub mod package;
pub mod url;

use crate::diagnostic::{suggest, Code, Diagnostics};
use crate::model::{Root, Service, VariantIdent};
use crate::schema::document::{
    AuthorizationDocument, Entries, ResourceDocument, RootDocument, SchemeDocument, ServiceDocument,
};
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::name::ident::{is_name, Case, NAME_HELP};
use super::name::owner::Owners;
use super::path::is_segment;
use error::lower_error;
use package::{check_keywords, check_package};
use url::{check_documentation, check_website, is_root, ROOT_HELP};

/// Lowers the service.
pub fn lower_service(cx: &mut Cx<'_>) -> Service {
    let definition = &cx.documents.service;
    let ServiceDocument {
        service,
        package,
        version,
        title,
        keywords,
        repository,
        homepage,
        documentation,
        notes,
        examples: _,
        roots,
        authorization,
        error,
        aliases,
        resources,
        ids: _,
        shared: _,
        notifications: _,
        deviations: _,
    } = &definition.document;
    check_namespace(cx.diagnostics, service);
    check_package(cx.diagnostics, package, version);
    check_keywords(cx.diagnostics, keywords);
    check_documentation(cx.diagnostics, documentation);
    repository.iter().chain(homepage).for_each(|url| check_website(cx.diagnostics, url));
    let roots = lower_roots(cx.diagnostics, roots);
    let authorization =
        authorization.as_ref().map_or("The access token. Required.", |AuthorizationDocument { scheme, doc }| {
            match scheme {
                SchemeDocument::Bearer => doc.as_str(),
            }
        });
    let error = error.as_ref().and_then(|error| lower_error(cx, error));
    let aliases = lower_aliases(cx.diagnostics, aliases, resources);
    Service {
        package: package.to_string(),
        library: package.replace('-', "_"),
        version: version.to_string(),
        title: title.line(),
        keywords: keywords.iter().map(|keyword| keyword.to_string()).collect(),
        repository: repository.as_ref().map(|url| url.to_string()),
        homepage: homepage.as_ref().map(|url| url.to_string()),
        notes: notes.iter().map(|note| note.to_string()).collect(),
        roots,
        authorization: authorization.to_owned(),
        error,
        aliases,
        file: header_path(&definition.path),
    }
}

fn check_namespace(diagnostics: &mut Diagnostics, namespace: &Spanned<String>) {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "._".contains(c);
    let has_parts = namespace.split('.').all(|part| part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'));
    if !has_parts || !namespace.chars().all(is_allowed) {
        diagnostics
            .report(Code::InvalidName, namespace.place(), format!("`{}` is not a namespace", **namespace))
            .help("write the namespace of the metadata, such as `microsoft.graph`");
    }
}

fn lower_roots(diagnostics: &mut Diagnostics, declared: &Entries<RootDocument>) -> Vec<Root> {
    let mut owners = Owners::default();
    let mut roots = Vec::new();
    for (name, RootDocument { rust, url, doc }) in declared {
        let chosen = rust.as_ref().and_then(|rust| Case::Constant.choose(diagnostics, rust, VariantIdent::chosen));
        let constant = chosen.unwrap_or_else(|| VariantIdent::constant(name));
        if is_name(name) {
            let place = rust.as_ref().map_or(name.place(), Spanned::place);
            owners.claim(diagnostics, constant.as_str(), place);
        } else {
            let message = format!("`{}` is not a valid name of a root", **name);
            diagnostics.report(Code::InvalidName, name.place(), message).help(NAME_HELP);
        }
        if !is_root(url) {
            diagnostics
                .report(Code::InvalidUrl, url.place(), format!("`{}` is not a valid root URL", **url))
                .help(ROOT_HELP);
        }
        roots.push(Root { constant, url: url.to_string(), doc: doc.to_string() });
    }
    roots
}

/// Lowers the aliases. An alias is a deprecated spelling of the first segment of resource paths. No
/// resource path may start with the alias itself.
fn lower_aliases(
    diagnostics: &mut Diagnostics,
    declared: &Entries<Spanned<String>>,
    resources: &Entries<ResourceDocument>,
) -> Vec<(String, String)> {
    let paths = resources.iter().flat_map(|(_, resource)| resource.paths.iter());
    let known: Vec<_> = paths.filter_map(|path| path.trim_start_matches('/').split('/').next()).collect();
    let begins = |segment: &str| known.iter().any(|known| known.eq_ignore_ascii_case(segment));
    let mut aliases: Vec<(String, String)> = Vec::new();
    for (alias, meant) in declared {
        let (alias_place, place) = (alias.place(), meant.place());
        let (Some(alias), Some(meant)) = (segment(diagnostics, alias), segment(diagnostics, meant)) else {
            continue;
        };
        if aliases.iter().any(|(other, _)| other.eq_ignore_ascii_case(alias)) {
            diagnostics.report(Code::InvalidPath, alias_place, format!("`/{alias}` is already an alias"));
        } else if begins(alias) {
            let message = format!("`/{alias}` cannot be an alias: the path of a resource starts with it");
            diagnostics
                .report(Code::InvalidPath, alias_place, message)
                .help("write the deprecated spelling as the key, and the current one as its value");
        } else if !known.is_empty() && !begins(meant) {
            let message = format!("no resource has a path that starts with `/{meant}`");
            let known = suggest(meant, known.iter().copied()).map(|segment| format!("/{segment}"));
            diagnostics.report(Code::InvalidPath, place, message).did_you_mean(known.as_deref());
        }
        aliases.push((alias.to_owned(), meant.to_owned()));
    }
    aliases
}

/// The segment of a path with only one segment, such as `/app`.
fn segment<'d>(diagnostics: &mut Diagnostics, path: &'d Spanned<String>) -> Option<&'d str> {
    match path.strip_prefix('/') {
        Some(segment) if !segment.is_empty() && is_segment(segment) => Some(segment),
        _ => {
            diagnostics
                .report(Code::InvalidPath, path.place(), format!("`{}` is not the first segment of a path", **path))
                .help("write a slash and one segment, such as `/app`");
            None
        }
    }
}
