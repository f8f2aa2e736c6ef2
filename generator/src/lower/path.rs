//! Paths with parameters, such as `/calls/{callId}`.

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{FieldIdent, PathParameter, WireName};
use crate::schema::document::ActionDocument;

use crate::lower::list;
use crate::lower::name::ident::Taken;

/// The parameters of an action's first path. All paths must have the same ones, so that either can be read.
pub fn lower_path_parameters(
    diagnostics: &mut Diagnostics,
    document: &ActionDocument,
    place: &Place,
    taken: &mut Taken,
) -> Vec<PathParameter> {
    let names = common_parameters(diagnostics, document, &place.clone().key("paths"));
    let place = place.clone().key("pathParameters");
    for name in document.path_parameters.names() {
        if !names.iter().any(|known| known == name) {
            let message = format!("no path has a `{{{name}}}`");
            let report = diagnostics.report(Code::PathParameters, place.clone().key(name).at_key(), message);
            if let Some(meant) = suggest(name, names.iter().map(String::as_str)) {
                report.help(format!("did you mean `{meant}`?"));
            }
        }
    }
    let lower = |name: String| {
        let described = document.path_parameters.get(&name);
        if described.is_none() {
            diagnostics
                .report(Code::PathParameters, place.clone(), format!("`{name}` is not documented"))
                .help(format!("add `{name}: {{ doc: … }}` under `pathParameters`"));
        }
        let chosen = described.and_then(|parameter| parameter.rust.as_ref());
        let ident = taken.field(diagnostics, &name, chosen, place.clone().key(&name).key("rust"));
        let doc = described.map(|parameter| parameter.doc.clone()).unwrap_or_default();
        PathParameter { name: WireName::new(name), ident, doc }
    };
    names.into_iter().map(lower).collect()
}

/// The names of the parameters that all paths of an action have.
fn common_parameters(diagnostics: &mut Diagnostics, document: &ActionDocument, place: &Place) -> Vec<String> {
    let mut first: Option<Vec<String>> = None;
    for (index, path) in document.paths.iter().enumerate() {
        let place = place.clone().index(index).key("path");
        let Some(names) = template_parameters(diagnostics, &path.path, &place) else {
            continue;
        };
        match &first {
            None => first = Some(names),
            Some(known) if *known != names => {
                let known: Vec<_> = known.iter().map(String::as_str).collect();
                diagnostics
                    .report(Code::PathParameters, place, "the paths of an action must have the same parameters")
                    .help(format!("the first one has {}", list(&known)));
            }
            Some(_) => {}
        }
    }
    if document.paths.first().is_none_or(|path| path.deprecated) {
        diagnostics
            .report(Code::PathParameters, place.clone().at_key(), "there is no path to build")
            .help("the first path is the one that is built, so it must not be deprecated");
    }
    first.unwrap_or_default()
}

/// The parameters of a path such as `/calls/{callId}`; what is no path is reported.
pub fn template_parameters(diagnostics: &mut Diagnostics, template: &str, place: &Place) -> Option<Vec<String>> {
    match read_template(template) {
        Ok(names) => Some(names),
        Err(problem) => {
            diagnostics.report(Code::InvalidPath, place.clone(), format!("`{template}` is not a path")).help(problem);
            None
        }
    }
}

fn read_template(template: &str) -> Result<Vec<String>, String> {
    let path = template.strip_prefix('/').ok_or("a path starts with a slash")?;
    let mut names: Vec<String> = Vec::new();
    for segment in path.split('/') {
        if segment.is_empty() {
            return Err("an empty segment: two slashes in a row, or one at the end".to_owned());
        }
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            None if is_segment(segment) => {}
            Some(name) if is_word(name) => {
                let ident = FieldIdent::of(name);
                match names.iter().find(|known| FieldIdent::of(known) == ident) {
                    None => {}
                    Some(known) if known == name => return Err(format!("`{{{name}}}` stands in it twice")),
                    Some(known) => return Err(format!("`{{{name}}}` is the same as `{{{known}}}` in Rust")),
                }
                names.push(name.to_owned());
            }
            _ => return Err(format!("`{segment}` is not a segment: write a word or `{{name}}`")),
        }
    }
    Ok(names)
}

/// Whether a segment can stand in a path as it is (RFC 3986), and leads nowhere else.
fn is_segment(segment: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(c);
    !matches!(segment, "." | "..") && segment.chars().all(is_allowed)
}

fn is_word(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
