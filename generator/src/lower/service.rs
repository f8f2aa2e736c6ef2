//! What is true of the whole API.

use crate::diagnostic::{suggest, Code, Diagnostics, Place};
use crate::model::{Root, Service, VariantIdent};
use crate::schema::document::ServiceDocument;
use crate::schema::load::Definition;

use crate::lower::header_path;
use crate::lower::name::{is_name, Names, Owners, NAMES};

/// Lowers the service.
pub fn lower_service(
    diagnostics: &mut Diagnostics,
    definition: &Definition<ServiceDocument>,
    names: &Names,
) -> Service {
    let document = &definition.document;
    let place = Place::file(definition.file);
    check_package(diagnostics, document, &place);
    if !document.documentation.contains("{source}") {
        diagnostics
            .report(
                Code::InvalidUrl,
                place.clone().key("documentation"),
                "the pattern does not say where the page goes",
            )
            .help("write `{source}` where the name of the page stands");
    } else if !is_address(&document.documentation) {
        diagnostics
            .report(
                Code::InvalidUrl,
                place.clone().key("documentation"),
                format!("`{}` is not the address of a page", document.documentation),
            )
            .help("write a whole address without spaces, such as `https://example.com/{source}`");
    }
    let roots = lower_roots(diagnostics, document, &place.clone().key("roots"));
    let error = document.error.as_ref().and_then(|name| names.resource(diagnostics, name, place.clone().key("error")));
    let aliases = document.aliases.iter().filter_map(|(alias, known)| {
        let place = place.clone().key("aliases").key(alias);
        Some((segment(diagnostics, alias, place.clone().at_key())?, segment(diagnostics, known, place)?))
    });
    let aliases: Vec<_> = aliases.collect();
    check_aliases(diagnostics, document, &aliases, &place.clone().key("aliases"));
    Service {
        package: document.package.clone(),
        library: document.package.replace('-', "_"),
        version: document.version.clone(),
        title: document.title.trim().to_owned(),
        keywords: document.keywords.clone(),
        notes: document.notes.clone(),
        roots,
        error,
        aliases,
        file: header_path(&definition.path),
    }
}

fn lower_roots(diagnostics: &mut Diagnostics, document: &ServiceDocument, place: &Place) -> Vec<Root> {
    let mut owners = Owners::default();
    let roots = document.roots.iter().map(|(name, root)| {
        let place = place.clone().key(name);
        let constant = VariantIdent::constant(name);
        if is_name(name) {
            owners.claim(diagnostics, constant.as_str(), place.clone().at_key());
        } else {
            let message = format!("`{name}` is not a name that a root could have");
            diagnostics.report(Code::InvalidName, place.clone().at_key(), message).help(NAMES);
        }
        if !is_root(&root.url) {
            diagnostics
                .report(Code::InvalidUrl, place.key("url"), format!("`{}` is not the root of a service", root.url))
                .help("a root starts with `https://`, does not end with a slash, and has neither query nor fragment");
        }
        Root { constant, url: root.url.clone(), doc: root.doc.clone() }
    });
    roots.collect()
}

fn is_root(url: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/[]%".contains(c);
    let rest = url.strip_prefix("https://").filter(|rest| !rest.is_empty() && !rest.starts_with('/'));
    rest.is_some_and(|rest| rest.chars().all(is_allowed) && !rest.ends_with('/'))
}

fn is_address(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_graphic() && !"<>\"()[]\\`".contains(c);
    ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme)) && text.chars().all(is_plain)
}

