//! Paths: the resources that notifications are about.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::doc;
use crate::emit::fragment::std_name;
use crate::emit::imports::expand_ids;
use crate::model::{Api, PathAccessor};

/// The file of the paths.
pub fn expand_file(api: &Api) -> TokenStream {
    let ids = expand_ids(api.accessors.iter().map(|accessor| &accessor.ty));
    let path = expand_path(api);
    let parse = expand_parse(api);
    let accessors = api.accessors.iter().map(|accessor| expand_accessor(api, accessor));
    quote! {
        #ids
        use crate::support;
        #path
        impl ResourcePath {
            #parse
            #(#accessors)*
        }
    }
}

fn expand_path(api: &Api) -> TokenStream {
    let (string, std_box, vec) = (std_name(api, "String"), std_name(api, "Box"), std_name(api, "Vec"));
    let variants = api.paths.iter().map(|path| {
        let (doc, ident) = (doc(&path.doc), &path.ident);
        let parameters = path.parameters.iter().map(|parameter| {
            let (ident, ty) = (&parameter.ident, &parameter.ty);
            let doc = format!(" The decoded `{}` in the path.", parameter.name);
            quote! {
                #[doc = #doc]
                #ident: #ty,
            }
        });
        quote! {
            #doc
            #[non_exhaustive]
            #ident { #(#parameters)* },
        }
    });
    quote! {
        /// A resource that a path identifies.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ResourcePath {
            #(#variants)*
            /// A resource that this crate does not know, below one that it knows.
            #[non_exhaustive]
            Below {
                /// The resource that it is below: the one with the longest path.
                parent: #std_box<ResourcePath>,
                /// The segments of the path after those of the parent, decoded.
                segments: #vec<#string>,
            },
        }
    }
}

fn expand_parse(api: &Api) -> TokenStream {
    let (option, std_box) = (std_name(api, "Option"), std_name(api, "Box"));
    let aliases = api.service.aliases.iter().map(|(alias, known)| quote!((#alias, #known)));
    let attempts = api.templates.iter().map(|template| {
        let (path, template) = (&api.paths[template.id.0], &template.path);
        let (ident, parameters) = (&path.ident, path.parameters.iter().map(|parameter| &parameter.ident));
        let parameters: Vec<_> = parameters.collect();
        quote! {
            if let Some([#(#parameters),*]) = path.capture(#template) {
                return Some(Self::#ident { #(#parameters: #parameters.into()),* });
            }
        }
    });
    quote! {
        /// Parses a path, with or without the host, the version, and the leading slash. An ID can be a segment or, as in
        /// OData, a key in parentheses.
        ///
        /// A path that begins with the path of a known resource is parsed as [`Below`](Self::Below).
        #[inline]
        pub fn parse(path: &str) -> #option<Self> {
            let path = support::exchange::path::Path::new(path, &[#(#aliases),*]);
            let (known, segments) = path.deepest(Self::known)?;
            if segments.is_empty() {
                return Some(known);
            }
            Some(Self::Below { parent: #std_box::new(known), segments })
        }
        #[inline]
        fn known(path: &support::exchange::path::Path<'_>) -> #option<Self> {
            #(#attempts)*
            None
        }
    }
}

fn expand_accessor(api: &Api, accessor: &PathAccessor) -> TokenStream {
    let PathAccessor { name, ident, field, ty, paths } = accessor;
    let option = std_name(api, "Option");
    let doc = format!(" Returns the decoded `{name}` in the path, if it has one.");
    let having = paths.iter().map(|id| {
        let variant = &api.paths[id.0].ident;
        quote!(Self::#variant { #field, .. })
    });
    let others = (paths.len() < api.paths.len()).then(|| quote!(_ => None,));
    quote! {
        #[doc = #doc]
        #[inline]
        pub fn #ident(&self) -> #option<&#ty> {
            match self {
                #(#having)|* => Some(#field),
                Self::Below { parent, .. } => parent.#ident(),
                #others
            }
        }
    }
}
