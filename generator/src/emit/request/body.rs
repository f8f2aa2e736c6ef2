//! The object that is the body of a request.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::fragment::{item_type, std_name};
use crate::model::{Action, Api, Item};

/// The type of the object.
fn body_type(api: &Api, action: &Action) -> Option<TokenStream> {
    action.body.map(|id| item_type(api, Item::Resource(id)))
}

/// The field.
pub fn expand_field(api: &Api, action: &Action) -> Option<TokenStream> {
    body_type(api, action).map(|ty| quote!(body: #ty,))
}

/// The argument of the constructor.
pub fn expand_argument(api: &Api, action: &Action) -> Option<TokenStream> {
    let into = std_name(api, "Into");
    body_type(api, action).map(|ty| quote!(body: impl #into<#ty>,))
}

/// The method that returns it.
pub fn expand_accessor(api: &Api, action: &Action) -> Option<TokenStream> {
    body_type(api, action).map(|ty| {
        quote! {
            /// Returns the object in the body.
            #[inline]
            pub fn body(&self) -> &#ty {
                &self.body
            }
        }
    })
}
