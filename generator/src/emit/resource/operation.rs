//! An operation that a client can wait for.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::fragment::std_name;
use crate::model::{Api, Resource};

/// What [`Outcomes`](crate::support::outcomes::Outcomes) needs to know of an operation.
pub fn expand_operation(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let mark = resource.awaited.as_ref()?;
    let (ident, option) = (&resource.ident, std_name(api, "Option"));
    let context = &mark.context;
    let id = match &mark.id {
        Some(id) => quote!(self.#id.as_deref()),
        None => quote!(None),
    };
    Some(quote! {
        impl support::outcomes::operation::Operation for #ident {
            #[inline]
            fn id(&self) -> #option<&str> {
                #id
            }

            #[inline]
            fn context(&self) -> #option<&str> {
                self.#context.as_deref()
            }

            #[inline]
            fn progress(&self) -> support::outcomes::operation::Progress {
                self.outcome().into()
            }
        }
    })
}
