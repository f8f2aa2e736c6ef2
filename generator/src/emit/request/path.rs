//! The path of a request.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::query::expand_write;
use crate::emit::fragment::std_name;
use crate::model::{Action, Api, PathParameter, Placing};

/// The method that builds the path.
pub fn expand_path(api: &Api, action: &Action) -> TokenStream {
    let string = std_name(api, "String");
    let template = action.paths.first().map(|path| path.template.as_str()).unwrap_or_default();
    let capacity = Literal::usize_unsuffixed(template.len() + 40 * action.path_parameters.len());
    let mut pieces = Vec::new();
    for (index, piece) in template.split(['{', '}']).enumerate() {
        let parameter =
            action.path_parameters.iter().find(|parameter| index % 2 == 1 && parameter.name.as_str() == piece);
        pieces.push(match parameter {
            Some(PathParameter { ident, placing, .. }) => match placing {
                Placing::Segment | Placing::Literal => {
                    quote!(support::exchange::path::push_segment(&mut path, self.#ident.as_str());)
                }
                Placing::Quoted => quote!(support::exchange::path::push_quoted(&mut path, self.#ident.as_str());),
            },
            None if piece.is_empty() => continue,
            None => match piece.chars().next().filter(|one| one.len_utf8() == piece.len()) {
                Some(one) => quote!(path.push(#one);),
                None => quote!(path.push_str(#piece);),
            },
        });
    }
    let query = expand_write(action);
    quote! {
        #[inline]
        fn path(&self) -> #string {
            let mut path = #string::with_capacity(#capacity);
            #(#pieces)*
            #query
            path
        }
    }
}