/// The package and its version go into a manifest.
fn check_package(diagnostics: &mut Diagnostics, document: &ServiceDocument, place: &Place) {
    let is_namespace = |c: char| c.is_ascii_alphanumeric() || "._".contains(c);
    let has_parts = document.service.split('.').all(|part| !part.is_empty());
    if !has_parts || !document.service.chars().all(is_namespace) {
        diagnostics
            .report(
                Code::InvalidName,
                place.clone().key("service"),
                format!("`{}` is not a namespace", document.service),
            )
            .help("write the one of the metadata, such as `microsoft.graph`");
    }
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    let has_form =
        document.package.starts_with(|c: char| c.is_ascii_lowercase()) && document.package.chars().all(is_word);
    let is_taken = ["std", "core", "alloc", "proc_macro", "test"].contains(&document.package.as_str());
    let lib = document.package.replace('-', "_");
    if !has_form || is_taken || lib.contains("__") || lib.ends_with('_') || syn::parse_str::<syn::Ident>(&lib).is_err()
    {
        diagnostics
            .report(
                Code::InvalidPackage,
                place.clone().key("package"),
                format!("`{}` cannot name a package", document.package),
            )
            .help("a package has lower-case letters, digits and single dashes, a letter first, no dash last, and no name that Rust needs");
    }
    let is_number = |text: &str| text.parse::<u64>().is_ok_and(|number| number.to_string() == text);
    let numbers: Vec<_> = document.version.split('.').map(is_number).collect();
    if numbers != [true; 3] {
        diagnostics
            .report(
                Code::InvalidPackage,
                place.clone().key("version"),
                format!("`{}` is not a version", document.version),
            )
            .help("write three numbers, such as `0.1.0`");
    }
    check_keywords(diagnostics, &document.keywords, &place.clone().key("keywords"));
}

/// Registries refuse other ones.
fn check_keywords(diagnostics: &mut Diagnostics, keywords: &[String], place: &Place) {
    let is_keyword = |word: &str| {
        word.len() <= 20
            && word.starts_with(|c: char| c.is_ascii_alphanumeric())
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "-_+".contains(c))
    };
    for (index, keyword) in keywords.iter().enumerate() {
        let place = place.clone().index(index);
        if index >= 5 {
            let message = "a package has no more than five keywords";
            diagnostics.report(Code::InvalidPackage, place, message).help("keep those that somebody would search for");
        } else if keywords[..index].iter().any(|known| known.eq_ignore_ascii_case(keyword)) {
            let message = format!("`{keyword}` is a keyword already");
            diagnostics.report(Code::InvalidPackage, place, message);
        } else if !is_keyword(keyword) {
            let message = format!("`{keyword}` cannot be a keyword");
            let help = "a keyword has at most 20 letters, digits and dashes, and begins with a letter or a digit";
            diagnostics.report(Code::InvalidPackage, place, message).help(help);
        }
    }
}

/// An alias stands for how the paths of resources begin, and no such path begins like it.
fn check_aliases(
    diagnostics: &mut Diagnostics,
    document: &ServiceDocument,
    aliases: &[(String, String)],
    place: &Place,
) {
    let paths = document.resources.iter().flat_map(|(_, resource)| &resource.paths);
    let known: Vec<_> = paths.filter_map(|path| path.trim_start_matches('/').split('/').next()).collect();
    let begins = |segment: &str| known.iter().any(|known| known.eq_ignore_ascii_case(segment));
    for (index, (alias, meant)) in aliases.iter().enumerate() {
        let place = place.clone().key(format!("/{alias}"));
        if aliases[..index].iter().any(|(other, _)| other.eq_ignore_ascii_case(alias)) {
            diagnostics.report(Code::InvalidPath, place.at_key(), format!("`/{alias}` is an alias already"));
        } else if begins(alias) {
            let message = format!("`/{alias}` is no alias: the path of a resource begins with it");
            diagnostics
                .report(Code::InvalidPath, place.at_key(), message)
                .help("write the deprecated beginning first, then the one that it stands for");
        } else if !known.is_empty() && !begins(meant) {
            let report = diagnostics.report(Code::InvalidPath, place, format!("no resource has a path in `/{meant}`"));
            if let Some(segment) = suggest(meant, known.iter().copied()) {
                report.help(format!("did you mean `/{segment}`?"));
            }
        }
    }
}

/// The one segment of `/app`.
fn segment(diagnostics: &mut Diagnostics, path: &str, place: Place) -> Option<String> {
    match path.strip_prefix('/') {
        Some(segment) if !segment.is_empty() && !segment.contains(['/', '{', '}']) => Some(segment.to_owned()),
        _ => {
            diagnostics
                .report(Code::InvalidPath, place, format!("`{path}` is not the beginning of a path"))
                .help("write a slash and one segment, such as `/app`");
            None
        }
    }
}
