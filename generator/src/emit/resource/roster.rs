//! A member of a roster.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::fragment::std_name;
use crate::model::{Api, FieldIdent, Resource};

/// What [`Roster`](crate::support::roster::Roster) needs to know of a member.
pub fn expand_roster(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let roster = resource.roster.as_ref()?;
    let (ident, option, string) = (&resource.ident, std_name(api, "Option"), std_name(api, "String"));
    let kind_type = &api.open_enum(roster.change_type).ident;
    let (id, person, leaves) = (&roster.id, &roster.person, &roster.leaves);
    let value = |field: &Option<FieldIdent>| match field {
        Some(field) => quote!(self.#field),
        None => quote!(None),
    };
    let (waiting, sequence) = (value(&roster.waiting), value(&roster.sequence));
    let removed = match &roster.removed {
        Some(removed) => quote!(self.#removed.is_some()),
        None => quote!(false),
    };
    Some(quote! {
        impl support::roster::Member for #ident {
            type Kind = #kind_type;

            #[inline]
            fn leaves(kind: &#kind_type) -> bool {
                matches!(kind, #kind_type::#leaves)
            }

            #[inline]
            fn id(&self) -> #option<&str> {
                self.#id.as_deref()
            }

            #[inline]
            fn person(&self) -> #option<(#string, #string)> {
                let who = self.who()?;
                Some((who.kind.to_owned(), who.identity.#person.clone()?))
            }

            #[inline]
            fn is_waiting(&self) -> #option<bool> {
                #waiting
            }

            #[inline]
            fn is_removed(&self) -> bool {
                #removed
            }

            #[inline]
            fn sequence(&self) -> #option<i64> {
                #sequence
            }
        }
    })
}
