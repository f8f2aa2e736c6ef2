//! Actions: requests that are built and checked, and the responses to them.

mod awaited;
mod body;
mod method;
mod path;
mod query;
mod response;
mod selection;
mod validator;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{Action, Api, PathUse, Returns};

use super::doc::{code, escape, Doc};
use super::fragment::std_name;
use super::imports::expand_imports;
use super::resource::expand_definition;
use awaited::expand_awaited;
use body::expand_field;
use method::{expand_methods, required};
use query::{expand_debug, expand_fields};
use response::{expand_operation, is_paged};
use validator::expand_rules;

/// The file of an action.
pub fn expand_file(api: &Api, action: &Action) -> TokenStream {
    let uses = expand_uses(action);
    let request = expand_request(api, action);
    let constants = expand_constants(action);
    let methods = expand_methods(api, action);
    let default = expand_default(api, action);
    let operation = expand_operation(api, action);
    let ident = &action.ident;
    let awaited = expand_awaited(api, action);
    let parameters = action.parameters.as_ref().map(|parameters| expand_definition(api, parameters));
    let rules = expand_rules(action);
    quote! {
        #uses
        #request
        impl #ident {
            #constants
            #methods
        }
        #default
        #operation
        #awaited
        #parameters
        #rules
    }
}

fn expand_uses(action: &Action) -> TokenStream {
    let imports = expand_imports(&action.imports);
    let object = action.parameters.as_ref().map(|_| {
        quote!(
            use crate::support::table::object;
        )
    });
    let paged = is_paged(action).then(|| {
        quote!(
            use crate::support::exchange::operation::paged;
        )
    });
    quote! {
        use crate::support;
        #object
        use crate::support::exchange;
        use crate::support::exchange::operation::operation;
        #paged
        use crate::support::rule;
        #imports
    }
}

fn expand_request(api: &Api, action: &Action) -> TokenStream {
    let ident = &action.ident;
    let documentation = documentation(api, action).outer();
    let ids = action.path_parameters.iter().map(|parameter| {
        let (ident, ty) = (&parameter.ident, &parameter.ty);
        quote!(#ident: #ty,)
    });
    let parameters = action.parameters.as_ref().map(|parameters| {
        let ident = &parameters.ident;
        quote!(parameters: #ident,)
    });
    let options = expand_fields(api, action);
    let body = expand_field(api, action);
    let debug = expand_debug(action);
    let derived = debug.is_none().then(|| quote!(Debug,));
    quote! {
        #documentation
        #[derive(Clone, #derived PartialEq)]
        pub struct #ident {
            #(#ids)*
            #(#options)*
            #parameters
            #body
        }
        #debug
    }
}

/// Implements `Default` for a request without required arguments.
fn expand_default(api: &Api, action: &Action) -> Option<TokenStream> {
    if !action.path_parameters.is_empty() || action.body.is_some() || required(action).next().is_some() {
        return None;
    }
    let (default, ident) = (std_name(api, "Default"), &action.ident);
    Some(quote! {
        impl #default for #ident {
            #[inline]
            fn default() -> Self {
                Self::new()
            }
        }
    })
}

