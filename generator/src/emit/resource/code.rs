//! The known codes of a property: a constant and a method for each.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::doc::Doc;
use crate::model::{CodeValue, KnownCode, Property};

/// The constants and methods of a property.
pub fn expand_codes(property: &Property) -> impl Iterator<Item = TokenStream> + '_ {
    property.codes.iter().map(|code| expand_code(property, code))
}

fn expand_code(property: &Property, code: &KnownCode) -> TokenStream {
    let KnownCode { constant, predicate, value, doc } = code;
    let field = &property.ident;
    let (ty, literal, shown, actual) = match value {
        CodeValue::Text(text) => {
            (quote!(&'static str), Literal::string(text), text.clone(), quote!(self.#field.as_deref()))
        }
        CodeValue::Int32(number) => {
            (quote!(i32), Literal::i32_unsuffixed(*number), number.to_string(), quote!(self.#field))
        }
    };
    let property_name = property.name.as_str();
    let doc = Doc::of(&doc.text).text(&format!("It is the value `{shown}` of `{property_name}`.")).link(doc).outer();
    let constant_name = constant.as_str();
    let question = format!(" Returns whether `{property_name}` is [`{constant_name}`](Self::{constant_name}).");
    quote! {
        #doc
        pub const #constant: #ty = #literal;
        #[doc = #question]
        #[inline]
        pub fn #predicate(&self) -> bool {
            #actual == Some(Self::#constant)
        }
    }
}
