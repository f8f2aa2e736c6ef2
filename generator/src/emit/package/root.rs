//! The root module: the front page and the exports of the crate.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, RequestKind};

use super::entry_point::entry_points;
use crate::emit::doc::{link, Doc};
use crate::emit::example::{add_example, examples_of_crate};

/// What the front page says about the guarantees.
const GUARANTEES: &str =
    "Nothing that the service sends is lost, and a value that does not fit costs only its property. \
     `Debug` and errors hide personal data. [`guarantees`] lists what holds for every type.";

/// `src/lib.rs`.
pub fn expand_root(api: &Api) -> TokenStream {
    let doc = api.service.notes.iter().fold(Doc::of(&format!("{}.", api.service.title)), |doc, note| doc.text(note));
    let entries: Vec<_> = entry_points(api, link).map(|entry| (entry, "")).collect();
    let doc = if examples_of_crate(api).next().is_some() { doc.markdown("# Examples") } else { doc };
    let doc = examples_of_crate(api).fold(doc, add_example);
    let doc = if entries.is_empty() { doc } else { doc.markdown("# Entry points").list(entries) };
    let doc = doc.markdown("# Guarantees").markdown(GUARANTEES).inner();
    // rustfmt would format the output of prettyplease slightly differently.
    let skip = quote!(#[rustfmt::skip]);
    let notifications = api.notifications.is_some().then(|| quote!(#skip mod notifications;));
    let ids = (!api.ids.is_empty()).then(|| quote!(#skip mod ids;));
    let requests = has(api, RequestKind::Request).then(|| quote!(#skip mod requests;));
    let has_token = api.has_token();
    let webhook = has_token.then(|| quote!(#skip pub mod webhook;));
    let exports = expand_exports(api);
    let limit = recursion_limit(api);
    quote! {
        #doc
        #limit
        // On docs.rs, every item says which feature it needs.
        #![cfg_attr(docsrs, feature(doc_cfg))]

        #skip
        mod actions;
        #skip
        mod enums;
        #skip
        pub mod guarantees;
        #ids
        #notifications
        #requests
        #skip
        mod service;
        mod support;
        #skip
        mod types;
        #webhook

        #exports
    }
}

/// What rustc and rustdoc need to know if types are nested deeply: they follow them when they find out how a value is
/// dropped, and which threads it can be sent to.
fn recursion_limit(api: &Api) -> Option<TokenStream> {
    // The default is 128. A property takes up to four steps: an `Option`, a `Box`, its pointer, and the struct.
    let steps = api.nesting() * 5 + 8;
    let limit = (steps > 128).then(|| steps.next_power_of_two().to_string())?;
    Some(quote!(#![recursion_limit = #limit]))
}

/// Whether there are requests of a kind.
fn has(api: &Api, kind: RequestKind) -> bool {
    api.actions.iter().any(|action| action.kind == kind)
}

/// The public names. A kind of definition that the schema does not contain is omitted.
fn expand_exports(api: &Api) -> TokenStream {
    let all = |module: TokenStream, is_any: bool| is_any.then(|| quote!(pub use #module::*;));
    let actions = all(quote!(actions), has(api, RequestKind::Action));
    let requests = all(quote!(requests), has(api, RequestKind::Request));
    let enums = all(quote!(enums), !api.enums.is_empty());
    let ids = all(quote!(ids), !api.ids.is_empty());
    let types = all(quote!(types), !api.resources.is_empty());
    let events = api.notifications.is_some().then(|| {
        quote!(
            pub use notifications::{Event, ResourceData, ResourcePath};
        )
    });
    // One line for each name, because prettyplease and rustfmt agree on it.
    let runtime = api.exports.iter().map(|export| {
        let path = export.path.split("::").map(|segment| Ident::new(segment, Span::call_site()));
        let feature = export.feature.map(|feature| quote!(#[cfg(feature = #feature)]));
        quote!(#feature pub use support #(::#path)*;)
    });
    quote! {
        #actions
        #enums
        #[cfg(feature = "http")]
        pub use http;
        #ids
        #events
        #requests
        pub use serde_json;
        #[cfg(feature = "client")]
        pub use support::client;
        #[cfg(feature = "client")]
        pub use support::client::Client;
        #(#runtime)*
        #types
    }
}
