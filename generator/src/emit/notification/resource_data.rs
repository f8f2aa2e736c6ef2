//! Payloads: what a notification brings.

use proc_macro2::TokenStream;
use quote::{quote, ToTokens};

use crate::emit::fragment::std_name;
use crate::model::{Api, Notifications, Shape};

/// The payloads.
pub fn expand_payloads(api: &Api, notifications: &Notifications) -> TokenStream {
    let (std_box, vec) = (std_name(api, "Box"), std_name(api, "Vec"));
    let notification = &api.resource(notifications.notification).ident;
    let payload_field = &notifications.payload;
    let payload_name = &notifications.payload_name;
    let variants = notifications.payloads.iter().map(|payload| {
        let (variant, ident) = (&payload.ident, &api.resource(payload.resource).ident);
        let (doc, ty) = match payload.shape {
            Shape::Object => (format!(" One [`{}`].", ident.as_str()), quote!(#std_box<#ident>)),
            Shape::Array => (format!(" Several [`{}`]s.", ident.as_str()), quote!(#vec<#ident>)),
        };
        quote! {
            #[doc = #doc]
            #variant(#ty),
        }
    });
    let rows = |shape: Shape, word: TokenStream| {
        let payloads = notifications.payloads.iter().filter(move |payload| payload.shape == shape);
        payloads.map(move |payload| {
            let (variant, ident) = (&payload.ident, &api.resource(payload.resource).ident);
            let paths = payload.paths.iter().map(|id| &api.paths[id.0].ident);
            let announced = (!payload.paths.is_empty()).then(|| quote!(, #(#paths)|*));
            quote!(#word #variant: #ident #announced;)
        })
    };
    let guess = |shape: Shape| {
        let likely = notifications.payloads.iter().find(|payload| payload.shape == shape);
        likely.map_or_else(|| quote!(Unknown), |payload| payload.ident.to_token_stream())
    };
    let (object_guess, array_guess) = (guess(Shape::Object), guess(Shape::Array));
    let objects = rows(Shape::Object, quote!(object));
    let arrays = rows(Shape::Array, quote!(array));
    let types = &notifications.types;
    quote! {
        use crate::support;
        use crate::support::notification::payload_table::payload;
        use crate::types::{#(#types),*};
        use super::ResourcePath;

        /// What a notification brings.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ResourceData {
            #(#variants)*
            /// Something that this crate has no type for.
            Unknown(support::notification::kept::UnknownPayload),
            /// Something that does not fit the type that it names.
            Unreadable(support::notification::kept::UnreadablePayload),
        }

        payload! {
            ResourceData, ResourcePath;
            guess #object_guess, #array_guess;
            #(#objects)*
            #(#arrays)*
        }

        impl #notification {
            /// Decides what an undecided payload is, now that the path is known; whether a decided one was decided well.
            #[inline]
            pub(crate) fn settle(&mut self, at: &support::object::at::At<'_>) -> bool {
                let Some(payload) = self.#payload_field.take() else {
                    return true;
                };
                self.#payload_field = payload.settle(|| self.resource_path(), &support::object::at::At::Name(at, #payload_name));
                self.#payload_field.is_some()
            }
        }
    }
}
