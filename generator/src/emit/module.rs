//! The modules that list the files of a folder.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, ModuleIdent, TypeIdent};

/// `src/types.rs`.
pub fn expand_types(api: &Api) -> TokenStream {
    let files = api.resources.iter().map(|resource| (&resource.module, vec![&resource.ident]));
    let modules = expand("Complex and entity types.", files);
    let parameters = api.actions.iter().filter_map(|action| action.parameters.as_ref());
    let idents = api.resources.iter().chain(parameters).map(|resource| &resource.ident);
    let registry = expand_registry("type", idents);
    quote!(#modules #registry)
}

/// `src/enums.rs`.
pub fn expand_enums(api: &Api) -> TokenStream {
    let modules = expand("Enums.", api.enums.iter().map(|open| (&open.module, vec![&open.ident])));
    let idents = api.enums.iter().map(|open| &open.ident);
    let registry = expand_registry("enum", idents);
    quote!(#modules #registry)
}

fn expand_registry<'a>(kind: &str, idents: impl Iterator<Item = &'a TypeIdent>) -> TokenStream {
    let name = Ident::new(&format!("for_every_{kind}"), Span::call_site());
    let doc = format!(" Passes every {kind} to a macro, for tests that cover all of them.");
    quote! {
        #[doc = #doc]
        #[doc(hidden)]
        #[macro_export]
        macro_rules! #name {
            ($macro:ident) => {
                $macro! { #(#idents,)* }
            };
        }
    }
}

/// `src/actions.rs`.
pub fn expand_actions(api: &Api) -> TokenStream {
    let files = api.actions.iter().map(|action| {
        let parameters = action.parameters.iter().map(|parameters| &parameters.ident);
        (&action.module, [&action.ident].into_iter().chain(parameters).collect())
    });
    let modules = expand("Actions and the parameters in their bodies.", files);
    let registry = expand_registry("action", api.actions.iter().map(|action| &action.ident));
    quote!(#modules #registry)
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
