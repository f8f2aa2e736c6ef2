//! The properties of a type that contain objects, for the check of the names in requests.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, FamilyMember, Item, Resource, TypeRef};

/// The import of the table of a type.
pub fn expand_use(resource: &Resource) -> Option<TokenStream> {
    resource.is_sent.then(|| {
        quote!(
            use crate::support::rule::names::nested;
        )
    })
}

/// The table of the properties that contain objects, for a type that requests can contain.
pub fn expand_nested(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let ident = &resource.ident;
    let extends = resource.base.map(|base| {
        let base = &api.resource(base).ident;
        quote!(, extends #base)
    });
    let rows = resource.properties.iter().filter_map(|property| {
        let (field, name) = (&property.ident, &property.name);
        match property.ty {
            TypeRef::One(item) if api.is_family(item) => Some(quote!(choice #field: #name;)),
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

/// The import and the list of the types of a choice that requests can contain.
pub fn expand_choice(resource: &Resource, members: &[FamilyMember]) -> (Option<TokenStream>, Option<TokenStream>) {
    if !resource.is_sent {
        return (None, None);
    }
    let ident = &resource.ident;
    let variants = members.iter().map(|member| &member.variant);
    let import = quote!(
        use crate::support::rule::names::nested_choice;
    );
    let list = quote! {
        nested_choice! {
            #ident;
            #(#variants)*
        }
    };
    (Some(import), Some(list))
}
