//! The methods of an action: they create, fill, check, and build a request, and read its response.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Action, Api, Builder, Presence, Property, TypeRef};

use super::body::{expand_accessor, expand_argument};
use super::path::expand_path;
use super::query::expand_setters;
use super::response::{expand_next_page, expand_read};
use super::validator::expand_validate;
use crate::emit::doc::{doc, Doc};
use crate::emit::fragment::{allow_many_arguments, allow_self_named, item_type, std_name};
use crate::emit::resource::property::{parameter_type, stored};

/// All methods.
pub fn expand_methods(api: &Api, action: &Action) -> TokenStream {
    let new = expand_new(api, action);
    let builders = action.parameters.iter().flat_map(|parameters| {
        let pairs = parameters.properties.iter().zip(&action.builders);
        pairs.map(|(property, builder)| expand_builder(api, property, builder))
    });
    let options = expand_setters(api, action);
    let accessors = expand_accessors(api, action);
    let validate = expand_validate(api, action);
    let build = expand_build(api, action);
    let read = expand_read(api, action);
    let next_page = expand_next_page(api, action);
    quote! {
        #new
        #(#options)*
        #(#builders)*
        #accessors
        #validate
        #build
        #read
        #next_page
    }
}

/// The required parameters in the body.
pub fn required(action: &Action) -> impl Iterator<Item = (&Property, &Builder)> {
    let properties = action.parameters.iter().flat_map(|parameters| &parameters.properties);
    properties.zip(&action.builders).filter(|(property, _)| property.presence == Presence::Required)
}

fn expand_new(api: &Api, action: &Action) -> TokenStream {
    let into = std_name(api, "Into");
    let ids: Vec<_> = action.path_parameters.iter().map(|parameter| &parameter.ident).collect();
    let id_types = action.path_parameters.iter().map(|parameter| &parameter.ty);
    let required: Vec<_> = required(action).collect();
    let arguments = required.iter().map(|(property, builder)| {
        let (argument, ty) = (&builder.argument, parameter_type(api, property.ty));
        quote!(#argument: #ty)
    });
    let parameters = action.parameters.as_ref().map(|parameters| {
        // A path parameter can have the same name as a property, but not as a method.
        let idents: Vec<_> = required.iter().map(|(_, builder)| &builder.argument).collect();
        let ident = &parameters.ident;
        if idents.is_empty() {
            quote!(parameters: support::object::blank(),)
        } else {
            quote!(parameters: #ident::new(#(#idents),*),)
        }
    });
    let lines =
        action.path_parameters.iter().map(|parameter| (format!("`{}`: ", parameter.name), parameter.doc.as_str()));
    let doc = Doc::of("Creates a request.").list(lines).outer();
    let many = allow_many_arguments(ids.len() + required.len() + usize::from(action.body.is_some()));
    let body_argument = expand_argument(api, action);
    let body = body_argument.as_ref().map(|_| quote!(body: body.into(),));
    let (default, options) = (std_name(api, "Default"), action.query.iter().map(|option| &option.ident));
    let self_named = allow_self_named(&action.ident, "new");
    quote! {
        #doc
        #many
        #self_named
        pub fn new(#(#ids: impl #into<#id_types>,)* #body_argument #(#arguments),*) -> Self {
            Self { #(#ids: #ids.into(),)* #(#options: #default::default(),)* #parameters #body }
        }
    }
}

fn expand_builder(api: &Api, property: &Property, builder: &Builder) -> TokenStream {
    let (all, field) = (&builder.all, &property.ident);
    let argument = &property.argument;
    let doc_all = doc(&property.doc.text);
    match (property.ty, &builder.item) {
        (TypeRef::Many(item), item_method) => {
            let ty = item_type(api, item);
            let (iterator, into) = (std_name(api, "IntoIterator"), std_name(api, "Into"));
            let default = std_name(api, "Default");
            let one = item_method.as_ref().map(|method| {
                let name = all.as_str().trim_start_matches("r#");
                let doc = format!(" Adds an element to [`{name}`](Self::{name}).");
                quote! {
                    #[doc = #doc]
                    #[must_use]
                    pub fn #method(mut self, #method: impl #into<#ty>) -> Self {
                        self.parameters.#field.get_or_insert_with(#default::default).push(#method.into());
                        self
                    }
                }
            });
            quote! {
                #one
                #doc_all
                ///
                /// The elements are added to the existing ones. Without any, the request contains an empty array.
                #[must_use]
                pub fn #all(mut self, #argument: impl #iterator<Item = impl #into<#ty>>) -> Self {
                    let #argument = #argument.into_iter().map(#into::into);
                    self.parameters.#field.get_or_insert_with(#default::default).extend(#argument);
                    self
                }
            }
        }
        (ty, _) => {
            let (value_type, value) = (parameter_type(api, ty), stored(api, ty, argument));
            quote! {
                #doc_all
                #[must_use]
                pub fn #all(mut self, #argument: #value_type) -> Self {
                    self.parameters.#field = Some(#value);
                    self
                }
            }
        }
    }
}

fn expand_accessors(api: &Api, action: &Action) -> TokenStream {
    let ids = action.path_parameters.iter().map(|parameter| {
        let (ident, ty, doc) = (&parameter.ident, &parameter.ty, doc(&parameter.doc));
        quote! {
            #doc
            #[inline]
            pub fn #ident(&self) -> &#ty {
                &self.#ident
            }
        }
    });
    let parameters = action.parameters.as_ref().map(|parameters| {
        let ident = &parameters.ident;
        quote! {
            /// Returns the parameters in the body.
            #[inline]
            pub fn parameters(&self) -> &#ident {
                &self.parameters
            }
        }
    });
    let body = expand_accessor(api, action);
    quote!(#(#ids)* #parameters #body)
}

fn expand_build(api: &Api, action: &Action) -> TokenStream {
    let (result, vec, into) = (std_name(api, "Result"), std_name(api, "Vec"), std_name(api, "Into"));
    let path = expand_path(api, action);
    let body = match (&action.parameters, action.body) {
        (Some(_), _) => quote!(self.parameters.to_vec()?),
        (None, Some(_)) => quote!(self.body.to_vec()?),
        (None, None) => quote!(#vec::new()),
    };
    quote! {
        /// Builds the request for any HTTP client.
        ///
        /// # Errors
        ///
        /// Returns an error if the service would reject the request. Warnings do not prevent the request from being
        /// built: see [`validate`](Self::validate).
        #[inline]
        pub fn build(&self) -> #result<exchange::request::Request, exchange::request::RequestError> {
            exchange::request::refuse(self.validate())?;
            Ok(exchange::request::Request { method: Self::METHOD, path: self.path(), headers: Self::HEADERS, body: #body })
        }
        /// Builds the request for a client that uses the types of the `http` crate.
        ///
        /// # Errors
        ///
        /// Returns an error if the service would reject the request, if the token cannot be sent, or if the URL of the
        /// service contains characters that HTTP does not allow.
        #[cfg(feature = "http")]
        pub fn to_http(
            &self,
            service: &exchange::service::Service,
            token: impl #into<exchange::token::BearerToken>,
        ) -> #result<http::Request<#vec<u8>>, exchange::request::RequestError> {
            self.build()?.into_http(service, token)
        }
        exchange::feature::without_http! {}
        #path
    }
}
