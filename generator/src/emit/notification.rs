//! Notifications: the envelope, the paths and the payloads.

use proc_macro2::TokenStream;
use quote::{quote, ToTokens};

use crate::model::{Api, Shape};

use super::doc::doc;
use super::fragment::std_name;

/// The module of the notifications.
pub fn expand_module(api: &Api) -> TokenStream {
    let Some(notifications) = &api.notifications else {
        return TokenStream::new();
    };
    let envelope = &api.resource(notifications.envelope).ident;
    let notification = &api.resource(notifications.notification).ident;
    let (items, items_name) = (&notifications.items, &notifications.items_name);
    let (iterator, result, option) = (std_name(api, "IntoIterator"), std_name(api, "Result"), std_name(api, "Option"));
    let paths = &notifications.path;
    quote! {
        //! Notifications: what the service posts to the webhook of a bot.

        mod event;
        mod resource_data;
        mod resource_path;
        pub use event::Event;
        pub use resource_data::ResourceData;
        pub use resource_path::ResourcePath;
        use crate::support;
        use crate::types::{#notification, #envelope};

        impl #envelope {
            /// Reads the body of a request to the webhook.
            ///
            /// A payload that does not fit its type does not lose the others: it is kept whole, with the reason, as
            /// [`ResourceData::Unreadable`].
            ///
            /// # Errors
            ///
            /// The body is not JSON, or not what notifications are posted in.
            #[inline]
            pub fn from_slice(body: &[u8]) -> #result<Self, serde_json::Error> {
                let envelope: Self = support::notification::payload::read_envelope(body)?;
                match &envelope.#items {
                    Some(_) => Ok(envelope),
                    None => Err(support::notification::payload::missing(#items_name)),
                }
            }

            /// The notifications.
            #[inline]
            pub fn iter(&self) -> core::slice::Iter<'_, #notification> {
                self.#items.as_deref().unwrap_or_default().iter()
            }
        }

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

        impl #notification {
            /// The resource that the notification is about, if its path is a known one.
            #[inline]
            pub fn resource_path(&self) -> #option<ResourcePath> {
                let paths = [#(self.#paths.as_deref()),*];
                paths.into_iter().flatten().find_map(ResourcePath::parse)
            }
        }
    }
}

/// The kinds of paths.
pub fn expand_paths(api: &Api) -> TokenStream {
    let string = std_name(api, "String");
    let option = std_name(api, "Option");
    let variants = api.paths.iter().map(|path| {
        let (doc, ident) = (doc(&path.doc), &path.ident);
        let parameters = path.parameters.iter().map(|parameter| {
            let (ident, doc) = (&parameter.ident, format!(" The `{}` in the path, decoded.", parameter.name));
            quote! {
                #[doc = #doc]
                #ident: #string,
            }
        });
        quote! {
            #doc
            #ident { #(#parameters)* },
        }
    });
    let attempts = api.templates.iter().map(|template| {
        let (path, template) = (&api.paths[template.id.0], &template.path);
        let (ident, parameters) = (&path.ident, path.parameters.iter().map(|parameter| &parameter.ident));
        let parameters: Vec<_> = parameters.collect();
        quote! {
            if let Some([#(#parameters),*]) = path.capture(#template) {
                return Some(Self::#ident { #(#parameters),* });
            }
        }
    });
    let aliases = api.service.aliases.iter().map(|(alias, known)| quote!((#alias, #known)));
    quote! {
        use crate::support;

        /// The resource that a path leads to.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ResourcePath {
            #(#variants)*
        }

        impl ResourcePath {
            /// Recognises a path, with or without the host, the version and the slash in front.
            #[inline]
            pub fn parse(path: &str) -> #option<Self> {
                let path = support::exchange::path::Path::new(path, &[#(#aliases),*]);
                #(#attempts)*
                None
            }
        }
    }
}

/// The payloads.
pub fn expand_payloads(api: &Api) -> TokenStream {
    let Some(notifications) = &api.notifications else {
        return TokenStream::new();
    };
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
