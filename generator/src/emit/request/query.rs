//! The options in the query of a request.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::doc::doc;
use crate::emit::fragment::{item_type, std_name};
use crate::model::{Action, Api, FieldIdent, Item, QueryOption};

/// The fields.
pub fn expand_fields<'a>(api: &'a Api, action: &'a Action) -> impl Iterator<Item = TokenStream> + 'a {
    action.query.iter().map(move |option| {
        let (ident, ty) = (&option.ident, item_type(api, option.item));
        let holder = std_name(api, if option.is_list { "Vec" } else { "Option" });
        quote!(#ident: #holder<#ty>,)
    })
}

/// The methods that set them.
pub fn expand_setters<'a>(api: &'a Api, action: &'a Action) -> impl Iterator<Item = TokenStream> + 'a {
    action.query.iter().map(move |option| expand_setter(api, option))
}

fn expand_setter(api: &Api, option: &QueryOption) -> TokenStream {
    let (ident, argument) = (&option.ident, option.ident.argument());
    let (ty, into, doc) = (item_type(api, option.item), std_name(api, "Into"), doc(&option.doc));
    if option.is_list {
        let iterator = std_name(api, "IntoIterator");
        return quote! {
            #doc
            ///
            /// The elements are added to the existing ones.
            #[must_use]
            pub fn #ident(mut self, #argument: impl #iterator<Item = impl #into<#ty>>) -> Self {
                self.#ident.extend(#argument.into_iter().map(#into::into));
                self
            }
        };
    }
    let is_text = matches!(option.item, Item::Primitive(primitive) if primitive.is_text());
    let (argument_type, value) =
        if is_text { (quote!(impl #into<#ty>), quote!(#argument.into())) } else { (ty, quote!(#argument)) };
    quote! {
        #doc
        #[must_use]
        pub fn #ident(mut self, #argument: #argument_type) -> Self {
            self.#ident = Some(#value);
            self
        }
    }
}

/// The statements that append the options to `path`.
pub fn expand_write(action: &Action) -> Option<TokenStream> {
    let options = action.query.iter().map(|option| {
        let QueryOption { name, ident, is_list, .. } = option;
        match is_list {
            true if option.is_array() => quote!(query.array(#name, &self.#ident);),
            true => quote!(query.list(#name, &self.#ident);),
            false => quote!(query.option(#name, self.#ident.as_ref());),
        }
    });
    (!action.query.is_empty()).then(|| {
        quote! {
            let mut query = exchange::query::Query::new(&mut path);
            #(#options)*
        }
    })
}

/// The fields as they are read from `path`.
pub fn expand_read(action: &Action) -> impl Iterator<Item = TokenStream> + '_ {
    action.query.iter().map(|option| {
        let QueryOption { name, ident, is_list, .. } = option;
        match is_list {
            true if option.is_array() => quote!(#ident: exchange::query::array(path, #name),),
            true => quote!(#ident: exchange::query::list(path, #name),),
            false => quote!(#ident: exchange::query::option(path, #name),),
        }
    })
}

/// `Debug` for a request whose query contains texts: it hides them. Others can derive it.
pub fn expand_debug(action: &Action) -> Option<TokenStream> {
    let is_text = |option: &QueryOption| matches!(option.item, Item::Primitive(primitive) if primitive.is_text());
    if !action.query.iter().any(is_text) {
        return None;
    }
    let ident = &action.ident;
    let shown = |ident: &FieldIdent| (ident.as_str().to_owned(), quote!(&self.#ident));
    let ids = action.path_parameters.iter().map(|parameter| shown(&parameter.ident));
    let options = action.query.iter().map(|option| {
        let ident = &option.ident;
        let hidden = match option.is_list {
            true => quote!(&exchange::query::hidden_list(&self.#ident)),
            false => quote!(&exchange::query::hidden(self.#ident.as_ref())),
        };
        (ident.as_str().to_owned(), if is_text(option) { hidden } else { quote!(&self.#ident) })
    });
    let body = action.body.as_ref().map(|_| ("body".to_owned(), quote!(&self.body)));
    let (names, values): (Vec<_>, Vec<_>) = ids.chain(options).chain(body).unzip();
    let name = ident.as_str();
    Some(quote! {
        /// Hides the texts in the query, because they can contain personal data.
        impl std::fmt::Debug for #ident {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(#name)#(.field(#names, #values))*.finish()
            }
        }
    })
}
