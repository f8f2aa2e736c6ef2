//! The root module: the guarantees and the exports of the crate.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::Api;

use super::entry_point::entry_points;
use crate::emit::doc::{link, Doc};

/// The guarantees in the documentation of every generated crate.
const POLICIES: &[(&str, &str)] = &[
    (
        "Nothing is lost",
        "unknown members, unknown enum members, explicit nulls, and every `@odata.type` are written back as they were read. \
         The only exception is the letter case of a known enum member, which becomes the documented one.",
    ),
    (
        "A value that does not fit costs only its property",
        "the property is `None`, the value is written back as it was read, and `misfits`, which every type has, lists it \
         with its location and what was expected.",
    ),
    (
        "Data that would be lost is rejected",
        "a duplicate member in an object; in the payload of a notification, it affects only this payload. A document is \
         rejected as a whole if its root is not an object, or if it contains 128 levels of nesting, trailing text, a byte \
         order mark, an unpaired surrogate, or, without `arbitrary_precision`, a number outside the range of doubles.",
    ),
    ("Errors have a location", "a JSON Pointer if a member is a duplicate, and a line and a column if the input is not JSON."),
    (
        "Numbers and strings are distinct",
        "the exceptions are Int64, for which OData allows both, and doubles that JSON has no number for. An Int32 can have \
         a fraction of zero.",
    ),
    (
        "Numbers are preserved",
        "in unknown members, integers of up to 64 bits and doubles are exact, and the feature `arbitrary_precision` preserves \
         all digits of longer numbers. A Double keeps its value, but `0.10` is written as `0.1`. With `arbitrary_precision`, \
         serde_json reads an object whose first member is named `$serde_json::private::Number` as a number.",
    ),
    (
        "A base type is a view",
        "borrowed as its base type, an object behaves and serializes as that type. `From` converts it to the base type and \
         preserves everything.",
    ),
    (
        "Other serde formats work",
        "use self-describing formats that do not tag `Some`. `to_vec`, which every type has, writes the same JSON as serde_json \
         in half the time.",
    ),
    (
        "`Debug` and errors hide sensitive data",
        "for example names, phone numbers, free text of the service, and the values of unknown members. The message of an \
         error is one line.",
    ),
];

/// `src/lib.rs`.
pub fn expand_root(api: &Api) -> TokenStream {
    let doc = api.service.notes.iter().fold(Doc::of(&format!("{}.", api.service.title)), |doc, note| doc.text(note));
    let entries: Vec<_> = entry_points(api, link).map(|entry| (entry, "")).collect();
    let doc = if entries.is_empty() { doc } else { doc.markdown("# Getting started").list(entries) };
    let policies = POLICIES.iter().map(|(name, policy)| (format!("{name}: "), *policy));
    let doc = doc.markdown("# Guarantees").list(policies).inner();
    // rustfmt would format the output of prettyplease slightly differently.
    let skip = quote!(#[rustfmt::skip]);
    let notifications = api.notifications.is_some().then(|| quote!(#skip mod notifications;));
    let ids = (!api.ids.is_empty()).then(|| quote!(#skip mod ids;));
    let exports = expand_exports(api);
    quote! {
        #doc

        #skip
        mod actions;
        #skip
        mod enums;
        #ids
        #notifications
        #skip
        mod service;
        mod support;
        #skip
        mod types;

        #exports
    }
}

/// The public names. A kind of definition that the schema does not contain is omitted.
fn expand_exports(api: &Api) -> TokenStream {
    let all = |module: TokenStream, is_any: bool| is_any.then(|| quote!(pub use #module::*;));
    let actions = all(quote!(actions), !api.actions.is_empty());
    let enums = all(quote!(enums), !api.enums.is_empty());
    let ids = all(quote!(ids), !api.ids.is_empty());
    let types = all(quote!(types), !api.resources.is_empty());
    let events = api.notifications.is_some().then(|| {
        quote!(
            pub use notifications::{Event, ResourceData, ResourcePath};
        )
    });
    // One line for each name, because prettyplease and rustfmt agree on it.
    let runtime = api.exports.iter().map(|export| {
        let path = export.path.split("::").map(|segment| Ident::new(segment, Span::call_site()));
        quote!(pub use support #(::#path)*;)
    });
    quote!(#actions #enums #ids #events #(#runtime)* #types)
}
