//! Paths with parameters, such as `/calls/{callId}`.

use crate::diagnostic::{list, suggest, Code, Diagnostics};
use crate::model::{FieldIdent, PathParameter, Placing, WireName};
use crate::schema::document::PathParameterDocument;
use crate::schema::spanned::Spanned;

use super::context::Cx;
use super::name::id_type::ident_of;
use super::name::scope::Scope;
use super::request::written::Written;

/// Lowers the parameters of a request's first path. All paths must have the same parameters, so
/// that any of them can be read.
pub fn lower_path_parameters(cx: &mut Cx<'_>, request: &Written<'_>, scope: &mut Scope) -> Vec<PathParameter> {
    let (names, has_all) = common_parameters(cx.diagnostics, request);
    for (name, _) in request.path_parameters {
        if has_all && request.has_all_paths() && !names.contains(name) {
            let message = format!("no path has a `{{{}}}`", **name);
            cx.report(Code::PathParameters, name.place(), message)
                .did_you_mean(suggest(name, names.iter().map(String::as_str)));
        }
    }
    names.into_iter().map(|name| lower_path_parameter(cx, request, name, scope)).collect()
}

fn lower_path_parameter(cx: &mut Cx<'_>, request: &Written<'_>, name: String, scope: &mut Scope) -> PathParameter {
    let documents = cx.documents;
    let (rust, doc) = match request.path_parameters.get(&name) {
        Some(PathParameterDocument { doc, rust }) => (rust.as_ref(), doc.as_ref()),
        None => (None, None),
    };
    let ids = &documents.service.document.ids;
    let doc = doc.or_else(|| ids.get(&name).map(|id| &id.doc));
    // The parameter may be among the ones that could not be read.
    if doc.is_none() && ids.is_whole() && request.path_parameters.is_whole() {
        let place = request.path_parameters.place_of(&name).unwrap_or(request.path.place());
        cx.report(Code::PathParameters, place, format!("`{name}` is not documented"))
            .help(format!("add `{name}: {{ doc: … }}` under `ids` in `service.yaml`"))
            .about(name.as_str());
    }
    // The name stands in a path, where it has no place of its own.
    let place = request.path_parameters.place_of(&name).or(request.path_parameters.place());
    let (ident, _) = scope.field(cx.diagnostics, &name, place.unwrap_or(request.place), rust);
    let doc = doc.map(|doc| doc.to_string()).unwrap_or_default();
    let placing = placing(request.path, &name);
    PathParameter { ty: ident_of(&cx.names.ids, &name), name: WireName::new(name), ident, placing, doc }
}

/// The names of the parameters that all paths of a request share, and whether all paths are valid.
fn common_parameters(diagnostics: &mut Diagnostics, request: &Written<'_>) -> (Vec<String>, bool) {
    let mut first: Option<Vec<String>> = None;
    let mut is_valid = true;
    for path in request.paths() {
        let Some(names) = template_parameters(diagnostics, path) else {
            is_valid = false;
            continue;
        };
        match &first {
            None => first = Some(names),
            Some(known) if *known != names => {
                let known = list(known.iter().map(String::as_str));
                diagnostics
                    .report(Code::PathParameters, path.place(), "the paths of a request must have the same parameters")
                    .help(format!("the first path has {known}"));
            }
            Some(_) => {}
        }
    }
    (first.unwrap_or_default(), is_valid)
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
        let Some(found) = parameters_of(segment) else {
            return Err(format!(
                "`{segment}` is not a valid segment: write a word, `{{name}}`, or a function such as `usage(period='{{period}}')`"
            ));
        };
        for name in found {
            let ident = FieldIdent::of(name);
            match names.iter().find(|known| FieldIdent::of(known) == ident) {
                None => {}
                Some(known) if known == name => return Err(format!("`{{{name}}}` occurs twice")),
                Some(known) => return Err(format!("`{{{name}}}` is the same as `{{{known}}}` in Rust")),
            }
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

/// The parameters in a segment: a word, a parameter, or a call of a function. `None` if it is something else.
fn parameters_of(segment: &str) -> Option<Vec<&str>> {
    if let Some(name) = parameter(segment) {
        return Some(vec![name]);
    }
    if !segment.contains(['{', '}']) {
        return is_segment(segment).then(Vec::new);
    }
    let (function, arguments) = segment.strip_suffix(')')?.split_once('(')?;
    let mut names = Vec::new();
    for argument in arguments.split(',') {
        let (word, value) = argument.split_once('=').map_or((None, argument), |(word, value)| (Some(word), value));
        let quoted = value.strip_prefix('\'').and_then(|value| value.strip_suffix('\''));
        match parameter(quoted.unwrap_or(value)) {
            // A key has a name or is in quotes, so that it is not taken for a segment.
            Some(name) if word.is_some() || quoted.is_some() => names.push(name),
            None if !value.is_empty() && !value.contains(['{', '}']) && is_segment(value) => {}
            _ => return None,
        }
        if !word.is_none_or(is_word) {
            return None;
        }
    }
    let is_function = |part: &str| !part.is_empty() && is_segment(part);
    (is_function(function) && !function.contains(['{', '}'])).then_some(names)
}

/// The name in a parameter such as `{callId}`.
fn parameter(text: &str) -> Option<&str> {
    text.strip_prefix('{')?.strip_suffix('}').filter(|name| is_word(name))
}

/// Where a parameter stands in a path.
pub fn placing(template: &str, name: &str) -> Placing {
    let before = template.split_once(&format!("{{{name}}}")).map_or("", |(before, _)| before);
    match before.chars().next_back() {
        Some('\'') => Placing::Quoted,
        Some('=') => Placing::Literal,
        _ => Placing::Segment,
    }
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
