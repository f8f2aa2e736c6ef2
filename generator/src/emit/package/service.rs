//! `src/service.rs`: the root URLs of the service, and the parts of the body of an error.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::Doc;
use crate::model::{Api, ErrorBody};

/// `src/service.rs`.
pub fn expand_service(api: &Api) -> TokenStream {
    let roots = api.service.roots.iter().map(|root| {
        let (constant, url, doc) = (&root.constant, &root.url, Doc::of(&root.doc).outer());
        quote! {
            #doc
            pub const #constant: Self = Self::from_static(#url);
        }
    });
    let error_body = api.service.error.as_ref().map(|error| expand_error_body(api, error));
    let import = error_body.as_ref().map(|_| {
        quote!(
            use crate::support::exchange::error_body;
        )
    });
    quote! {
        //! The root URLs of the service, and the parts of the body of an error.

        #import
        use crate::support::exchange::service::Service;

        impl Service {
            #(#roots)*
        }

        #error_body
    }
}

/// What is shown of an error, taken from the body where the schema says that it is.
fn expand_error_body(api: &Api, error: &ErrorBody) -> TokenStream {
    let ErrorBody { resource, code, request_id, client_request_id } = error;
    let ident = &api.resource(*resource).ident;
    let pointer = code.as_ref().map(|(pointer, _)| quote!(const CODE: &'static str = #pointer;));
    let code = code.as_ref().map(|(_, fields)| fields.clone());
    let parts =
        [(quote!(code), &code), (quote!(request_id), request_id), (quote!(client_request_id), client_request_id)];
    let parts = parts.into_iter().filter_map(|(method, fields)| {
        let fields = fields.as_ref()?;
        Some(quote! {
            #[inline]
            fn #method(&self) -> Option<String> {
                Some(error_body::text(self #(.#fields.as_ref()?)*))
            }
        })
    });
    quote! {
        impl error_body::ErrorBody for crate::types::#ident {
            #pointer
            #(#parts)*
        }
    }
}
