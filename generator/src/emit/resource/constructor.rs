//! Constructors.

use proc_macro2::TokenStream;
use quote::quote;

use super::property::{is_taken_as_it_is, parameter_type, stored};
use crate::emit::fragment::{allow_many_arguments, allow_self_named, item_type, std_name};
use crate::model::{Api, Construction, Item, Presence, Property, Resource, TypeRef};

/// The constructor that takes the required properties.
pub fn expand_new(api: &Api, resource: &Resource) -> TokenStream {
    let required: Vec<_> =
        resource.properties.iter().filter(|property| property.presence == Presence::Required).collect();
    let base = match resource.construction {
        Construction::New { takes_base: true } => resource.base.map(|base| &api.resource(base).ident),
        _ => None,
    };
    let into = std_name(api, "Into");
    let base_argument = base.map(|base| quote!(base: impl #into<#base>,));
    let base_field = base.map(|_| quote!(base: support::wire::base::base(base.into()),));
    let arguments = required.iter().map(|property| {
        let (argument, ty) = (&property.argument, parameter_type(api, property.ty));
        quote!(#argument: #ty)
    });
    let fields = required.iter().map(|property| expand_stored_field(api, property));
    // A function that is not generic would be compiled with the crate otherwise.
    let is_generic = base.is_some() || required.iter().any(|property| !is_taken_as_it_is(property.ty));
    let inline = (!is_generic).then(|| quote!(#[inline]));
    let many = allow_many_arguments(required.len() + usize::from(base.is_some()));
    let self_named = allow_self_named(&resource.ident, "new");
    quote! {
        /// Creates an object from its required properties.
        #many
        #self_named
        #inline
        pub fn new(#base_argument #(#arguments),*) -> Self {
            Self { #(#fields,)* #base_field ..support::object::blank() }
        }
    }
}

fn expand_stored_field(api: &Api, property: &Property) -> TokenStream {
    let ident = &property.ident;
    let value = stored(api, property.ty, &property.argument);
    quote!(#ident: Some(#value))
}

/// The members of a choice.
fn members(resource: &Resource) -> impl Iterator<Item = (&Property, Item)> {
    resource.properties.iter().filter_map(|property| match property.ty {
        TypeRef::One(item @ Item::Resource(_)) => Some((property, item)),
        _ => None,
    })
}

/// The constructors that take a single member, and the methods that return which members are set.
pub fn expand_choice(api: &Api, resource: &Resource) -> TokenStream {
    let constructors = members(resource).map(|(property, item)| {
        let field = &property.ident;
        let function = &property.constructor;
        let name = field.as_str().trim_start_matches("r#");
        let doc = format!(" Creates an object whose only member is [`{name}`](field@Self::{name}).");
        let argument = &property.argument;
        let (ty, value) = (parameter_type(api, TypeRef::One(item)), stored(api, property.ty, argument));
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
