//! IDs in paths, each kind as a type of its own.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, IdType};

use super::doc::Doc;
use super::fragment::std_name;

/// The file of the IDs.
pub fn expand_file(api: &Api) -> TokenStream {
    let types = api.ids.iter().map(|id| expand_type(api, id));
    quote! {
        //! The IDs in paths, each kind as a type of its own.

        use crate::support::exchange::id::id;
        #(#types)*
    }
}

fn expand_type(api: &Api, id: &IdType) -> TokenStream {
    let (ident, string) = (&id.ident, std_name(api, "String"));
    let summary = format!("The value of `{}` in a path.", id.name);
    let doc = match &id.doc {
        Some(doc) => Doc::of(doc).markdown(&summary),
        None => Doc::default().markdown(&summary),
    };
    let doc = doc.outer();
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct #ident(#string);

        id!(#ident);
    }
}
