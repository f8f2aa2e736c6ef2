//! Validators: the rules of an action as data, and a call to the runtime for each rule.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{
    Action, Api, Check, Condition, Format, Leaf, MemberKey, Placing, Rule, Selection, Severity, Step, Unit,
};

use crate::emit::fragment::std_name;

/// The statics that contain the rules.
pub fn expand_rules(action: &Action) -> TokenStream {
    let rules = action.rules.iter().map(|rule| {
        let (ident, id, says, url) = (&rule.ident, &rule.id, &rule.says, &rule.url);
        let severity = match rule.severity {
            Severity::Error => quote!(rule::Severity::Error),
            Severity::Warning => quote!(rule::Severity::Warning),
        };
        quote! {
            const #ident: rule::Rule = rule::Rule {
                id: #id,
                severity: #severity,
                message: #says,
                documentation: #url,
            };
        }
    });
    quote!(#(#rules)*)
}

/// The method that checks a request.
pub fn expand_validate(api: &Api, action: &Action) -> TokenStream {
    let checks = action.rules.iter().map(|rule| expand_rule(api, rule));
    let is_about_parameters = |rule: &Rule| !matches!(rule.check, Check::Segment { .. });
    let parameters = action.rules.iter().any(is_about_parameters).then(|| match action.body {
        Some(_) => quote!(let parameters = &self.body;),
        None => quote!(let parameters = &self.parameters;),
    });
    // A `mut` without a rule would be a warning in the generated crate.
    let body = if action.rules.is_empty() {
        quote!(rule::report::Report::default())
    } else {
        quote! {
            #parameters
            let mut report = rule::report::Report::default();
            #(#checks)*
            report
        }
    };
    quote! {
        /// Checks the request against every rule that a client can check. The request is neither changed nor sent.
        #[inline]
        #[must_use]
        pub fn validate(&self) -> rule::report::Report {
            #body
        }
    }
}

