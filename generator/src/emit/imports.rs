//! The imports of a file of the generated crate.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, Item, ResourceId, TypeRef};

/// The items that a file imports from other files.
#[derive(Default)]
pub struct Imports {
    types: BTreeSet<String>,
    enums: BTreeSet<String>,
    payload: bool,
}

impl Imports {
    /// Adds the imports that the type of a property needs.
    pub fn add(&mut self, api: &Api, ty: TypeRef) {
        match ty.item() {
            None => self.payload = true,
            Some(Item::Primitive(_)) => {}
            Some(Item::Resource(id)) => self.add_resource(api, id),
            Some(Item::Enum(id)) => {
                self.enums.insert(api.open_enum(id).ident.as_str().to_owned());
            }
        }
    }

    /// Adds a type.
    pub fn add_resource(&mut self, api: &Api, id: ResourceId) {
        self.types.insert(api.resource(id).ident.as_str().to_owned());
    }

    /// The `use` items, except those for items that the file itself defines.
    pub fn expand(&self, defined: &str) -> TokenStream {
        let idents = |names: &BTreeSet<String>| -> Vec<Ident> {
            names.iter().filter(|name| *name != defined).map(|name| Ident::new(name, Span::call_site())).collect()
        };
        let (types, enums) = (idents(&self.types), idents(&self.enums));
        let enums = (!enums.is_empty()).then(|| use_all(&quote!(crate::enums), &enums));
        let payload = self.payload.then(|| {
            quote!(
                use crate::notifications::ResourceData;
            )
        });
        let types = (!types.is_empty()).then(|| use_all(&quote!(crate::types), &types));
        quote!(#enums #payload #types)
    }
}

fn use_all(module: &TokenStream, idents: &[Ident]) -> TokenStream {
    match idents {
        [ident] => quote!(use #module::#ident;),
        idents => quote!(use #module::{#(#idents),*};),
    }
}
