//! Replies: the bodies with which a bot answers notifications.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::Doc;
use crate::emit::fragment::std_name;
use crate::model::{Api, Item, Notification, Notifications};

/// The functions that serialize replies.
pub fn expand_replies(api: &Api, notifications: &Notifications) -> Option<TokenStream> {
    let functions: Vec<_> = notifications.kinds.iter().filter_map(|kind| expand_reply(api, kind)).collect();
    (!functions.is_empty()).then(|| quote!(impl Event { #(#functions)* }))
}

fn expand_reply(api: &Api, kind: &Notification) -> Option<TokenStream> {
    let reply = kind.reply.as_ref()?;
    let (function, event, ty) = (&reply.function, kind.ident.as_str(), &api.resource(reply.resource).ident);
    let (result, vec, into) = (std_name(api, "Result"), std_name(api, "Vec"), std_name(api, "Into"));
    let doc = Doc::default()
        .markdown(&format!(
            "Serializes the reply to [`{event}`](Self::{event}): the body of the response to the request that contained the \
             notification, with the media type `application/json`."
        ))
        .markdown("# Errors")
        .markdown("Returns an error if `serde_json` cannot write an additional property. No such property is known.")
        .outer();
    let body = match api.is_family(Item::Resource(reply.resource)) {
        true => quote!(reply.into().to_vec()),
        false => quote!(crate::support::wire::append::to_vec_tagged(reply.into())),
    };
    Some(quote! {
        #doc
        pub fn #function(reply: impl #into<#ty>) -> #result<#vec<u8>, serde_json::Error> {
            #body
        }
    })
}
