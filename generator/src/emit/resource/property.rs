//! Properties: their fields, their setters, and their lines in the table of their type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Access, Api, FieldIdent, Item, Privacy, Property, Representation, TypeRef};

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
pub fn expand_row(api: &Api, property: &Property) -> TokenStream {
    let (ident, name, spellings) = (&property.ident, &property.name, &property.spellings);
    let privacy = (property.privacy == Privacy::Sensitive).then(|| quote!(, sensitive));
    let setter = expand_setter(api, property);
    // Links in the documentation cannot contain `r#`.
    let shown = ident.as_str().strip_prefix("r#").map(|name| quote!(as #name));
    quote!(#ident: #name #(| #spellings)* #privacy #setter #shown;)
}

/// The setter, if a client writes the property. Its type is written with its path, because derived types have the setter
/// too, but do not import the type.
fn expand_setter(api: &Api, property: &Property) -> Option<TokenStream> {
    if property.access == Access::ReadOnly || property.ty == TypeRef::Payload {
        return None;
    }
    let setter = &property.setter;
    let ty = path_type(api, property.ty);
    let kind = match property.ty {
        ty if is_taken_as_it_is(ty) => quote!(plain),
        TypeRef::One(item @ Item::Resource(_)) if !api.is_family(item) => quote!(boxed),
        _ => quote!(into),
    };
    Some(quote!(=> #setter(#kind #ty)))
}

/// The type of a value, or of the collection that contains it.
fn path_type(api: &Api, ty: TypeRef) -> TokenStream {
    let path = |item: Item| {
        let ty = item_type(api, item);
        match item {
            Item::Primitive(_) => ty,
            Item::Resource(_) | Item::Enum(_) => quote!(crate::#ty),
        }
    };
    match ty {
        TypeRef::Many(item) => {
            let (vec, item) = (std_name(api, "Vec"), path(item));
            quote!(#vec<#item>)
        }
        TypeRef::One(item) => path(item),
        TypeRef::Payload => rust_type(api, ty),
    }
}

/// Whether a property is set from a value of its own type, without a conversion.
pub fn is_taken_as_it_is(ty: TypeRef) -> bool {
    match ty {
        TypeRef::One(Item::Primitive(primitive)) => {
            !matches!(primitive.representation(), Representation::Text | Representation::Decimal | Representation::Json)
        }
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
