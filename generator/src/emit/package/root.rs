//! The root module: what the crate promises, and what it exports.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::Api;

use super::entry_point::entry_points;
use crate::emit::doc::{self, Doc};

/// What the documentation of every generated crate promises.
const POLICIES: &[(&str, &str)] = &[
    (
        "Nothing is lost",
        "unknown members, unknown enum members, explicit nulls and every `@odata.type` are written back as they were read. \
         Only the letter case of a known enum member becomes the documented one.",
    ),
    (
        "What would be lost is refused",
        "a member that stands twice in an object, an integer of up to 64 bits that its Double cannot hold. So are 128 levels of \
         nesting, text behind the document, a byte-order mark, half of a surrogate pair and, without `arbitrary_precision`, a \
         number beyond all doubles: these refuse the document as a whole.",
    ),
    ("Errors say where", "a JSON Pointer for what does not fit, line and column for what is no JSON."),
    ("Numbers are not text", "except for an Int64, which OData allows to be either, and the doubles that JSON has no number for."),
    (
        "Unknown numbers",
        "integers of up to 64 bits and doubles are exact; the feature `arbitrary_precision` keeps every digit of longer ones. A \
         Double is the same number still, but `0.10` is written as `0.1`. With the feature, \
         serde_json takes an object for a number whose first member is called `$serde_json::private::Number`.",
    ),
    (
        "A base type is a view",
        "borrowed as its base type, an object answers and is written as one of that type. `From` makes it one, and keeps \
         everything.",
    ),
    (
        "Other serde formats will do",
        "if they describe themselves and write no `Some` around a value. `to_vec`, which every type has, writes JSON as \
         serde_json does, in half the time.",
    ),
    ("`Debug` hides what is sensitive", "such as names and telephone numbers, and the values of unknown members."),
];

/// `src/lib.rs`.
pub fn expand_root(api: &Api) -> TokenStream {
    let doc = api.service.notes.iter().fold(Doc::of(&format!("{}.", api.service.title)), |doc, note| doc.text(note));
    // `to_http` is there with a feature only, so that a link to it would be broken without.
    let link = |path: &str| if path.ends_with("::to_http") { format!("`{path}`") } else { doc::link(path) };
    let entries: Vec<_> = entry_points(api, link).map(|entry| (entry, "")).collect();
    let doc = if entries.is_empty() { doc } else { doc.markdown("# Where to begin").list(entries) };
    let policies = POLICIES.iter().map(|(name, policy)| (format!("{name}: "), *policy));
    let doc = doc.markdown("# What holds everywhere").list(policies).inner();
    // What prettyplease lays out, rustfmt would lay out a little differently.
    let skip = quote!(#[rustfmt::skip]);
    let notifications = api.notifications.is_some().then(|| quote!(#skip mod notifications;));
    let exports = expand_exports(api);
    quote! {
        #doc

        #skip
        mod actions;
        #skip
        mod enums;
        #notifications
        #skip
        mod service;
        mod support;
        #skip
        mod types;

        #exports
    }
}

/// What users name. What the schema describes nothing of is left out.
fn expand_exports(api: &Api) -> TokenStream {
    let all = |module: TokenStream, is_any: bool| is_any.then(|| quote!(pub use #module::*;));
    let actions = all(quote!(actions), !api.actions.is_empty());
    let enums = all(quote!(enums), !api.enums.is_empty());
    let types = all(quote!(types), !api.resources.is_empty());
    let events = api.notifications.is_some().then(|| {
        quote!(
            pub use notifications::{Event, ResourceData, ResourcePath};
        )
    });
    // One line for each name is what prettyplease and rustfmt agree on.
    let runtime = api.exports.iter().map(|export| {
        let path = export.path.split("::").map(|segment| Ident::new(segment, Span::call_site()));
        quote!(pub use support #(::#path)*;)
    });
    quote!(#actions #enums #events #(#runtime)* #types)
}
