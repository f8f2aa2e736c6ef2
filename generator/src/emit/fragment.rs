//! Fragments that every file needs: names of the prelude, types, and arguments.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{Api, Item, Primitive, TypeIdent, TypeRef};

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
        Item::Primitive(Primitive::Boolean) => quote!(bool),
        Item::Primitive(Primitive::Int32) => quote!(i32),
        Item::Primitive(Primitive::Int64) => quote!(i64),
        Item::Primitive(Primitive::Double) => quote!(f64),
        Item::Primitive(_) => std_name(api, "String"),
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
