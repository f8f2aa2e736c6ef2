//! Events: the meaning of a notification, with its payload.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{
    Api, DerivedPayload, EventParameter, FieldIdent, Item, Notification, Notifications, PayloadShape, Presence,
    ResourcePath, TypeRef,
};

use super::reply::expand_replies;
use crate::emit::doc::{link, Doc};
use crate::emit::example::add_examples_of;
use crate::emit::fragment::{rust_type, std_name};
use crate::emit::imports::expand_ids;

/// The file of the events.
pub fn expand_file(api: &Api, notifications: &Notifications) -> TokenStream {
    let event = expand_event(api, notifications);
    let conversion = expand_conversion(api, notifications);
    let types = &notifications.event_types;
    let replies = expand_replies(api, notifications);
    let change_type = &api.open_enum(notifications.change_type_enum).ident;
    let ids = expand_ids(&notifications.ids);
    quote! {
        use crate::enums::#change_type;
        #ids
        use crate::types::{#(#types),*};
        use super::{ResourceData, ResourcePath};
        #event
        #replies
        #conversion
    }
}

fn expand_event(api: &Api, notifications: &Notifications) -> TokenStream {
    let std_box = std_name(api, "Box");
    let variants = notifications.kinds.iter().map(|kind| expand_variant(api, notifications, kind));
    let notification = &api.resource(notifications.notification).ident;
    let doc = add_examples_of(Doc::of("The event that a notification reports."), api, "Event").outer();
    quote! {
        #doc
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

fn expand_variant(api: &Api, notifications: &Notifications, kind: &Notification) -> TokenStream {
    let payload = &notifications.payloads[kind.payload];
    let ty = match payload.shape {
        PayloadShape::Object => TypeRef::One(Item::Resource(payload.resource)),
        PayloadShape::Array => TypeRef::Many(Item::Resource(payload.resource)),
    };
    let (ident, field, ty) = (&kind.ident, &kind.field, rust_type(api, ty));
    let payload_doc = expand_payload_doc(api, kind);
    let doc = match &kind.reply {
        None => Doc::default().page(&kind.doc).outer(),
        Some(reply) => {
            let function = reply.function.as_str();
            let ty = link(api.resource(reply.resource).ident.as_str());
            let text = format!("Answer it with a {ty}, which [`{function}`](Self::{function}) serializes.");
            Doc::of(&kind.doc.text).markdown(&text).link(&kind.doc).outer()
        }
    };
    let parameters = kind.parameters.iter().map(|known| expand_parameter(api, known));
    let change_type = kind.change_type.as_ref().map(|field| {
        let ty = &api.open_enum(notifications.change_type_enum).ident;
        quote! {
            /// The kind of change.
            #field: #ty,
        }
    });
    quote! {
        #doc
        #[non_exhaustive]
        #ident {
            #(#parameters)*
            #change_type
            #payload_doc
            #field: #ty,
        },
    }
}

/// The documentation of the payload.
fn expand_payload_doc(api: &Api, kind: &Notification) -> TokenStream {
    let derived: Vec<_> = kind.derived.iter().map(|id| link(api.resource(*id).ident.as_str())).collect();
    let doc = match &derived[..] {
        [] => " The payload.".to_owned(),
        derived => format!(" The payload. If it is one of these, `TryFrom` converts it: {}.", derived.join(", ")),
    };
    quote!(#[doc = #doc])
}

/// The arm for a payload of a derived type.
fn expand_derived_arm(api: &Api, notifications: &Notifications, derived: &DerivedPayload) -> TokenStream {
    let DerivedPayload { kind, variant, bases, path, change_types } = derived;
    let kind = &notifications.kinds[*kind];
    let path = &api.paths[path.0];
    let (event, field, path_ident) = (&kind.ident, &kind.field, &path.ident);
    let change_type = &api.open_enum(notifications.change_type_enum).ident;
    let changes = match &change_types[..] {
        [change] => quote!(#change_type::#change),
        changes => quote!((#(#change_type::#changes)|*)),
    };
    let (changes, change_field) = match &kind.change_type {
        Some(field) => (quote!(#field @ #changes), Some(quote!(#field: #field.clone(),))),
        None => (changes, None),
    };
    let pattern = idents(path);
    let parameters = kind.parameters.iter().map(|known| expand_value(known, path));
    let std_box = std_name(api, "Box");
    let object = bases.iter().fold(quote!(*#field), |object, base| quote!(#base::from(#object)));
    quote! {
        (Some(#changes), Some(ResourcePath::#path_ident { #(#pattern),* }), Some(ResourceData::#variant(#field))) => {
            Event::#event { #(#parameters,)* #change_field #field: #std_box::new(#object) }
        }
    }
}

fn expand_parameter(api: &Api, known: &EventParameter) -> TokenStream {
    let EventParameter { parameter, presence } = known;
    let (ident, ty) = (&parameter.ident, &parameter.ty);
    let (doc, ty) = match presence {
        Presence::Required => (format!(" The decoded `{}` in the path.", parameter.name), quote!(#ty)),
        Presence::Optional => {
            let option = std_name(api, "Option");
            (format!(" The decoded `{}` in the path, if it has one.", parameter.name), quote!(#option<#ty>))
        }
    };
    quote! {
        #[doc = #doc]
        #ident: #ty,
    }
}

fn expand_conversion(api: &Api, notifications: &Notifications) -> TokenStream {
    let notification = &api.resource(notifications.notification).ident;
    let change_type = &notifications.change_type;
    let payload = &notifications.payload;
    let std_box = std_name(api, "Box");
    let arms = notifications.kinds.iter().flat_map(|kind| expand_arms(api, notifications, kind));
    let derived = notifications.derived.iter().map(|derived| expand_derived_arm(api, notifications, derived));
    quote! {
        impl #notification {
            /// Converts the notification to an event.
            #[inline]
            pub fn into_event(mut self) -> Event {
                match (self.#change_type.as_ref(), self.resource_path(), self.#payload.take()) {
                    #(#arms)*
                    #(#derived)*
                    (_, _, #payload) => {
                        self.#payload = #payload;
                        Event::Other(#std_box::new(self))
                    }
                }
            }
        }
    }
}

/// One arm for each group of paths that have the same parameters, and for each form of the payload.
fn expand_arms(api: &Api, notifications: &Notifications, kind: &Notification) -> Vec<TokenStream> {
    let change_type = &api.open_enum(notifications.change_type_enum).ident;
    let changes = kind.change_types.iter().map(|change| quote!(#change_type::#change));
    let (changes, change_type) = match &kind.change_type {
        Some(field) => (quote!(#field @ (#(#changes)|*)), Some(quote!(#field: #field.clone(),))),
        None => (quote!(#(#changes)|*), None),
    };
    let ident = &kind.ident;
    let mut arms = Vec::new();
    for paths in groups(api, kind) {
        let parameters = kind.parameters.iter().map(|known| expand_value(known, paths[0]));
        let parameters: Vec<_> = parameters.collect();
        let paths = paths.iter().map(|path| {
            let parameters = idents(path);
            let ident = &path.ident;
            quote!(ResourcePath::#ident { #(#parameters),* })
        });
        let paths = quote!(#(#paths)|*);
        for (payload, field) in forms(notifications, kind) {
            arms.push(quote! {
                (Some(#changes), Some(#paths), Some(#payload)) => {
                    Event::#ident { #(#parameters,)* #change_type #field }
                }
            });
        }
    }
    arms
}

/// The patterns of the payloads that become the event, each with the field that it fills.
fn forms(notifications: &Notifications, kind: &Notification) -> Vec<(TokenStream, TokenStream)> {
    let (payload, field) = (&notifications.payloads[kind.payload], &kind.field);
    let variant = &payload.ident;
    let whole = (quote!(ResourceData::#variant(#field)), quote!(#field));
    let element =
        payload.element.as_ref().map(|element| (quote!(ResourceData::#element(#field)), quote!(#field: vec![*#field])));
    [whole].into_iter().chain(element).collect()
}

/// The paths of a notification, those with the same parameters together.
fn groups<'a>(api: &'a Api, kind: &Notification) -> Vec<Vec<&'a ResourcePath>> {
    let mut groups: Vec<Vec<&ResourcePath>> = Vec::new();
    for path in kind.paths.iter().map(|id| &api.paths[id.0]) {
        let has_same = |known: &ResourcePath| idents(known).all(|ident| idents(path).any(|other| other == ident));
        let is_same =
            |group: &&mut Vec<&ResourcePath>| group[0].parameters.len() == path.parameters.len() && has_same(group[0]);
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(path),
            None => groups.push(vec![path]),
        }
    }
    groups
}

fn idents(path: &ResourcePath) -> impl Iterator<Item = &FieldIdent> {
    path.parameters.iter().map(|parameter| &parameter.ident)
}

/// The field of a parameter, as it follows from a path.
fn expand_value(known: &EventParameter, path: &ResourcePath) -> TokenStream {
    let ident = &known.parameter.ident;
    match known.presence {
        Presence::Required => quote!(#ident),
        Presence::Optional if idents(path).any(|other| other == ident) => quote!(#ident: Some(#ident)),
        Presence::Optional => quote!(#ident: None),
    }
}
