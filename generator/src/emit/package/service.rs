//! `src/service.rs`: the root URLs of the service.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::Doc;
use crate::model::Api;

/// `src/service.rs`.
pub fn expand_service(api: &Api) -> TokenStream {
    let roots = api.service.roots.iter().map(|root| {
        let (constant, url, doc) = (&root.constant, &root.url, Doc::of(&root.doc).outer());
        quote! {
            #doc
            pub const #constant: Self = Self::from_static(#url);
        }
    });
    quote! {
        //! The root URLs of the service.

        use crate::support::exchange::service::Service;

        impl Service {
            #(#roots)*
        }
    }
}
