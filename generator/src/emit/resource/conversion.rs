//! Conversions from other types into an object.

use std::iter::successors;

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::fragment::{item_type, std_name};
use crate::model::{Api, Construction, Item, Presence, Primitive, Resource, TypeRef};

/// The conversions into a type that has exactly one required property, which is a string or an object.
pub fn expand_conversions(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let required: Vec<_> =
        resource.properties.iter().filter(|property| property.presence == Presence::Required).collect();
    let ([property], Construction::New { takes_base: false }) = (&required[..], resource.construction) else {
        return None;
    };
    let (ident, argument, from) = (&resource.ident, &property.argument, std_name(api, "From"));
    let conversion = |source: TokenStream| {
        quote! {
            impl #from<#source> for #ident {
                #[inline]
                fn from(#argument: #source) -> Self {
                    Self::new(#argument)
                }
            }
        }
    };
    match property.ty {
        TypeRef::One(Item::Primitive(Primitive::String)) => {
            let (text, string) = (conversion(quote!(&str)), conversion(std_name(api, "String")));
            Some(quote!(#text #string))
        }
        // Types that extend each other have their own conversions.
        TypeRef::One(item @ Item::Resource(id)) if !are_related(api, resource, api.resource(id)) => {
            Some(conversion(item_type(api, item)))
        }
        _ => None,
    }
}

/// Whether one of two types extends the other, or is one of its derived types.
fn are_related(api: &Api, one: &Resource, other: &Resource) -> bool {
    let extends = |derived: &Resource, base: &Resource| {
        let mut bases = successors(derived.base, |id| api.resource(*id).base);
        bases.any(|id| api.resource(id).ident == base.ident)
    };
    let contains = |choice: &Resource, derived: &Resource| {
        let mut members = choice.family.iter().flatten();
        members.any(|member| api.resource(member.resource).ident == derived.ident)
    };
    extends(one, other) || extends(other, one) || contains(other, one)
}
