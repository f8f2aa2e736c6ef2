//! Types: a struct, its constructors, and the table of its properties.

mod code;
mod constructor;
mod conversion;
mod family;
mod operation;
mod outcome;
pub mod property;
mod roster;
mod who;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Construction, Openness, Resource};

use super::doc::{link, Doc};
use super::imports::expand_imports;
use code::{expand_codes, expand_excerpts, uses_runtime};
use constructor::{expand_choice, expand_new};
use conversion::expand_conversions;
use operation::expand_operation;
use outcome::expand_outcome;
use property::{expand_field, expand_row};
use roster::expand_roster;
use who::expand_who;

/// The file of a type.
pub fn expand_file(api: &Api, resource: &Resource) -> TokenStream {
    if let Some(members) = &resource.family {
        return family::expand_file(api, resource, members);
    }
    let imports = expand_imports(&resource.imports);
    let definition = expand_definition(api, resource);
    let is_plain = resource.base.is_some()
        && resource.construction == Construction::Default
        && resource.outcome.is_none()
        && resource.who.is_none()
        && resource.roster.is_none()
        && resource.awaited.is_none()
        && !resource.properties.iter().any(uses_runtime);
    let support = (!is_plain).then(|| {
        quote!(
            use crate::support;
        )
    });
    quote! {
        #support
        use crate::support::table::object;
        #imports
        #definition
    }
}

/// The struct and everything that belongs to it.
pub fn expand_definition(api: &Api, resource: &Resource) -> TokenStream {
    let ident = &resource.ident;
    let doc = expand_documentation(api, resource);
    let fields = resource.properties.iter().map(|property| expand_field(api, property));
    let rest = match resource.base {
        Some(base) => {
            let base = &api.resource(base).ident;
            quote!(base: #base)
        }
        None => quote!(rest: support::object::rest::Rest),
    };
    let implementation = expand_impl(api, resource);
    let roster = expand_roster(api, resource);
    let operation = expand_operation(api, resource);
    let conversions = expand_conversions(api, resource);
    let table = expand_table(api, resource);
    quote! {
        #doc
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct #ident {
            #(#fields)*
            #rest,
        }
        #implementation
        #operation
        #roster
        #conversions
        #table
    }
}

fn expand_documentation(api: &Api, resource: &Resource) -> TokenStream {
    let doc = Doc::of(&resource.doc.text);
    let doc = match resource.openness {
        Openness::Open => doc.markdown("This type is open: additional properties are expected and preserved."),
        Openness::Closed => doc,
    };
    let doc = if resource.is_abstract {
        doc.markdown("This type is abstract: the service sends only objects of derived types.")
    } else {
        doc
    };
    let end = Doc::default().example(resource.example.as_ref()).link(&resource.doc);
    let Some(base) = resource.base.map(|base| api.resource(base)) else {
        return doc.then(end).outer();
    };
    let extends = link(base.ident.as_str());
    let doc = doc.markdown(&format!("Extends {extends}, whose properties are accessible through `Deref`."));
    if !inherits_any(api, resource) {
        return doc.then(end).outer();
    }
    let (module, doc, end) = (&base.module, doc.markdown("# Inherited properties").outer(), end.outer());
    quote! {
        #doc
        #[doc = ""]
        #[doc = super::#module::inherited!()]
        #[doc = ""]
        #end
    }
}

/// Whether a base type declares properties.
fn inherits_any(api: &Api, resource: &Resource) -> bool {
    let bases = std::iter::successors(resource.base, |base| api.resource(*base).base);
    bases.map(|base| api.resource(base)).any(|base| !base.properties.is_empty())
}

/// The constructors, and the known codes.
fn expand_impl(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let ident = &resource.ident;
    let constructors = match resource.construction {
        Construction::Default => None,
        Construction::New { .. } => Some(expand_new(api, resource)),
        Construction::Choice => Some(expand_choice(api, resource)),
    };
    let outcome = expand_outcome(api, resource);
    let who = expand_who(api, resource);
    let codes = resource.properties.iter().flat_map(expand_codes);
    let codes: Vec<_> = codes.chain(resource.properties.iter().flat_map(expand_excerpts)).collect();
    if constructors.is_none() && codes.is_empty() && outcome.is_none() && who.is_none() {
        return None;
    }
    Some(quote! {
        impl #ident {
            #constructors
            #outcome
            #who
            #(#codes)*
        }
    })
}

fn expand_table(api: &Api, resource: &Resource) -> TokenStream {
    let ident = &resource.ident;
    let tag = resource.tag.as_deref().unwrap_or_default();
    let extends = resource.base.map(|base| {
        let Resource { module, ident, .. } = api.resource(base);
        quote!(, extends #module::#ident)
    });
    let default = match resource.construction {
        Construction::New { .. } => None,
        Construction::Default | Construction::Choice => Some(quote!(, with default)),
    };
    let notifications = api.notifications.as_ref();
    let is_notification =
        notifications.is_some_and(|notifications| api.resource(notifications.notification).ident == *ident);
    let settled = is_notification.then(|| quote!(, settled by settle));
    let is_envelope = notifications.is_some_and(|notifications| api.resource(notifications.envelope).ident == *ident);
    let read = is_envelope.then(|| quote!(, read by from_slice));
    let rows = resource.properties.iter().map(|property| expand_row(api, property));
    quote! {
        object! {
            #ident, #tag #extends #default #settled #read;
            #(#rows)*
        }
    }
}
