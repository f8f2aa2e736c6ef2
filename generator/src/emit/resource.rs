//! Types: a struct, its constructors, and the table of its properties.

use std::iter::successors;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Construction, Item, Openness, Presence, Primitive, Property, Resource, TypeRef};

use super::doc::{link, Doc};
use super::fragment::{allow_many_arguments, allow_self_named, argument, item_type, std_name};
use super::imports::Imports;
use super::property::{expand_field, expand_row, expand_setter, parameter_type, stored};

/// The file of a type.
pub fn expand_file(api: &Api, resource: &Resource) -> TokenStream {
    let mut imports = imports(api, resource);
    if let Some(base) = resource.base {
        imports.add_resource(api, base);
    }
    let imports = imports.expand(resource.ident.as_str());
    let definition = expand_definition(api, resource);
    let is_plain = resource.base.is_some() && resource.construction == Construction::Default;
    let support = (!is_plain).then(|| {
        quote!(
            use crate::support;
        )
    });
    quote! {
        #support
        use crate::support::table::object;
        #imports
        #definition
    }
}

/// The imports that the properties of a type need.
pub fn imports(api: &Api, resource: &Resource) -> Imports {
    let mut imports = Imports::default();
    for property in &resource.properties {
        imports.add(api, property.ty);
    }
    imports
}

/// The struct and everything that belongs to it.
pub fn expand_definition(api: &Api, resource: &Resource) -> TokenStream {
    let ident = &resource.ident;
    let doc = documentation(api, resource).outer();
    let fields = resource.properties.iter().map(|property| expand_field(api, property));
    let rest = match resource.base {
        Some(base) => {
            let base = &api.resource(base).ident;
            quote!(base: #base)
        }
        None => quote!(rest: support::rest::Rest),
    };
    let implementation = expand_impl(api, resource);
    let conversions = expand_conversions(api, resource);
    let table = expand_table(api, resource);
    quote! {
        #doc
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct #ident {
            #(#fields)*
            #rest,
        }
        #implementation
        #conversions
        #table
    }
}

fn documentation(api: &Api, resource: &Resource) -> Doc {
    let doc = Doc::of(&resource.doc.text);
    let doc = match resource.base {
        Some(base) => {
            let base = &api.resource(base).ident.as_str();
            let base = link(base);
            doc.markdown(&format!("Extends {base}. The properties of the base type are accessible through `Deref`."))
        }
        None => doc,
    };
    let doc = match resource.openness {
        Openness::Open => doc.markdown("This type is open: additional properties are expected and preserved."),
        Openness::Closed => doc,
    };
    let doc = if resource.is_abstract {
        doc.markdown("This type is abstract: the service sends only objects of derived types.")
    } else {
        doc
    };
    match &resource.doc.url {
        Some(url) => doc.markdown(&format!("[Documentation]({url})")),
        None => doc,
    }
}

/// The constructors and setters.
fn expand_impl(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let ident = &resource.ident;
    let constructors = match resource.construction {
        Construction::Default => None,
        Construction::New { .. } => Some(expand_new(api, resource)),
        Construction::Choice => Some(expand_choice(api, resource)),
    };
    let setters: Vec<_> = resource.properties.iter().filter_map(|property| expand_setter(api, property)).collect();
    if constructors.is_none() && setters.is_empty() {
        return None;
    }
    Some(quote! {
        impl #ident {
            #constructors
            #(#setters)*
        }
    })
}

