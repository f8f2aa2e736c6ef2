//! Properties: their fields, their setters, their lines in the table of their type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Access, Api, Item, Privacy, Property, TypeRef};

use super::fragment::{item_type, rust_type, std_name, Doc};

/// The field.
pub fn expand_field(api: &Api, property: &Property) -> TokenStream {
    let doc = Doc::default().page(&property.doc).outer();
    let (option, ident, ty) = (std_name(api, "Option"), &property.ident, rust_type(api, property.ty));
    quote! {
        #doc
        pub #ident: #option<#ty>,
    }
}

/// The line in the table.
pub fn expand_row(property: &Property) -> TokenStream {
    let (ident, name) = (&property.ident, &property.name);
    let privacy = (property.privacy == Privacy::Sensitive).then(|| quote!(, sensitive));
    quote!(#ident: #name #privacy;)
}

/// The setter, if a client writes the property.
pub fn expand_setter(api: &Api, property: &Property) -> Option<TokenStream> {
    if property.access == Access::ReadOnly || property.ty == TypeRef::Payload {
        return None;
    }
    let ident = &property.ident;
    let setter = &property.setter;
    let name = ident.as_str().trim_start_matches("r#");
    let doc = format!(" Sets [`{name}`](Self::{name}).");
    let (ty, value) = (parameter_type(api, property.ty), stored(api, property.ty, &quote!(#ident)));
    Some(quote! {
        #[doc = #doc]
        #[must_use]
        pub fn #setter(mut self, #ident: #ty) -> Self {
            self.#ident = Some(#value);
            self
        }
    })
}

/// The type of the argument that a property is set from.
pub fn parameter_type(api: &Api, ty: TypeRef) -> TokenStream {
    let into = std_name(api, "Into");
    match ty {
        TypeRef::One(item @ Item::Primitive(primitive)) if !primitive.is_text() => item_type(api, item),
        TypeRef::One(item @ Item::Enum(_)) => item_type(api, item),
        TypeRef::One(item) => {
            let ty = item_type(api, item);
            quote!(impl #into<#ty>)
        }
        ty => {
            let ty = rust_type(api, ty);
            quote!(impl #into<#ty>)
        }
    }
}

/// The value of the field, made from that argument.
pub fn stored(api: &Api, ty: TypeRef, argument: &TokenStream) -> TokenStream {
    match ty {
        TypeRef::One(Item::Primitive(primitive)) if !primitive.is_text() => argument.clone(),
        TypeRef::One(Item::Enum(_)) => argument.clone(),
        TypeRef::One(Item::Resource(_)) => {
            let std_box = std_name(api, "Box");
            quote!(#std_box::new(#argument.into()))
        }
        _ => quote!(#argument.into()),
    }
}
