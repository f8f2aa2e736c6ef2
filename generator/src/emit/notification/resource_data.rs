//! Payloads: the contents of notifications.

use proc_macro2::TokenStream;
use quote::{quote, ToTokens};

use crate::emit::doc::link;
use crate::emit::fragment::std_name;
use crate::model::{Api, Notifications, Payload, PayloadShape};

/// The file of the payloads.
pub fn expand_file(api: &Api, notifications: &Notifications) -> TokenStream {
    let data = expand_data(api, notifications);
    let table = expand_table(api, notifications);
    let settle = expand_settle(api, notifications);
    let types = &notifications.types;
    quote! {
        use crate::support;
        use crate::support::notification::payload_table::payload;
        use crate::types::{#(#types),*};
        use super::ResourcePath;
        #data
        #table
        #settle
    }
}

fn expand_data(api: &Api, notifications: &Notifications) -> TokenStream {
    let (std_box, vec) = (std_name(api, "Box"), std_name(api, "Vec"));
    let variants = notifications.payloads.iter().map(|payload| {
        let (variant, ident) = (&payload.ident, &api.resource(payload.resource).ident);
        let (doc, ty) = match payload.shape {
            PayloadShape::Object if is_choice(api, payload) => {
                (format!(" A single {}, which is an object of a derived type.", link(ident.as_str())), quote!(#ident))
            }
            PayloadShape::Object => (format!(" A single {}.", link(ident.as_str())), quote!(#std_box<#ident>)),
            PayloadShape::Array => (format!(" An array of {}s.", link(ident.as_str())), quote!(#vec<#ident>)),
        };
        quote! {
            #[doc = #doc]
            #variant(#ty),
        }
    });
    quote! {
        /// The payload of a notification.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ResourceData {
            #(#variants)*
            /// A payload whose type this crate does not know.
            Unknown(support::notification::kept::UnknownPayload),
            /// A payload that cannot be read: a member occurs twice, or too many elements do not fit.
            Unreadable(support::notification::kept::UnreadablePayload),
        }
    }
}

/// Whether a payload has an abstract type.
fn is_choice(api: &Api, payload: &Payload) -> bool {
    api.resource(payload.resource).family.is_some()
}

fn expand_table(api: &Api, notifications: &Notifications) -> TokenStream {
    let (choices, others): (Vec<_>, Vec<_>) =
        notifications.payloads.iter().partition(|payload| is_choice(api, payload));
    // The payload that is meant without a type comes first, because the first row that fits decides.
    let (meant, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|payload| payload.when_untagged);
    let payloads = |shape: PayloadShape| meant.iter().chain(&others).filter(move |payload| payload.shape == shape);
    let guess = |shape: PayloadShape| {
        payloads(shape).next().map_or_else(|| quote!(Unknown), |payload| payload.ident.to_token_stream())
    };
    let rows = |shape: PayloadShape, word: TokenStream| {
        payloads(shape).map(move |payload| {
            let (variant, ident) = (&payload.ident, &api.resource(payload.resource).ident);
            let paths = payload.paths.iter().map(|id| &api.paths[id.0].ident);
            let announced = (!payload.paths.is_empty()).then(|| quote!(, #(#paths)|*));
            let others = payload.fallback_paths.iter().map(|id| &api.paths[id.0].ident);
            let otherwise = (!payload.fallback_paths.is_empty()).then(|| quote!(otherwise #(#others)|*));
            quote!(#word #variant: #ident #announced #otherwise;)
        })
    };
    let (object_guess, array_guess) = (guess(PayloadShape::Object), guess(PayloadShape::Array));
    let choices = choices.iter().map(|payload| {
        let (variant, ident) = (&payload.ident, &api.resource(payload.resource).ident);
        quote!(choice #variant: #ident;)
    });
    let objects = rows(PayloadShape::Object, quote!(object));
    let arrays = rows(PayloadShape::Array, quote!(array));
    quote! {
        payload! {
            ResourceData, ResourcePath;
            guess #object_guess, #array_guess;
            #(#objects)*
            #(#choices)*
            #(#arrays)*
        }
    }
}

fn expand_settle(api: &Api, notifications: &Notifications) -> TokenStream {
    let notification = &api.resource(notifications.notification).ident;
    let (payload, name) = (&notifications.payload, &notifications.payload_name);
    quote! {
        impl #notification {
            /// Determines the type of a payload from the path if it is still unknown. Returns whether an earlier guess
            /// was right.
            #[inline]
            pub(crate) fn settle(&mut self, at: &support::object::at::At<'_>) -> bool {
                let Some(payload) = self.#payload.take() else {
                    return true;
                };
                self.#payload = payload.settle(|| self.resource_path(), &support::object::at::At::Name(at, #name));
                self.#payload.is_some()
            }
        }
    }
}
