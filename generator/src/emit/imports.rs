//! The imports of a file of the generated crate.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Imports, TypeIdent};

/// The `use` items.
pub fn expand_imports(imports: &Imports) -> TokenStream {
    let enums = expand_use(&quote!(crate::enums), &imports.enums);
    let ids = expand_ids(&imports.ids);
    let payload = imports.payload.then(|| {
        quote!(
            use crate::notifications::ResourceData;
        )
    });
    let types = expand_use(&quote!(crate::types), &imports.types);
    quote!(#enums #ids #payload #types)
}

/// The `use` item for the types of IDs.
pub fn expand_ids<'a>(idents: impl IntoIterator<Item = &'a TypeIdent>) -> Option<TokenStream> {
    expand_use(&quote!(crate::ids), idents)
}

/// A single `use` item for everything that is imported from a module.
fn expand_use<'a>(module: &TokenStream, idents: impl IntoIterator<Item = &'a TypeIdent>) -> Option<TokenStream> {
    let idents: Vec<_> = idents.into_iter().collect();
    match &idents[..] {
        [] => None,
        [ident] => Some(quote!(use #module::#ident;)),
        idents => Some(quote!(use #module::{#(#idents),*};)),
    }
}
