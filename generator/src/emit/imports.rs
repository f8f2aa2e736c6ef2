//! The imports of a file of the generated crate.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Imports, TypeIdent};

/// The `use` items.
pub fn expand_imports(imports: &Imports) -> TokenStream {
    let enums = expand_use(&quote!(crate::enums), &imports.enums);
    let payload = imports.payload.then(|| {
        quote!(
            use crate::notifications::ResourceData;
        )
    });
    let types = expand_use(&quote!(crate::types), &imports.types);
    quote!(#enums #payload #types)
}

/// A single `use` item for everything that is imported from a module.
fn expand_use(module: &TokenStream, idents: &[TypeIdent]) -> Option<TokenStream> {
    match idents {
        [] => None,
        [ident] => Some(quote!(use #module::#ident;)),
        idents => Some(quote!(use #module::{#(#idents),*};)),
    }
}
