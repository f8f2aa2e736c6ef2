//! Enums: a variant for each member, or a set of flags.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{EnumKind, OpenEnum};

use super::doc::{doc, Doc};

/// The file of an enum.
pub fn expand_file(open: &OpenEnum) -> TokenStream {
    match open.kind {
        EnumKind::Single => expand_single(open),
        EnumKind::Flags => expand_flags(open),
    }
}

fn documentation(open: &OpenEnum, note: &str) -> TokenStream {
    Doc::of(&open.doc.text).markdown(note).link(&open.doc).outer()
}

fn expand_single(open: &OpenEnum) -> TokenStream {
    let ident = &open.ident;
    let documentation = documentation(open, "This enum is open: the text of an unknown member is preserved.");
    let variants = open.members.iter().map(|member| {
        let (doc, ident) = (doc(&member.doc), &member.ident);
        quote!(#doc #ident,)
    });
    let table = expand_table(open, &quote!(open_enum));
    quote! {
        use crate::support;
        use crate::support::value::open_enum::open_enum;
        #documentation
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants)*
            /// A member that this crate does not know.
            Unknown(support::value::open_enum::UnknownMember),
        }
        #table
    }
}

fn expand_flags(open: &OpenEnum) -> TokenStream {
    let ident = &open.ident;
    let documentation = documentation(
        open,
        "This enum is a set of flags. To combine flags, use `|`. Unknown flags and the spelling of the list are preserved.",
    );
    let constants = open.members.iter().map(|member| {
        let (doc, ident, name) = (doc(&member.doc), &member.ident, &member.name);
        quote! {
            #doc
            pub const #ident: Self = Self { text: std::borrow::Cow::Borrowed(#name) };
        }
    });
    let table = expand_table(open, &quote!(flags));
    quote! {
        use crate::support::value::flags::flags;
        #documentation
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct #ident {
            text: std::borrow::Cow<'static, str>,
        }
        impl #ident {
            #(#constants)*
        }
        #table
    }
}

fn expand_table(open: &OpenEnum, kind: &TokenStream) -> TokenStream {
    let ident = &open.ident;
    let expected = format!("a string (`{}`)", open.name);
    let rows = open.members.iter().map(|member| {
        let (ident, name) = (&member.ident, &member.name);
        quote!(#ident: #name;)
    });
    quote! {
        #kind! {
            #ident, #expected;
            #(#rows)*
        }
    }
}
