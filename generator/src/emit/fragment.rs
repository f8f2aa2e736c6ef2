//! Fragments that every file needs: names of the prelude, types, and arguments.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, Item, Primitive, Representation, TypeIdent, TypeRef};

/// A name of the prelude. It is written as a full path if the schema defines a type with the same name.
pub fn std_name(api: &Api, name: &str) -> TokenStream {
    let ident = Ident::new(name, Span::call_site());
    if !api.shadowed.contains(name) {
        return quote!(#ident);
    }
    match name {
        "Box" => quote!(::std::boxed::#ident),
        "Default" => quote!(::core::default::#ident),
        "From" | "Into" => quote!(::core::convert::#ident),
        "Iterator" | "IntoIterator" => quote!(::core::iter::#ident),
        "Option" => quote!(::core::option::#ident),
        "Result" => quote!(::core::result::#ident),
        "String" => quote!(::std::string::#ident),
        _ => quote!(::std::vec::#ident),
    }
}

/// The attribute of a function with more arguments than clippy allows, because the API requires them.
pub fn allow_many_arguments(count: usize) -> Option<TokenStream> {
    (count > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]))
}

/// The attribute that allows a constructor to have the name of its type.
pub fn allow_self_named(ty: &TypeIdent, constructor: &str) -> Option<TokenStream> {
    ty.matches_function(constructor).then(|| quote!(#[allow(clippy::self_named_constructors)]))
}

/// The type of a value, without the `Option` around it.
pub fn rust_type(api: &Api, ty: TypeRef) -> TokenStream {
    match ty {
        TypeRef::One(item @ Item::Resource(id)) if !api.is_family(item) => {
            let (std_box, ident) = (std_name(api, "Box"), &api.resource(id).ident);
            quote!(#std_box<#ident>)
        }
        TypeRef::One(item) => item_type(api, item),
        TypeRef::Many(item) => {
            let (vec, item) = (std_name(api, "Vec"), item_type(api, item));
            quote!(#vec<#item>)
        }
        TypeRef::Payload => quote!(ResourceData),
    }
}

/// The type of a single value, without a box.
pub fn item_type(api: &Api, item: Item) -> TokenStream {
    match item {
        Item::Primitive(primitive) => primitive_type(api, primitive),
        Item::Resource(id) => {
            let ident = &api.resource(id).ident;
            quote!(#ident)
        }
        Item::Enum(id) => {
            let ident = &api.open_enum(id).ident;
            quote!(#ident)
        }
    }
}

fn primitive_type(api: &Api, primitive: Primitive) -> TokenStream {
    match primitive.representation() {
        Representation::Text => std_name(api, "String"),
        Representation::Bool => quote!(bool),
        Representation::U8 => quote!(u8),
        Representation::I8 => quote!(i8),
        Representation::I16 => quote!(i16),
        Representation::I32 => quote!(i32),
        Representation::I64 => quote!(i64),
        Representation::F64 => quote!(f64),
        // With their paths, because a definition can have any name.
        Representation::Decimal => quote!(crate::Decimal),
        Representation::Json => quote!(serde_json::Value),
    }
}
