//! Events: the meaning of a notification, with its payload.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Item, Notification, Notifications, PathParameter, PayloadShape, TypeRef};

use crate::emit::doc::Doc;
use crate::emit::fragment::{rust_type, std_name};

/// The file of the events.
pub fn expand_file(api: &Api, notifications: &Notifications) -> TokenStream {
    let event = expand_event(api, notifications);
    let conversion = expand_conversion(api, notifications);
    let types = &notifications.types;
    let change_type = &api.open_enum(notifications.change_type_enum).ident;
    quote! {
        use crate::enums::#change_type;
        use crate::types::{#(#types),*};
        use super::{ResourceData, ResourcePath};
        #event
        #conversion
    }
}

fn expand_event(api: &Api, notifications: &Notifications) -> TokenStream {
    let string = std_name(api, "String");
    let std_box = std_name(api, "Box");
    let variants = notifications.kinds.iter().map(|kind| {
        let payload = &notifications.payloads[kind.payload];
        let ty = match payload.shape {
            PayloadShape::Object => TypeRef::One(Item::Resource(payload.resource)),
            PayloadShape::Array => TypeRef::Many(Item::Resource(payload.resource)),
        };
        let (ident, field, ty) = (&kind.ident, &kind.field, rust_type(api, ty));
        let doc = Doc::default().page(&kind.doc).outer();
        let parameters = kind.parameters.iter().map(|parameter| {
            let ident = &parameter.ident;
            let doc = parameter_doc(parameter);
            quote! {
                #[doc = #doc]
                #ident: #string,
            }
        });
        quote! {
            #doc
            #ident {
                #(#parameters)*
                /// The payload.
                #field: #ty,
            },
        }
    });
    let notification = &api.resource(notifications.notification).ident;
    quote! {
        /// The event that a notification reports.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Event {
            #(#variants)*
            /// Any other notification, kept whole: its change type or resource is a different one, or its payload is
            /// unknown or does not fit its type.
            Other(#std_box<#notification>),
        }
    }
}

fn parameter_doc(parameter: &PathParameter) -> String {
    format!(" The decoded `{}` in the path.", parameter.name)
}

fn expand_conversion(api: &Api, notifications: &Notifications) -> TokenStream {
    let notification = &api.resource(notifications.notification).ident;
    let change_type = &notifications.change_type;
    let payload = &notifications.payload;
    let std_box = std_name(api, "Box");
    let arms = notifications.kinds.iter().map(|kind| expand_arm(api, notifications, kind));
    quote! {
        impl #notification {
            /// Converts the notification to an event.
            #[inline]
            pub fn into_event(mut self) -> Event {
                match (self.#change_type.as_ref(), self.resource_path(), self.#payload.take()) {
                    #(#arms)*
                    (_, _, #payload) => {
                        self.#payload = #payload;
                        Event::Other(#std_box::new(self))
                    }
                }
            }
        }
    }
}

fn expand_arm(api: &Api, notifications: &Notifications, kind: &Notification) -> TokenStream {
    let (ident, field) = (&kind.ident, &kind.field);
    let variant = &notifications.payloads[kind.payload].ident;
    let change_type = &api.open_enum(notifications.change_type_enum).ident;
    let changes = kind.change_types.iter().map(|change| quote!(#change_type::#change));
    let parameters: Vec<_> = kind.parameters.iter().map(|parameter| &parameter.ident).collect();
    let paths = kind.paths.iter().map(|id| {
        let path = &api.paths[id.0];
        let rest = (path.parameters.len() > parameters.len()).then(|| quote!(..));
        let ident = &path.ident;
        quote!(ResourcePath::#ident { #(#parameters,)* #rest })
    });
    let changes = quote!(Some(#(#changes)|*));
    let paths = quote!(Some(#(#paths)|*));
    let element = notifications.payloads[kind.payload].element.as_ref().map(|element| {
        quote! {
            (#changes, #paths, Some(ResourceData::#element(element))) => {
                Event::#ident { #(#parameters,)* #field: vec![*element] }
            }
        }
    });
    quote! {
        (#changes, #paths, Some(ResourceData::#variant(#field))) => {
            Event::#ident { #(#parameters,)* #field }
        }
        #element
    }
}
