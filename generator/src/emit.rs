//! Emits the model as Rust: one artifact for each file of the generated crate. Emission cannot fail, because names, order,
//! and references come from the model.

mod action;
mod doc;
mod event;
mod fragment;
mod imports;
mod module;
mod notification;
mod open_enum;
mod package;
mod property;
mod request;
mod resource;
mod root;
mod runtime;
mod validator;

use proc_macro2::TokenStream;

use crate::model::{Action, Api, OpenEnum, Resource};

/// A file of the generated crate, before it is formatted.
pub struct Emitted {
    /// The path below the output folder, with slashes.
    pub path: String,
    /// The schema file that it is generated from, or the folder if it is generated from several files.
    pub origin: String,
    /// The content.
    pub content: Content,
}

/// The content of a file.
pub enum Content {
    /// Rust that has not been formatted yet.
    Rust(TokenStream),
    /// Text whose header is a comment that starts with `#`.
    Toml(String),
    /// Text whose header is an HTML comment.
    Markdown(String),
    /// Rust that is copied unchanged.
    Verbatim(&'static str),
}

/// A file of the generated crate that has not been emitted yet. Files are emitted independently of each other.
#[derive(Clone, Copy)]
pub enum Artefact<'a> {
    /// `Cargo.toml`.
    Manifest,
    /// `README.md`.
    Readme,
    /// `src/lib.rs`.
    Root,
    /// `src/service.rs`.
    Service,
    /// A file of the runtime.
    Support(&'static runtime::Source),
    /// `src/types.rs`.
    Types,
    /// A type.
    Type(&'a Resource),
    /// `src/enums.rs`.
    Enums,
    /// An enum.
    Enum(&'a OpenEnum),
    /// `src/actions.rs`.
    Actions,
    /// An action.
    Action(&'a Action),
    /// `src/notifications.rs`.
    Notifications,
    /// The kinds of paths.
    Paths,
    /// The payloads.
    Payloads,
    /// The events.
    Events,
}

/// The files of the generated crate.
pub fn artefacts(api: &Api) -> Vec<Artefact<'_>> {
    let mut artefacts = vec![
        Artefact::Manifest,
        Artefact::Readme,
        Artefact::Root,
        Artefact::Service,
        Artefact::Types,
        Artefact::Enums,
        Artefact::Actions,
    ];
    artefacts.extend(runtime::SOURCES.iter().map(Artefact::Support));
    artefacts.extend(api.resources.iter().map(Artefact::Type));
    artefacts.extend(api.enums.iter().map(Artefact::Enum));
    artefacts.extend(api.actions.iter().map(Artefact::Action));
    if api.notifications.is_some() {
        artefacts.extend([Artefact::Notifications, Artefact::Paths, Artefact::Payloads, Artefact::Events]);
    }
    artefacts
}

impl Artefact<'_> {
    /// Emits the file.
    pub fn emit(self, api: &Api) -> Emitted {
        let service = || api.service.file.clone();
        let folder = |name: &str| format!("schema/{name}");
        let (path, origin, content) = match self {
            Self::Manifest => ("Cargo.toml".to_owned(), service(), Content::Toml(package::manifest(api))),
            Self::Readme => ("README.md".to_owned(), service(), Content::Markdown(package::readme(api))),
            Self::Root => ("src/lib.rs".to_owned(), service(), Content::Rust(root::expand_root(api))),
            Self::Service => ("src/service.rs".to_owned(), service(), Content::Rust(package::expand_service(api))),
            Self::Support(source) => {
                (source.path.to_owned(), format!("generator/{}", source.path), Content::Verbatim(source.text))
            }
            Self::Types => ("src/types.rs".to_owned(), folder("types"), Content::Rust(module::expand_types(api))),
            Self::Type(resource) => {
                let path = format!("src/types/{}.rs", resource.module.file_stem());
                (path, resource.file.clone(), Content::Rust(resource::expand_file(api, resource)))
            }
            Self::Enums => ("src/enums.rs".to_owned(), folder("enums"), Content::Rust(module::expand_enums(api))),
            Self::Enum(open) => {
                let path = format!("src/enums/{}.rs", open.module.file_stem());
                (path, open.file.clone(), Content::Rust(open_enum::expand_file(open)))
            }
            Self::Actions => {
                ("src/actions.rs".to_owned(), folder("actions"), Content::Rust(module::expand_actions(api)))
            }
            Self::Action(action) => {
                let path = format!("src/actions/{}.rs", action.module.file_stem());
                (path, action.file.clone(), Content::Rust(action::expand_file(api, action)))
            }
            Self::Notifications => {
                let rust = Content::Rust(notification::expand_module(api));
                ("src/notifications.rs".to_owned(), service(), rust)
            }
            Self::Paths => {
                let rust = Content::Rust(notification::expand_paths(api));
                ("src/notifications/resource_path.rs".to_owned(), service(), rust)
            }
            Self::Payloads => {
                let rust = Content::Rust(notification::expand_payloads(api));
                ("src/notifications/resource_data.rs".to_owned(), folder("notifications"), rust)
            }
            Self::Events => {
                let rust = Content::Rust(event::expand_file(api));
                ("src/notifications/event.rs".to_owned(), folder("notifications"), rust)
            }
        };
        Emitted { path, origin, content }
    }
}
