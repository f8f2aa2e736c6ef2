//! Notifications: the envelope that contains them.

pub mod event;
mod reply;
pub mod resource_data;
pub mod resource_path;
pub mod webhook;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Notifications};

use super::fragment::std_name;

/// The module of the notifications.
pub fn expand_module(api: &Api, notifications: &Notifications) -> TokenStream {
    let envelope = &api.resource(notifications.envelope).ident;
    let notification = &api.resource(notifications.notification).ident;
    let reading = expand_reading(api, notifications);
    let iteration = expand_iteration(api, notifications);
    let option = std_name(api, "Option");
    let paths = &notifications.path;
    quote! {
        //! Notifications that the service posts to the webhook of a bot.

        mod event;
        mod resource_data;
        mod resource_path;
        pub use event::Event;
        pub use resource_data::ResourceData;
        pub use resource_path::ResourcePath;
        use crate::support;
        use crate::types::{#notification, #envelope};

        #reading
        #iteration
        impl #notification {
            /// Returns the resource that the notification is about, if its path is known or begins with a known one.
            #[inline]
            pub fn resource_path(&self) -> #option<ResourcePath> {
                let paths = [#(self.#paths.as_deref()),*];
                let is_known = |path: &ResourcePath| !matches!(path, ResourcePath::Below { .. });
                support::exchange::path::first_known(&paths, ResourcePath::parse, is_known)
            }
        }
    }
}

/// The function that reads the envelope.
fn expand_reading(api: &Api, notifications: &Notifications) -> TokenStream {
    let envelope = &api.resource(notifications.envelope).ident;
    let notification = &api.resource(notifications.notification).ident;
    let (items, items_name) = (&notifications.items, &notifications.items_name);
    let result = std_name(api, "Result");
    quote! {
        impl #envelope {
            /// Deserializes the body of a request to the webhook.
            ///
            /// A value that does not fit its type affects nothing else: its property is `None`, and `misfits` lists it. A
            /// payload that contains a duplicate member is kept whole, as [`ResourceData::Unreadable`].
            ///
            /// # Errors
            ///
            /// Returns an error if the body is not JSON, or if it is not an object with an array of notifications.
            #[inline]
            pub fn from_slice(body: &[u8]) -> #result<Self, serde_json::Error> {
                let envelope: Self = support::wire::document::from_slice(body)?;
                if envelope.#items.is_none() {
                    support::wire::document::require_array(&envelope, #items_name)?;
                }
                Ok(envelope)
            }

            /// Returns an iterator over the notifications.
            #[inline]
            pub fn iter(&self) -> core::slice::Iter<'_, #notification> {
                self.#items.as_deref().unwrap_or_default().iter()
            }
        }
    }
}

/// The iterators over the notifications in the envelope.
fn expand_iteration(api: &Api, notifications: &Notifications) -> TokenStream {
    let envelope = &api.resource(notifications.envelope).ident;
    let notification = &api.resource(notifications.notification).ident;
    let items = &notifications.items;
    let iterator = std_name(api, "IntoIterator");
    quote! {
        impl #iterator for #envelope {
            type Item = #notification;
            type IntoIter = std::vec::IntoIter<#notification>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                self.#items.unwrap_or_default().into_iter()
            }
        }

        impl<'a> #iterator for &'a #envelope {
            type Item = &'a #notification;
            type IntoIter = core::slice::Iter<'a, #notification>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                self.iter()
            }
        }
    }
}
