//! Properties: their fields, their setters, and their lines in the table of their type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Access, Api, FieldIdent, Item, Privacy, Property, TypeRef};

use crate::emit::doc::Doc;
use crate::emit::fragment::{item_type, rust_type, std_name};

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
    let (ident, name, spellings) = (&property.ident, &property.name, &property.spellings);
    let privacy = (property.privacy == Privacy::Sensitive).then(|| quote!(, sensitive));
    quote!(#ident: #name #(| #spellings)* #privacy;)
}

/// The setter of a property of the type `declaring`, if a client writes the property.
pub fn expand_setter(api: &Api, declaring: &str, property: &Property) -> Option<TokenStream> {
    if property.access == Access::ReadOnly || property.ty == TypeRef::Payload {
        return None;
    }
    let ident = &property.ident;
    let setter = &property.setter;
    let name = ident.as_str().trim_start_matches("r#");
    // A method can have the same name as the field.
    let doc = format!(" Sets [`{name}`](field@{declaring}::{name}).");
    let argument = &property.argument;
    let (ty, value) = (parameter_type(api, property.ty), stored(api, property.ty, argument));
    // A function that is not generic would be compiled with the crate, even if it is not used.
    let inline = is_taken_as_it_is(property.ty).then(|| quote!(#[inline]));
    Some(quote! {
        #[doc = #doc]
        #inline
        #[must_use]
        pub fn #setter(mut self, #argument: #ty) -> Self {
            self.#ident = Some(#value);
            self
        }
    })
}

/// Whether a property is set from a value of its own type, without a conversion.
fn is_taken_as_it_is(ty: TypeRef) -> bool {
    match ty {
        TypeRef::One(Item::Primitive(primitive)) => !primitive.is_text(),
        TypeRef::One(Item::Enum(_)) => true,
        _ => false,
    }
}

/// The type of the argument that a property is set from.
pub fn parameter_type(api: &Api, ty: TypeRef) -> TokenStream {
    let own = match ty {
        TypeRef::One(item) => item_type(api, item),
        ty => rust_type(api, ty),
    };
    if is_taken_as_it_is(ty) {
        return own;
    }
    let into = std_name(api, "Into");
    quote!(impl #into<#own>)
}

/// The value of the field, made from that argument.
pub fn stored(api: &Api, ty: TypeRef, argument: &FieldIdent) -> TokenStream {
    match ty {
        ty if is_taken_as_it_is(ty) => quote!(#argument),
        TypeRef::One(item @ Item::Resource(_)) if !api.is_family(item) => {
            let std_box = std_name(api, "Box");
            quote!(#std_box::new(#argument.into()))
        }
        _ => quote!(#argument.into()),
    }
}
