//! A request whose operation a client can wait for.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::fragment::std_name;
use crate::model::{Action, Api, ResponseBody};

/// What [`Outcomes`](crate::support::outcomes::Outcomes) needs to know of a request.
pub fn expand_awaited(api: &Api, action: &Action) -> Option<TokenStream> {
    let (Some(context), ResponseBody::Object(operation)) = (&action.awaits, &action.returns.body) else { return None };
    let (ident, operation) = (&action.ident, &api.resource(*operation).ident);
    let (option, string) = (std_name(api, "Option"), std_name(api, "String"));
    Some(quote! {
        impl support::outcomes::operation::Awaited for #ident {
            type Operation = #operation;

            #[inline]
            fn context(&self) -> #option<&str> {
                self.parameters.#context.as_deref()
            }

            #[inline]
            fn set_context(&mut self, context: #string) {
                self.parameters.#context = Some(context);
            }
        }
    })
}
