//! Notifications: the envelope, the paths, and the payloads.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, ResourcePath, Shape};

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
        //! Notifications that the service posts to the webhook of a bot.

        mod event;
        mod resource_data;
        mod resource_path;
        pub use event::Event;
        pub use resource_data::ResourceData;
        pub use resource_path::ResourcePath;
        use crate::support;
        use crate::types::{#notification, #envelope};

        impl #envelope {
            /// Deserializes the body of a request to the webhook.
            ///
            /// A payload that does not fit its type does not affect the other notifications. It is kept whole, with the
            /// reason, as [`ResourceData::Unreadable`].
            ///
            /// # Errors
            ///
            /// Returns an error if the body is not JSON, or if it is not an envelope of notifications.
            #[inline]
            pub fn from_slice(body: &[u8]) -> #result<Self, serde_json::Error> {
                let envelope: Self = support::payload::read_envelope(body)?;
                match &envelope.#items {
                    Some(_) => Ok(envelope),
                    None => Err(support::payload::missing(#items_name)),
                }
            }

            /// Returns an iterator over the notifications.
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
            /// Returns the resource that the notification is about, if its path is known.
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
            let (ident, doc) = (&parameter.ident, format!(" The decoded `{}` in the path.", parameter.name));
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
    let attempts = by_specificity(&api.paths).into_iter().map(|(template, path)| {
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

        /// A resource that a path identifies.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ResourcePath {
            #(#variants)*
        }

        impl ResourcePath {
            /// Parses a path, with or without the host, the version, and the leading slash.
            #[inline]
            pub fn parse(path: &str) -> #option<Self> {
                let path = support::path::Path::new(path, &[#(#aliases),*]);
                #(#attempts)*
                None
            }
        }
    }
}

/// A path with fewer parameters is more specific. With the same number, a literal segment is more specific than a
/// parameter at the same position.
fn by_specificity(paths: &[ResourcePath]) -> Vec<(&str, &ResourcePath)> {
    let templates = paths.iter().flat_map(|path| path.templates.iter().map(move |template| (template.as_str(), path)));
    let mut templates: Vec<_> = templates.collect();
    templates.sort_by_key(|(template, _)| {
        let kinds: Vec<bool> = template.split('/').map(|segment| segment.starts_with('{')).collect();
        (kinds.len(), kinds.iter().filter(|is_parameter| **is_parameter).count(), kinds)
    });
    templates
}

/// The payloads.
pub fn expand_payloads(api: &Api) -> TokenStream {
    let Some(notifications) = &api.notifications else {
        return TokenStream::new();
    };
    let (std_box, vec) = (std_name(api, "Box"), std_name(api, "Vec"));
    let notification = &api.resource(notifications.notification).ident;
    let payload_field = &notifications.payload;
    let properties = &api.resource(notifications.notification).properties;
    let payload_name =
        properties.iter().find(|property| property.ident == *payload_field).map(|property| &property.name);
    let variants = notifications.payloads.iter().map(|payload| {
        let (variant, ident) = (&payload.ident, &api.resource(payload.resource).ident);
        let (doc, ty) = match payload.shape {
            Shape::Object => (format!(" A single [`{}`].", ident.as_str()), quote!(#std_box<#ident>)),
            Shape::Array => (format!(" An array of [`{}`]s.", ident.as_str()), quote!(#vec<#ident>)),
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
    let objects = rows(Shape::Object, quote!(object));
    let arrays = rows(Shape::Array, quote!(array));
    let mut types: Vec<_> =
        notifications.payloads.iter().map(|payload| &api.resource(payload.resource).ident).collect();
    types.push(notification);
    types.sort_unstable();
    types.dedup();
    quote! {
        use crate::support;
        use crate::support::payload_table::payload;
        use crate::types::{#(#types),*};
        use super::ResourcePath;

        /// The payload of a notification.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum ResourceData {
            #(#variants)*
            /// A payload whose type this crate does not know.
            Unknown(support::kept::UnknownPayload),
            /// A payload that does not fit its type.
            Unreadable(support::kept::UnreadablePayload),
        }

        payload! {
            ResourceData, ResourcePath;
            #(#objects)*
            #(#arrays)*
        }

        impl #notification {
            /// Determines the type of a payload from the path if it is still unknown. Returns whether an earlier guess was right.
            #[inline]
            pub(crate) fn settle(&mut self, at: &support::at::At<'_>) -> bool {
                let Some(payload) = self.#payload_field.take() else {
                    return true;
                };
                self.#payload_field = payload.settle(|| self.resource_path(), &support::at::At::Name(at, #payload_name));
                self.#payload_field.is_some()
            }
        }
    }
}