fn expand_rule(api: &Api, rule: &Rule) -> TokenStream {
    let call = expand_check(api, rule);
    let mut conditions = Vec::new();
    let mut removals = Vec::new();
    for condition in &rule.conditions {
        match condition {
            Condition::Any(selection) => {
                let values = expand_selection(selection, &Missing::Skip);
                conditions.push(quote!(rule::selection::any(#values)));
            }
            Condition::Unless(earlier) => {
                let ident = &rule.ident;
                removals.push(quote!(report.remove_repeated(&#ident, &#earlier);));
            }
        }
    }
    if conditions.is_empty() {
        return quote!(#call #(#removals)*);
    }
    quote!(if #(#conditions)&&* { #call #(#removals)* })
}

fn expand_check(api: &Api, rule: &Rule) -> TokenStream {
    let ident = &rule.ident;
    match &rule.check {
        Check::Count { of, min, max } => {
            let vec = std_name(api, "Vec");
            let counts = expand_selection(of, &Missing::Zero(Count::by(&quote!(#vec::len))));
            let range = expand_range(*min, *max);
            quote!(rule::check::count(&mut report, &#ident, #counts, #range);)
        }
        Check::Length { of, unit, min, max } => {
            let (values, range) = (expand_selection(of, &Missing::Skip), expand_range(*min, *max));
            let unit = match unit {
                Unit::Characters => quote!(rule::check::Unit::Characters),
                Unit::Utf16 => quote!(rule::check::Unit::Utf16),
                Unit::Bytes => quote!(rule::check::Unit::Bytes),
            };
            quote!(rule::check::length(&mut report, &#ident, #values, #unit, #range);)
        }
        Check::Members { of, resource, min, max, with } => {
            let ty = &api.resource(*resource).ident;
            let count = match with {
                None => Count::by(&quote!(#ty::member_count)),
                Some(key) => Count::with_key(key),
            };
            let counts = expand_selection(of, &Missing::Zero(count));
            let range = expand_range(*min, *max);
            quote!(rule::check::count(&mut report, &#ident, #counts, #range);)
        }
        Check::Format { of, is: Format::E164 } => {
            let values = expand_selection(of, &Missing::Keep);
            quote!(rule::check::format(&mut report, &#ident, #values, rule::check::Format::E164);)
        }
        Check::Distinct { of, by: MemberKey { ident: by, name: by_name } } => {
            let values = expand_selection(of, &Missing::Skip);
            let key = quote!(|member| member.#by.as_deref());
            quote!(rule::distinct::distinct(&mut report, &#ident, #values, |value| value.slots(), #key, #by_name);)
        }
        Check::Absent { of } => {
            let values = expand_selection(of, &Missing::Skip);
            quote!(rule::check::absent(&mut report, &#ident, #values);)
        }
        Check::Given { of } => {
            let values = expand_selection(of, &Missing::Keep);
            quote!(rule::check::given(&mut report, &#ident, #values);)
        }
        Check::Names => quote!(let is_plain = rule::names::names(&mut report, &#ident, parameters);),
        // The previous rule, which is about names, looks at every object, too.
        Check::Values => quote! {
            if !is_plain {
                rule::values::values(&mut report, &#ident, parameters);
            }
        },
        Check::Segment { of, pointer, placing } => {
            let check = if *placing == Placing::Literal { quote!(literal) } else { quote!(segment) };
            quote!(rule::check::#check(&mut report, &#ident, #pointer, self.#of.as_str());)
        }
    }
}

/// The bounds that a rule allows, in words.
fn expand_range(min: Option<usize>, max: Option<usize>) -> TokenStream {
    let min = min.filter(|min| *min > 0).map(Literal::usize_unsuffixed);
    match max.map(Literal::usize_unsuffixed) {
        Some(max) => quote!(#min..=#max),
        None => quote!(#min..),
    }
}

/// The treatment of a missing value whose object is present.
enum Missing {
    /// It is skipped.
    Skip,
    /// It is checked as `None`.
    Keep,
    /// It counts as 0.
    Zero(Count),
}

/// The number that is checked of a value that is present.
struct Count {
    /// The function that returns it.
    function: TokenStream,
    /// Its value for `element`.
    of_element: TokenStream,
}

impl Count {
    fn by(function: &TokenStream) -> Self {
        Self { function: function.clone(), of_element: quote!(#function(element)) }
    }

    fn with_key(key: &MemberKey) -> Self {
        let MemberKey { ident, name } = key;
        let of = |value: TokenStream| quote!(rule::members::with_key(#value, #value.slots(), |member| member.#ident.as_deref(), #name));
        let of_value = of(quote!(value));
        Self { function: quote!(|value| #of_value), of_element: of(quote!(element)) }
    }
}

/// The values that a path selects, each with its location.
fn expand_selection(selection: &Selection, missing: &Missing) -> TokenStream {
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
            let value = in_function(follow(&quote!(parameters), &selection.before, missing));
            quote!(rule::selection::one(#before, #value))
        }
        Some(steps) => {
            let elements = in_function(follow(&quote!(parameters), &selection.before, &Missing::Skip));
            let after = pointer(steps);
            let value = if steps.is_empty() {
                element(selection.leaf, missing)
            } else {
                let value = follow(&quote!(element), steps, missing);
                quote!(|element| #value)
            };
            quote!(rule::selection::each(#before, #elements, #after, #value))
        }
    }
}

/// The value of an element itself, which is always present.
fn element(leaf: Leaf, missing: &Missing) -> TokenStream {
    match (leaf, missing) {
        (Leaf::Text, Missing::Keep) => quote!(|element| Some(Some(element.as_str()))),
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
fn follow(root: &TokenStream, steps: &[Step], missing: &Missing) -> TokenStream {
    let Some((last, objects)) = steps.split_last() else {
        return quote!(Some(#root));
    };
    let object = objects.iter().fold(root.clone(), |object, step| {
        let value = borrow(&object, step);
        quote!(#value?)
    });
    let value = borrow(&object, last);
    match missing {
        Missing::Skip => value,
        Missing::Keep => quote!(Some(#value)),
        Missing::Zero(Count { function, .. }) => quote!(Some(#value.map_or(0, #function))),
    }
}

fn borrow(object: &TokenStream, step: &Step) -> TokenStream {
    let ident = &step.ident;
    match step.leaf {
        Leaf::Text | Leaf::Object => quote!(#object.#ident.as_deref()),
        Leaf::Plain => quote!(#object.#ident.as_ref()),
    }
}
