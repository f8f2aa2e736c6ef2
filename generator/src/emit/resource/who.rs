//! Who an object is about.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::Doc;
use crate::emit::fragment::std_name;
use crate::model::{Api, Resource, Who};

/// The method that returns who an object is about.
pub fn expand_who(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let who = resource.who.as_ref()?;
    let (option, member) = (std_name(api, "Option"), &api.resource(who.member()).ident);
    let signature = quote!(pub fn who(&self) -> #option<support::who::Who<'_, #member>>);
    Some(match who {
        Who::Choice { by, .. } => {
            let first = match by {
                Some(by) => {
                    format!("the first member whose `{}` is not blank, or else the first one that is set", by.name)
                }
                None => "the first member that is set".to_owned(),
            };
            let doc = Doc::of("Returns who this is, whatever member it stands under.")
                .markdown(&format!("It is {first}. Members that this crate does not know come last."))
                .outer();
            let key = match by {
                Some(by) => {
                    let (ident, name) = (&by.ident, &by.name);
                    quote!(Some((#name, |member| member.#ident.as_deref())))
                }
                None => quote!(None),
            };
            quote! {
                #doc
                #[inline]
                #signature {
                    support::who::who(self, Self::MEMBERS, self.slots(), #key)
                }
            }
        }
        Who::At { fields, choice, .. } => {
            let choice = api.resource(*choice).ident.as_str();
            let doc = format!(
                " Returns who this is about, whatever member of [`{choice}`](crate::{choice}) it stands under."
            );
            quote! {
                #[doc = #doc]
                #[inline]
                #signature {
                    self #(.#fields.as_deref()?)*.who()
                }
            }
        }
    })
}
