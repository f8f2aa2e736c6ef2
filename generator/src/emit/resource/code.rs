//! The known codes of a property: a constant and a method for each. The excerpts of a text: a method for each.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::doc::{code, link_to_field, Doc};
use crate::model::{CodeValue, Excerpt, KnownCode, Property};

/// The constants and methods of a property.
pub fn expand_codes(property: &Property) -> impl Iterator<Item = TokenStream> + '_ {
    property.codes.iter().map(|known| expand_code(property, known))
}

fn expand_code(property: &Property, known: &KnownCode) -> TokenStream {
    let KnownCode { constant, predicate, value, also_in, doc } = known;
    let field = &property.ident;
    let (ty, literal, shown, actual) = match value {
        CodeValue::Text(text) => {
            (quote!(&'static str), Literal::string(text), text.clone(), quote!(self.#field.as_deref()))
        }
        CodeValue::Int32(number) => {
            (quote!(i32), Literal::i32_unsuffixed(*number), number.to_string(), quote!(self.#field))
        }
    };
    let link = link_to_field(property.name.as_str(), field);
    let doc = Doc::of(&doc.text).markdown(&format!("It is the value {} of {link}.", code(&shown))).link(doc).outer();
    let constant_name = constant.as_str();
    let document = also_in.as_ref().map(|text| {
        let link = link_to_field(text.as_str().trim_start_matches("r#"), text);
        (
            format!(", or whether a JSON document in {link} contains it"),
            quote!(|| support::excerpt::has_code(&self.#text, &Self::#constant)),
        )
    });
    let (or, or_document) = document.unzip();
    let or = or.unwrap_or_default();
    let name = &property.name;
    let question = Doc::default()
        .markdown(&format!("Returns whether {link} is [`{constant_name}`](Self::{constant_name}){or}."))
        .outer();
    quote! {
        #doc
        pub const #constant: #ty = #literal;
        #question
        #[inline]
        pub fn #predicate(&self) -> bool {
            #actual == Some(Self::#constant) || support::excerpt::has_misfit(self, #name, &Self::#constant) #or_document
        }
    }
}

/// Whether a method of a code or an excerpt calls the runtime.
pub fn uses_runtime(property: &Property) -> bool {
    !property.excerpts.is_empty() || !property.codes.is_empty()
}

/// The methods that return parts of a property.
pub fn expand_excerpts(property: &Property) -> impl Iterator<Item = TokenStream> + '_ {
    property.excerpts.iter().map(|excerpt| expand_excerpt(property, excerpt))
}

fn expand_excerpt(property: &Property, excerpt: &Excerpt) -> TokenStream {
    let Excerpt { method, after, before, doc } = excerpt;
    let (field, link) = (&property.ident, link_to_field(property.name.as_str(), &property.ident));
    let end = before.as_deref().unwrap_or_default();
    let doc = Doc::of(doc).markdown(&format!("It is the part of {link} after {}.", code(after.trim()))).outer();
    quote! {
        #doc
        #[inline]
        pub fn #method(&self) -> Option<&str> {
            support::excerpt::between(&self.#field, #after, #end)
        }
    }
}
