//! The modules that list the files of a folder.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Action, Api, ModuleIdent, RequestKind, ResponseBody, TypeIdent};

/// `src/types.rs`.
pub fn expand_types(api: &Api) -> TokenStream {
    let files = api.resources.iter().map(|resource| (&resource.module, vec![&resource.ident]));
    let modules = expand("Complex and entity types.", files);
    let tags = api.actions.iter().any(|action| returns_choice(api, action)).then(|| tags(api));
    quote!(#modules #tags)
}

/// Whether the response to a request is an object of one of the types that are derived from an abstract one.
fn returns_choice(api: &Api, action: &Action) -> bool {
    matches!(&action.returns.body, ResponseBody::Object(id) if api.resource(*id).family.is_some())
}

/// The list of the known types, which the response to a request can have by mistake.
fn tags(api: &Api) -> TokenStream {
    let tags = api.resources.iter().filter_map(|resource| resource.tag.as_deref());
    quote! {
        /// The values of `@odata.type` of all types.
        pub(crate) const TAGS: &[&str] = &[#(#tags),*];
    }
}

/// `src/enums.rs`.
pub fn expand_enums(api: &Api) -> TokenStream {
    expand("Enums.", api.enums.iter().map(|open| (&open.module, vec![&open.ident])))
}

/// `src/actions.rs`.
pub fn expand_actions(api: &Api) -> TokenStream {
    expand_kind(api, RequestKind::Action, "Actions and the parameters in their bodies.")
}

/// `src/requests.rs`.
pub fn expand_requests(api: &Api) -> TokenStream {
    expand_kind(api, RequestKind::Request, "Requests that are no actions, and what wraps their responses.")
}

/// The requests of a kind, their parameters, and what wraps their responses.
fn expand_kind(api: &Api, kind: RequestKind, doc: &str) -> TokenStream {
    let files = api.actions.iter().filter(|action| action.kind == kind).flat_map(|action| {
        let parameters = action.parameters.iter().map(|parameters| &parameters.ident);
        let request = (&action.module, [&action.ident].into_iter().chain(parameters).collect());
        let response = action.wrapper().map(|resource| (&resource.module, vec![&resource.ident]));
        [request].into_iter().chain(response)
    });
    expand(doc, files)
}

fn expand<'a>(doc: &str, files: impl Iterator<Item = (&'a ModuleIdent, Vec<&'a TypeIdent>)>) -> TokenStream {
    let files: Vec<_> = files.collect();
    let modules = files.iter().map(|(module, _)| quote!(mod #module;));
    let uses = files.iter().map(|(module, idents)| match &idents[..] {
        [ident] => quote!(pub use #module::#ident;),
        idents => quote!(pub use #module::{#(#idents),*};),
    });
    let doc = format!(" {doc}");
    quote! {
        #![doc = #doc]
        #(#modules)*
        #(#uses)*
    }
}