fn documentation(api: &Api, action: &Action) -> Doc {
    let mut doc = Doc::of(&action.doc.text);
    for path in &action.paths {
        let usage = match path.usage {
            PathUse::Requests => "",
            PathUse::Recognized => " (recognized, but never used in requests)",
            PathUse::Deprecated => " (deprecated: recognized, but never used in requests)",
        };
        doc = doc.markdown(&format!("{}{usage}", code(&format!("{} {}", action.method, path.template))));
    }
    let authorization = ("Authorization", "Bearer {token}", api.service.authorization.as_str());
    let headers = [authorization].into_iter().chain(fixed_headers(action));
    doc = doc
        .markdown("# Headers")
        .list(headers.map(|(name, value, doc)| (format!("{}: ", code(&format!("{name}: {value}"))), doc)));
    if !action.permissions.is_empty() {
        doc = doc.markdown("# Permissions").list(action.permissions.iter().map(|permission| {
            let names = permission.names.iter().map(|name| code(name)).collect::<Vec<_>>().join(", ");
            let names = if names.is_empty() { "not supported" } else { &names };
            (format!("{}: {names}", escape(&permission.kind)), "")
        }));
    }
    doc = describe_responses(doc.markdown("# Response"), &action.returns);
    if !action.requirements.is_empty() {
        doc = doc.markdown("# Requirements that only the service can check");
        doc = doc.list(
            action
                .requirements
                .iter()
                .map(|requirement| (format!("`{}`: ", requirement.id), requirement.says.as_str())),
        );
    }
    if !action.rules.is_empty() {
        doc = doc.markdown("# Rules that [`validate`](Self::validate) checks");
        doc = doc.list(action.rules.iter().map(|rule| (format!("`{}`: ", rule.id), rule.says.as_str())));
    }
    let notes: Vec<_> = api.service.notes.iter().chain(&action.notes).collect();
    if !notes.is_empty() {
        doc = notes.into_iter().fold(doc.markdown("# Notes"), |doc, note| doc.text(note));
    }
    doc.example(action.example.as_ref()).link(&action.doc)
}

fn describe_responses(doc: Doc, returns: &Returns) -> Doc {
    returns.answers.iter().fold(doc, |doc, answer| {
        let doc = doc.text(&answer.doc).markdown(&format!("Status: {}", answer.status));
        match &answer.location {
            Some(location) => doc.markdown(&format!("`Location`: {}", escape(location))),
            None => doc,
        }
    })
}

/// The headers with a fixed value: name, value, documentation.
fn fixed_headers(action: &Action) -> impl Iterator<Item = (&str, &str, &str)> {
    let of_body = ("Content-Type", "application/json", "The media type of the body. Required.");
    let listed = action.headers.iter().map(|header| (header.name.as_str(), header.value.as_str(), header.doc.as_str()));
    let has_body = action.parameters.is_some() || action.body.is_some();
    has_body.then_some(of_body).into_iter().chain(listed)
}

fn expand_constants(action: &Action) -> TokenStream {
    let method = &action.method;
    let paths = action.paths.iter().map(|path| &path.template);
    let statuses: Vec<_> = action.returns.answers.iter().map(|answer| Literal::u16_unsuffixed(answer.status)).collect();
    let status = statuses.first();
    let several = (statuses.len() > 1).then(|| {
        quote! {
            /// The statuses of all successful responses.
            pub const STATUSES: &'static [u16] = &[#(#statuses),*];
        }
    });
    let headers = fixed_headers(action).map(|(name, value, _)| quote!((#name, #value)));
    let is_idempotent = action.is_idempotent;
    let permissions = action.permissions.iter().map(|permission| {
        let (kind, names) = (&permission.kind, &permission.names);
        quote!((#kind, &[#(#names),*]))
    });
    let rules = action.rules.iter().map(|rule| &rule.ident);
    let requirements = action.requirements.iter().map(|requirement| {
        let (id, says, url) = (&requirement.id, &requirement.says, &requirement.url);
        quote!(rule::Requirement { id: #id, message: #says, documentation: #url })
    });
    quote! {
        /// The HTTP method.
        pub const METHOD: &'static str = #method;
        /// The paths of the action. Requests use the first one, and all are recognized.
        pub const PATHS: &'static [&'static str] = &[#(#paths),*];
        /// The headers that have a fixed value.
        pub const HEADERS: &'static [(&'static str, &'static str)] = &[#(#headers),*];
        /// The status of a successful response.
        pub const STATUS: u16 = #status;
        #several
        /// Whether sending the request twice has the same effect as sending it once.
        pub const IS_IDEMPOTENT: bool = #is_idempotent;
        /// The permission types, each with the names of its permissions. Types that are not supported have none.
        pub const PERMISSIONS: &'static [(&'static str, &'static [&'static str])] = &[#(#permissions),*];
        /// The requirements that only the service can check.
        pub const REQUIREMENTS: &'static [rule::Requirement] = &[#(#requirements),*];
        /// The rules that [`validate`](Self::validate) checks.
        pub const RULES: &'static [&'static rule::Rule] = &[#(&#rules),*];
    }
}
