//! The properties of a type of requests that hold objects, for the check of names.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Item, Resource, TypeRef};

/// The import of the table below.
pub fn expand_use(resource: &Resource) -> Option<TokenStream> {
    resource.is_sent.then(|| {
        quote!(
            use crate::support::rule::names::nested;
        )
    })
}

/// The table of the properties that hold objects, for a type that can stand in a request.
pub fn expand_nested(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let ident = &resource.ident;
    let extends = resource.base.map(|base| {
        let base = &api.resource(base).ident;
        quote!(, extends #base)
    });
    let rows = resource.properties.iter().filter_map(|property| {
        let (field, name) = (&property.ident, &property.name);
        match property.ty {
            TypeRef::One(Item::Resource(_)) => Some(quote!(one #field: #name;)),
            TypeRef::Many(Item::Resource(_)) => Some(quote!(many #field: #name;)),
            _ => None,
        }
    });
    resource.is_sent.then(|| {
        quote! {
            nested! {
                #ident #extends;
                #(#rows)*
            }
        }
    })
}
