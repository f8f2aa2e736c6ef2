//! Emits the model as Rust: one artifact for each file of the generated crate. Emission cannot fail, because names,
//! order, and references come from the model.

mod doc;
mod example;
mod fragment;
mod id_type;
mod imports;
mod notification;
mod open_enum;
mod package;
mod request;
mod resource;

use proc_macro2::TokenStream;

use crate::artefact::{Body, Emitted};
use crate::model::{Action, Api, ModuleIdent, Notifications, RequestKind};

use notification::{event, resource_data, resource_path, webhook};
use package::{guarantees, manifest, module, readme, root, runtime, service};

/// A file of the generated crate that has not been emitted yet. Files are emitted independently of each other.
pub struct Artefact<'a> {
    path: String,
    origin: String,
    expand: Box<dyn Fn() -> Body + Sync + 'a>,
}

impl<'a> Artefact<'a> {
    fn new(path: impl Into<String>, origin: impl Into<String>, expand: impl Fn() -> Body + Sync + 'a) -> Self {
        Self { path: path.into(), origin: origin.into(), expand: Box::new(expand) }
    }

    fn rust(path: impl Into<String>, origin: impl Into<String>, expand: impl Fn() -> TokenStream + Sync + 'a) -> Self {
        Self::new(path, origin, move || Body::Rust(expand()))
    }

    /// Emits the file.
    pub fn emit(&self) -> Emitted {
        Emitted { path: self.path.clone(), origin: self.origin.clone(), content: (self.expand)() }
    }
}

/// The files of the generated crate.
pub fn artefacts(api: &Api) -> Vec<Artefact<'_>> {
    let mut artefacts = package_files(api);
    artefacts.extend(runtime::files(api).map(|file| {
        let origin = format!("generator/{}", file.path);
        Artefact::new(file.path, origin, || Body::Verbatim(example::with_examples(api, file)))
    }));
    artefacts.extend(api.resources.iter().map(|resource| {
        let path = format!("src/types/{}.rs", resource.module.file_stem());
        Artefact::rust(path, &resource.file, move || resource::expand_file(api, resource))
    }));
    artefacts.extend(api.enums.iter().map(|open| {
        let path = format!("src/enums/{}.rs", open.module.file_stem());
        Artefact::rust(path, &open.file, move || open_enum::expand_file(open))
    }));
    artefacts.extend(api.actions.iter().flat_map(|action| request_files(api, action)));
    if !api.ids.is_empty() {
        artefacts.push(Artefact::rust("src/ids.rs", "schema", || id_type::expand_file(api)));
    }
    artefacts.extend(api.notifications.iter().flat_map(|notifications| notification_files(api, notifications)));
    artefacts
}

/// The files that every generated crate has.
fn package_files(api: &Api) -> Vec<Artefact<'_>> {
    let schema = &api.service.file;
    vec![
        Artefact::new("Cargo.toml", schema, || Body::Toml(manifest::manifest(api))),
        Artefact::new("README.md", schema, || Body::Markdown(readme::readme(api))),
        Artefact::rust("src/lib.rs", schema, || root::expand_root(api)),
        Artefact::rust("src/guarantees.rs", "generator/src/emit/package/guarantees.rs", guarantees::expand_guarantees),
        Artefact::rust("src/service.rs", schema, || service::expand_service(api)),
        Artefact::rust("src/types.rs", "schema/types", || module::expand_types(api)),
        Artefact::rust("src/enums.rs", "schema/enums", || module::expand_enums(api)),
        Artefact::rust("src/actions.rs", "schema/actions", || module::expand_actions(api)),
    ]
    .into_iter()
    .chain(
        has_requests(api)
            .then(|| Artefact::rust("src/requests.rs", "schema/requests", || module::expand_requests(api))),
    )
    .collect()
}

/// The files of a request: that of the request itself, and that of the type that wraps what it returns.
fn request_files<'a>(api: &'a Api, action: &'a Action) -> Vec<Artefact<'a>> {
    let folder = action.kind.folder();
    let path = |module: &ModuleIdent| format!("src/{folder}/{}.rs", module.file_stem());
    let request = Artefact::rust(path(&action.module), &action.file, move || request::expand_file(api, action));
    let response = action.wrapper().map(|resource| {
        Artefact::rust(path(&resource.module), &action.file, move || resource::expand_file(api, resource))
    });
    [request].into_iter().chain(response).collect()
}

/// Whether there is a request that is no action.
fn has_requests(api: &Api) -> bool {
    api.actions.iter().any(|action| action.kind == RequestKind::Request)
}

/// The files of a generated crate with notifications.
fn notification_files<'a>(api: &'a Api, notifications: &'a Notifications) -> Vec<Artefact<'a>> {
    let schema = &api.service.file;
    let folder = "schema/notifications";
    let webhook = notifications
        .token
        .as_ref()
        .map(|token| Artefact::rust("src/webhook.rs", schema, || webhook::expand_file(api, notifications, token)));
    vec![
        Artefact::rust("src/notifications.rs", schema, || notification::expand_module(api, notifications)),
        Artefact::rust("src/notifications/resource_path.rs", schema, || resource_path::expand_file(api)),
        Artefact::rust("src/notifications/resource_data.rs", folder, || resource_data::expand_file(api, notifications)),
        Artefact::rust("src/notifications/event.rs", folder, || event::expand_file(api, notifications)),
    ]
    .into_iter()
    .chain(webhook)
    .collect()
}
