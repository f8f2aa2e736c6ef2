//! The known codes of a property: a constant and a method for each. The excerpts of a text: a method for each.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::doc::Doc;
use crate::model::{CodeValue, Excerpt, KnownCode, Property};

/// The constants and methods of a property.
pub fn expand_codes(property: &Property) -> impl Iterator<Item = TokenStream> + '_ {
    property.codes.iter().map(|code| expand_code(property, code))
}

fn expand_code(property: &Property, code: &KnownCode) -> TokenStream {
    let KnownCode { constant, predicate, value, also_in, doc } = code;
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
    let document = also_in.as_ref().map(|text| {
        let shown = text.as_str().trim_start_matches("r#");
        (
            format!(", or whether a JSON document in `{shown}` contains it"),
            quote!(|| support::excerpt::has_code(&self.#text, &Self::#constant)),
        )
    });
    let (or, or_document) = document.unzip();
    let or = or.unwrap_or_default();
    let question = Doc::default()
        .markdown(&format!("Returns whether `{property_name}` is [`{constant_name}`](Self::{constant_name}){or}."))
        .outer();
    quote! {
        #doc
        pub const #constant: #ty = #literal;
        #question
        #[inline]
        pub fn #predicate(&self) -> bool {
            #actual == Some(Self::#constant) #or_document
        }
    }
}

/// Whether a method of a code or an excerpt calls the runtime.
pub fn uses_runtime(property: &Property) -> bool {
    !property.excerpts.is_empty() || property.codes.iter().any(|code| code.also_in.is_some())
}

/// The methods that return parts of a property.
pub fn expand_excerpts(property: &Property) -> impl Iterator<Item = TokenStream> + '_ {
    property.excerpts.iter().map(|excerpt| expand_excerpt(property, excerpt))
}

fn expand_excerpt(property: &Property, excerpt: &Excerpt) -> TokenStream {
    let Excerpt { method, after, before, doc } = excerpt;
    let (field, name) = (&property.ident, property.name.as_str());
    let end = before.as_deref().unwrap_or_default();
    let doc = Doc::of(doc).text(&format!("It is the part of `{name}` after `{}`.", after.trim())).outer();
    quote! {
        #doc
        #[inline]
        pub fn #method(&self) -> Option<&str> {
            support::excerpt::between(&self.#field, #after, #end)
        }
    }
}
