//! Paths with parameters, such as `/calls/{callId}`.

use crate::diagnostic::{list, suggest, Code, Diagnostics};
use crate::model::{FieldIdent, IdType, PathParameter, WireName};
use crate::schema::document::{ActionDocument, PathParameterDocument};
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

use super::name::id_type::{are_known, ident_of};
use super::name::scope::Scope;

/// Lowers the parameters of an action's first path. All paths must have the same parameters, so
/// that any of them can be read.
pub fn lower_path_parameters(
    diagnostics: &mut Diagnostics,
    ids: &[IdType],
    definition: &Definition<ActionDocument>,
    scope: &mut Scope,
) -> Vec<PathParameter> {
    let document = &definition.document;
    let names = common_parameters(diagnostics, document);
    let has_all_paths = are_known(document);
    for (name, _) in &document.path_parameters {
        if has_all_paths && !names.contains(name) {
            let message = format!("no path has a `{{{}}}`", **name);
            diagnostics
                .report(Code::PathParameters, name.place(), message)
                .did_you_mean(suggest(name, names.iter().map(String::as_str)));
        }
    }
    let lower = |name: String| {
        let (rust, doc) = match document.path_parameters.get(&name) {
            Some(PathParameterDocument { doc, rust }) => (rust.as_ref(), doc.to_string()),
            None => {
                // The place is nowhere if not all documented parameters are known.
                let place = document.path_parameters.place().unwrap_or(definition.place);
                diagnostics
                    .report(Code::PathParameters, place, format!("`{name}` is not documented"))
                    .help(format!("add `{name}: {{ doc: … }}` under `pathParameters`"));
                (None, String::new())
            }
        };
        // The name stands in a path, where it has no place of its own.
        let place = document.path_parameters.place_of(&name).or(document.path_parameters.place());
        let (ident, _) = scope.field(diagnostics, &name, place.unwrap_or(definition.place), rust);
        PathParameter { ty: ident_of(ids, &name), name: WireName::new(name), ident, doc }
    };
    names.into_iter().map(lower).collect()
}

/// The names of the parameters that all paths of an action share.
fn common_parameters(diagnostics: &mut Diagnostics, document: &ActionDocument) -> Vec<String> {
    let mut first: Option<Vec<String>> = None;
    for path in document.paths.iter() {
        let Some(names) = template_parameters(diagnostics, &path.path) else {
            continue;
        };
        match &first {
            None => first = Some(names),
            Some(known) if *known != names => {
                let known = list(known.iter().map(String::as_str));
                diagnostics
                    .report(
                        Code::PathParameters,
                        path.path.place(),
                        "the paths of an action must have the same parameters",
                    )
                    .help(format!("the first path has {known}"));
            }
            Some(_) => {}
        }
    }
    if document.paths.first().is_none_or(|path| path.deprecated) {
        diagnostics
            .report(Code::PathParameters, document.paths.key(), "the action has no path that requests can use")
            .help("list a path first that is not deprecated: requests use the first one");
    }
    first.unwrap_or_default()
}

/// The parameters of a path such as `/calls/{callId}`. An invalid path is reported.
pub fn template_parameters(diagnostics: &mut Diagnostics, template: &Spanned<String>) -> Option<Vec<String>> {
    match read_template(template) {
        Ok(names) => Some(names),
        Err(problem) => {
            let message = format!("`{}` is not a path", **template);
            diagnostics.report(Code::InvalidPath, template.place(), message).help(problem);
            None
        }
    }
}

fn read_template(template: &str) -> Result<Vec<String>, String> {
    let path = template.strip_prefix('/').ok_or("start the path with a slash")?;
    let mut names: Vec<String> = Vec::new();
    for segment in path.split('/') {
        if segment.is_empty() {
            return Err("remove the empty segment: there are two slashes in a row, or one at the end".to_owned());
        }
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            None if is_segment(segment) => {}
            Some(name) if is_word(name) => {
                let ident = FieldIdent::of(name);
                match names.iter().find(|known| FieldIdent::of(known) == ident) {
                    None => {}
                    Some(known) if known == name => return Err(format!("`{{{name}}}` occurs twice")),
                    Some(known) => return Err(format!("`{{{name}}}` is the same as `{{{known}}}` in Rust")),
                }
                names.push(name.to_owned());
            }
            _ => return Err(format!("`{segment}` is not a valid segment: write a word or `{{name}}`")),
        }
    }
    Ok(names)
}

/// Whether a path can contain the segment without escaping (RFC 3986), and the segment is not `.`
/// or `..`. A `*` would look like a wildcard, which it is not.
pub fn is_segment(segment: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~!$&'()+,;=:@".contains(c);
    !matches!(segment, "." | "..") && segment.chars().all(is_allowed)
}

fn is_word(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
