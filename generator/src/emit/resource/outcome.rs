//! The outcome of an operation, as its status tells it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Resource, VariantIdent};

/// The method that returns the outcome.
pub fn expand_outcome(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let outcome = resource.outcome.as_ref()?;
    let (status, name, result) = (&outcome.status, &outcome.status_name, outcome.result.as_ref());
    let status_enum = &api.open_enum(outcome.status_enum).ident;
    let (ty, value) = match result {
        Some((field, id)) => {
            let ident = &api.resource(*id).ident;
            (quote!(&#ident), quote!(self.#field.as_deref()))
        }
        None => (quote!(()), quote!(None)),
    };
    let pattern = |members: &[VariantIdent]| {
        let members = members.iter().map(|member| quote!(#status_enum::#member));
        (members.len() > 0).then(|| quote!(Some(#(#members)|*)))
    };
    let arm =
        |members: &[VariantIdent], outcome: TokenStream| pattern(members).map(|members| quote!(#members => #outcome,));
    let running = pattern(&outcome.running).map(|members| quote!(| #members));
    let completed = arm(&outcome.completed, quote!(support::outcome::Outcome::Completed(#value)));
    let failed = arm(&outcome.failed, quote!(support::outcome::Outcome::Failed(#value)));
    Some(quote! {
        /// Returns the outcome of the operation. Without a status, the operation is still running.
        #[inline]
        pub fn outcome(&self) -> support::outcome::Outcome<#ty> {
            match self.#status {
                None if support::wire::misfits::misfit_named(self, #name).is_some() => support::outcome::Outcome::Unknown,
                None #running => support::outcome::Outcome::Running,
                #completed
                #failed
                Some(_) => support::outcome::Outcome::Unknown,
            }
        }
    })
}
