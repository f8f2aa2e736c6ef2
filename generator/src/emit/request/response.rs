//! The methods of a request that read its response, and the request itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::query;
use crate::emit::fragment::{item_type, std_name};
use crate::model::{Action, Api, Item, ResponseBody, Wrapper};

/// The methods that read a response and a request.
pub fn expand_read(api: &Api, action: &Action) -> TokenStream {
    let (result, option) = (std_name(api, "Result"), std_name(api, "Option"));
    let error = error_type(api);
    let (accepted, reader) = expand_reader(api, action);
    let ids: Vec<_> = action.path_parameters.iter().map(|parameter| &parameter.ident).collect();
    let body = match (&action.parameters, action.body) {
        (Some(_), _) => Some(quote!(parameters)),
        (None, Some(_)) => Some(quote!(body)),
        (None, None) => None,
    };
    let body = body.map(|field| quote!(#field: support::wire::document::from_slice(body)?,));
    // If the action has no body, the argument is ignored.
    let body_argument = if body.is_some() { quote!(body) } else { quote!(_) };
    let options: Vec<_> = query::expand_read(action).collect();
    // The query is read from the whole path.
    let found = if options.is_empty() { quote!(path) } else { quote!(found) };
    quote! {
        /// Reads the response to the request.
        ///
        /// # Errors
        ///
        /// Returns an error if the service rejected the request, or if it accepted the request and the body of its
        /// response is something else than documented. [`retry`](crate::ResponseError::retry) says whether the request
        /// can be sent again.
        #[inline]
        pub fn read_response(response: impl exchange::response::Response) -> #result<exchange::accepted::Accepted<#accepted>, exchange::response_error::ResponseError<#error>> {
            exchange::read::#reader
        }
        /// Reads a request, for example in a test or a mock of the service. Returns `None` if the path belongs to
        /// another request.
        ///
        /// # Errors
        ///
        /// Returns an error if the body is not JSON, is not an object, or contains a duplicate member.
        #[inline]
        pub fn read_request(path: &str, #body_argument: &[u8]) -> #result<#option<Self>, serde_json::Error> {
            let #found = support::exchange::path::Path::new(path, &[]);
            let Some([#(#ids),*]) = Self::PATHS.iter().find_map(|template| #found.capture(template)) else {
                return Ok(None);
            };
            Ok(Some(Self { #(#ids: #ids.into(),)* #(#options)* #body }))
        }
    }
}

/// The traits that every request implements.
pub fn expand_operation(api: &Api, action: &Action) -> TokenStream {
    let ident = &action.ident;
    let error = error_type(api);
    let (accepted, _) = expand_reader(api, action);
    let paged = is_paged(action).then(|| quote!(paged! { #ident => #accepted; }));
    quote! {
        operation! { #ident => #accepted, #error; }
        #paged
    }
}

/// Whether the response can have several pages.
pub fn is_paged(action: &Action) -> bool {
    matches!(&action.returns.body, ResponseBody::Wrapper(wrapper) if wrapper.is_page)
}

/// The type of the body of a response that rejects a request.
fn error_type(api: &Api) -> TokenStream {
    match &api.service.error {
        Some(error) => item_type(api, Item::Resource(error.resource)),
        None => quote!(support::untyped::Untyped),
    }
}

/// The type of the body of an accepted response, and the call that reads the response.
fn expand_reader(api: &Api, action: &Action) -> (TokenStream, TokenStream) {
    let object = |ty: TokenStream, derived: &[String]| {
        (ty, quote!(read_response(response, Self::IS_IDEMPOTENT, &[#(#derived),*])))
    };
    match &action.returns.body {
        ResponseBody::None => (quote!(()), quote!(read_empty_response(response, Self::IS_IDEMPOTENT))),
        ResponseBody::Bytes => {
            let vec = std_name(api, "Vec");
            (quote!(#vec<u8>), quote!(read_bytes_response(response, Self::IS_IDEMPOTENT)))
        }
        ResponseBody::Object(id) if api.resource(*id).family.is_some() => {
            let ty = item_type(api, Item::Resource(*id));
            (ty, quote!(read_family_response(response, Self::IS_IDEMPOTENT, crate::types::TAGS)))
        }
        ResponseBody::Object(id) => object(item_type(api, Item::Resource(*id)), &action.returns.derived_tags),
        ResponseBody::Wrapper(wrapper) if wrapper.is_page => {
            (wrapper_type(wrapper), quote!(read_page_response(response, Self::IS_IDEMPOTENT)))
        }
        ResponseBody::Wrapper(wrapper) => object(wrapper_type(wrapper), &[]),
    }
}

/// The type that wraps what is returned, which has a file of its own.
fn wrapper_type(wrapper: &Wrapper) -> TokenStream {
    let (module, ident) = (&wrapper.resource.module, &wrapper.resource.ident);
    quote!(super::#module::#ident)
}

/// The method that builds the request for the next page.
pub fn expand_next_page(api: &Api, action: &Action) -> Option<TokenStream> {
    let ResponseBody::Wrapper(wrapper) = &action.returns.body else {
        return None;
    };
    let (result, option) = (std_name(api, "Result"), std_name(api, "Option"));
    let page = wrapper_type(wrapper);
    // The request for a page has no body, so it lacks the header for its type.
    let headers = action.headers.iter().map(|header| {
        let (name, value) = (&header.name, &header.value);
        quote!((#name, #value))
    });
    wrapper.is_page.then(|| {
        quote! {
            /// Builds the request for the page that follows `page`. Returns `None` if it is the last one. Read the
            /// response with [`read_response`](Self::read_response).
            ///
            /// # Errors
            ///
            /// Returns an error if the link to the next page does not lead to this service, because the access token
            /// would be sent there.
            #[inline]
            pub fn next_page(
                page: &#page,
                service: &exchange::service::Service,
            ) -> #result<#option<exchange::request::Request>, exchange::page::NextLinkError> {
                exchange::page::next(page.next_link.as_deref(), service, &[#(#headers),*])
            }
        }
    })
}
