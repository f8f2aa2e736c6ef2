//! Paths: the resources that notifications are about.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::doc;
use crate::emit::fragment::std_name;
use crate::model::Api;

/// The file of the paths.
pub fn expand_file(api: &Api) -> TokenStream {
    let string = std_name(api, "String");
    let option = std_name(api, "Option");
    let variants = api.paths.iter().map(|path| {
        let (doc, ident) = (doc(&path.doc), &path.ident);
        let parameters = path.parameters.iter().map(|parameter| {
            let (ident, doc) = (&parameter.ident, format!(" The decoded `{}` in the path.", parameter.name));
            quote! {
                #[doc = #doc]
                #ident: #string,
            }
        });
        quote! {
            #doc
            #ident { #(#parameters)* },
        }
    });
    let attempts = api.templates.iter().map(|template| {
        let (path, template) = (&api.paths[template.id.0], &template.path);
        let (ident, parameters) = (&path.ident, path.parameters.iter().map(|parameter| &parameter.ident));
        let parameters: Vec<_> = parameters.collect();
        quote! {
            if let Some([#(#parameters),*]) = path.capture(#template) {
                return Some(Self::#ident { #(#parameters),* });
            }
        }
    });
    let aliases = api.service.aliases.iter().map(|(alias, known)| quote!((#alias, #known)));
    quote! {
        use crate::support;

        /// A resource that a path identifies.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ResourcePath {
            #(#variants)*
        }

        impl ResourcePath {
            /// Parses a path, with or without the host, the version, and the leading slash.
            #[inline]
            pub fn parse(path: &str) -> #option<Self> {
                let path = support::exchange::path::Path::new(path, &[#(#aliases),*]);
                #(#attempts)*
                None
            }
        }
    }
}
