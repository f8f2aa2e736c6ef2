//! The values that the path of a rule selects.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, Leaf, MemberKey, Narrowing, Selection, Step};

/// The treatment of a missing value whose object is present.
pub enum Missing {
    /// It is skipped.
    Skip,
    /// It is checked as `None`.
    Keep,
    /// It is checked as `None`, even if the object is missing.
    Whole,
    /// It counts as 0.
    Zero(Count),
}

/// The number that is checked of a value that is present.
pub struct Count {
    /// The function that returns it.
    function: TokenStream,
    /// Its value for `element`.
    of_element: TokenStream,
}

impl Count {
    /// The number that a function returns.
    pub fn by(function: &TokenStream) -> Self {
        Self { function: function.clone(), of_element: quote!(#function(element)) }
    }

    /// The number of members that have a key.
    pub fn with_key(key: &MemberKey) -> Self {
        let MemberKey { ident, name } = key;
        let of = |value: TokenStream| quote!(rule::members::with_key(#value, #value.slots(), |member| member.#ident.as_deref(), #name));
        let of_value = of(quote!(value));
        Self { function: quote!(|value| #of_value), of_element: of(quote!(element)) }
    }
}

/// The values that a path selects, each with its location.
pub fn expand_selection(api: &Api, selection: &Selection, missing: &Missing) -> TokenStream {
    let before = pointer(&selection.before);
    // A chain of `?` needs a function of its own to return from.
    let in_function = |value: TokenStream| {
        if selection.before.len() > 1 {
            quote!((|| #value)())
        } else {
            value
        }
    };
    match &selection.each {
        None => {
            let value = follow(api, &quote!(parameters), &selection.before, missing);
            let value = if matches!(missing, Missing::Whole) { value } else { in_function(value) };
            quote!(rule::selection::one(#before, #value))
        }
        Some(steps) => {
            let elements = in_function(follow(api, &quote!(parameters), &selection.before, &Missing::Skip));
            let after = pointer(steps);
            let value = match (&selection.narrowed, steps.is_empty()) {
                (None, true) => element(selection.leaf, missing),
                (None, false) => {
                    let value = follow(api, &quote!(element), steps, missing);
                    quote!(|element| #value)
                }
                (Some(narrowing), is_last) => {
                    let narrowed = narrow(api, &quote!(Some(element)), narrowing);
                    let value = if is_last {
                        keep(&narrowed, missing)
                    } else {
                        follow(api, &quote!(#narrowed?), steps, missing)
                    };
                    quote!(|element| #value)
                }
            };
            quote!(rule::selection::each(#before, #elements, #after, #value))
        }
    }
}

/// The value of an element itself, which is always present.
fn element(leaf: Leaf, missing: &Missing) -> TokenStream {
    match (leaf, missing) {
        (Leaf::Text, Missing::Keep | Missing::Whole) => quote!(|element| Some(Some(element.as_str()))),
        (Leaf::Text, _) => quote!(|element| Some(element.as_str())),
        (_, Missing::Zero(Count { of_element, .. })) => quote!(|element| Some(#of_element)),
        _ => quote!(Some),
    }
}

/// The JSON Pointer of a path.
fn pointer(steps: &[Step]) -> String {
    steps.iter().map(|step| format!("/{}", step.name)).collect()
}

/// An `Option` of the value at the end of a path.
fn follow(api: &Api, root: &TokenStream, steps: &[Step], missing: &Missing) -> TokenStream {
    let Some((last, objects)) = steps.split_last() else {
        return quote!(Some(#root));
    };
    let object = objects.iter().fold(root.clone(), |object, step| {
        let value = borrow(api, &object, step);
        quote!(#value?)
    });
    let value = borrow(api, &object, last);
    if matches!(missing, Missing::Whole) && !objects.is_empty() {
        return quote!(Some((|| #value)()));
    }
    keep(&value, missing)
}

/// The value that is checked, from an `Option` of the value.
fn keep(value: &TokenStream, missing: &Missing) -> TokenStream {
    match missing {
        Missing::Skip => value.clone(),
        Missing::Keep | Missing::Whole => quote!(Some(#value)),
        Missing::Zero(Count { function, .. }) => quote!(Some(#value.map_or(0, #function))),
    }
}

fn borrow(api: &Api, object: &TokenStream, step: &Step) -> TokenStream {
    let ident = &step.ident;
    let value = match step.leaf {
        Leaf::Text | Leaf::Object => quote!(#object.#ident.as_deref()),
        Leaf::Plain => quote!(#object.#ident.as_ref()),
    };
    match &step.narrowed {
        None => value,
        Some(narrowing) => narrow(api, &value, narrowing),
    }
}

/// An `Option` of the object, from an `Option` of the value of the abstract type.
fn narrow(api: &Api, value: &TokenStream, narrowing: &Narrowing) -> TokenStream {
    let (family, variant) = (&api.resource(narrowing.family).ident, &narrowing.variant);
    quote! {
        #value.and_then(|value| match value {
            #family::#variant(object) => Some(&**object),
            _ => None,
        })
    }
}
