//! Abstract types: an enum with a variant for each derived type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::{link, Doc};
use crate::emit::fragment::std_name;
use crate::emit::imports::expand_imports;
use crate::model::{Api, FamilyMember, Resource};

/// The file of an abstract type.
pub fn expand_file(api: &Api, resource: &Resource, members: &[FamilyMember]) -> TokenStream {
    let imports = expand_imports(&resource.imports);
    let (ident, std_box) = (&resource.ident, std_name(api, "Box"));
    let names: Vec<_> = members.iter().map(|member| link(api.resource(member.resource).ident.as_str())).collect();
    let doc = match &names[..] {
        [] => Doc::of(&resource.doc.text).markdown("This type is abstract, and the schema declares no derived type."),
        names => Doc::of(&resource.doc.text).markdown(&format!(
            "This type is abstract: an object is of one of the derived types, which its `@odata.type` names: {}.",
            names.join(", ")
        )),
    };
    let doc = doc.example(resource.example.as_ref()).link(&resource.doc).outer();
    let variants = members.iter().map(|member| {
        let (variant, derived) = (&member.variant, &api.resource(member.resource).ident);
        let doc = format!(" A {}.", link(derived.as_str()));
        quote! {
            #[doc = #doc]
            #variant(#std_box<#derived>),
        }
    });
    let rows = members.iter().map(|member| {
        let (variant, derived) = (&member.variant, &api.resource(member.resource).ident);
        quote!(#variant: #derived;)
    });
    quote! {
        use crate::support;
        use crate::support::value::family_table::family;
        #imports
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            /// An object of a type that this crate does not know, or without an `@odata.type`. It is kept whole.
            Unknown(support::value::unknown_object::UnknownObject),
        }
        family! {
            #ident;
            #(#rows)*
        }
    }
}