fn expand_new(api: &Api, resource: &Resource) -> TokenStream {
    let required: Vec<_> =
        resource.properties.iter().filter(|property| property.presence == Presence::Required).collect();
    let base = match resource.construction {
        Construction::New { takes_base: true } => resource.base.map(|base| &api.resource(base).ident),
        _ => None,
    };
    let into = std_name(api, "Into");
    let base_argument = base.map(|base| quote!(base: impl #into<#base>,));
    let base_field = base.map(|_| quote!(base: support::object::base(base.into()),));
    let arguments = required.iter().map(|property| {
        let (argument, ty) = (argument(&property.ident), parameter_type(api, property.ty));
        quote!(#argument: #ty)
    });
    let fields = required.iter().map(|property| expand_stored_field(api, property));
    let many = allow_many_arguments(required.len() + usize::from(base.is_some()));
    let self_named = allow_self_named(&resource.ident, "new");
    quote! {
        /// Creates an object from its required properties.
        #many
        #self_named
        pub fn new(#base_argument #(#arguments),*) -> Self {
            Self { #(#fields,)* #base_field ..support::object::blank() }
        }
    }
}

fn expand_stored_field(api: &Api, property: &Property) -> TokenStream {
    let ident = &property.ident;
    let value = stored(api, property.ty, &argument(ident));
    quote!(#ident: Some(#value))
}

/// The members of a choice.
fn members(resource: &Resource) -> impl Iterator<Item = (&Property, Item)> {
    resource.properties.iter().filter_map(|property| match property.ty {
        TypeRef::One(item @ Item::Resource(_)) => Some((property, item)),
        _ => None,
    })
}

fn expand_choice(api: &Api, resource: &Resource) -> TokenStream {
    let constructors = members(resource).map(|(property, item)| {
        let field = &property.ident;
        let function = &property.constructor;
        let name = field.as_str().trim_start_matches("r#");
        let doc = format!(" Creates an object whose only member is [`{name}`](Self::{name}).");
        let argument = argument(field);
        let (ty, value) = (parameter_type(api, TypeRef::One(item)), stored(api, property.ty, &argument));
        let self_named = allow_self_named(&resource.ident, function.as_str());
        quote! {
            #[doc = #doc]
            #self_named
            pub fn #function(#argument: #ty) -> Self {
                Self { #field: Some(#value), ..support::object::blank() }
            }
        }
    });
    let names = members(resource).map(|(property, _)| &property.name);
    let slots = members(resource).map(|(property, _)| {
        let ident = &property.ident;
        quote!(self.#ident.as_deref())
    });
    let member = members(resource).next().map(|(_, item)| item_type(api, item));
    let (iterator, option) = (std_name(api, "Iterator"), std_name(api, "Option"));
    quote! {
        /// The names of the members on the wire.
        pub const MEMBERS: &'static [&'static str] = &[#(#names),*];
        #(#constructors)*
        /// Returns the members that are set, each with its name on the wire.
        #[inline]
        pub fn members(&self) -> impl #iterator<Item = (&'static str, &#member)> {
            Self::MEMBERS.iter().zip(self.slots()).filter_map(|(name, member)| Some((*name, member?)))
        }
        /// Returns the number of members that are set, including those that this crate does not know.
        #[inline]
        pub fn member_count(&self) -> usize {
            self.slots().iter().flatten().count() + support::object::unknown_objects(self).count()
        }
        /// Returns every member, in the order of `MEMBERS`.
        #[inline]
        pub(crate) fn slots(&self) -> [#option<&#member>; Self::MEMBERS.len()] {
            [#(#slots),*]
        }
    }
}

/// The conversions into a type that has exactly one required property, which is a string or an object.
fn expand_conversions(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let required: Vec<_> =
        resource.properties.iter().filter(|property| property.presence == Presence::Required).collect();
    let ([property], Construction::New { takes_base: false }) = (&required[..], resource.construction) else {
        return None;
    };
    let (ident, argument, from) = (&resource.ident, argument(&property.ident), std_name(api, "From"));
    let conversion = |source: TokenStream| {
        quote! {
            impl #from<#source> for #ident {
                #[inline]
                fn from(#argument: #source) -> Self {
                    Self::new(#argument)
                }
            }
        }
    };
    match property.ty {
        TypeRef::One(Item::Primitive(Primitive::String)) => {
            let (text, string) = (conversion(quote!(&str)), conversion(std_name(api, "String")));
            Some(quote!(#text #string))
        }
        // Types that extend each other have their own conversions.
        TypeRef::One(item @ Item::Resource(id)) if !are_related(api, resource, api.resource(id)) => {
            Some(conversion(item_type(api, item)))
        }
        _ => None,
    }
}

/// Whether one of two types extends the other.
fn are_related(api: &Api, one: &Resource, other: &Resource) -> bool {
    let extends = |derived: &Resource, base: &Resource| {
        let mut bases = successors(derived.base, |id| api.resource(*id).base);
        bases.any(|id| api.resource(id).ident == base.ident)
    };
    extends(one, other) || extends(other, one)
}

fn expand_table(api: &Api, resource: &Resource) -> TokenStream {
    let ident = &resource.ident;
    let tag = resource.tag.as_deref().unwrap_or_default();
    let extends = resource.base.map(|base| {
        let base = &api.resource(base).ident;
        quote!(, extends #base)
    });
    let default = match resource.construction {
        Construction::New { .. } => None,
        Construction::Default | Construction::Choice => Some(quote!(, with default)),
    };
    let is_notification = api
        .notifications
        .as_ref()
        .is_some_and(|notifications| api.resource(notifications.notification).ident == *ident);
    let settled = is_notification.then(|| quote!(, settled by settle));
    let rows = resource.properties.iter().map(expand_row);
    quote! {
        object! {
            #ident, #tag #extends #default #settled;
            #(#rows)*
        }
    }
}
