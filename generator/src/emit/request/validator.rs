//! Validators: the rules of an action as data, and a call to the runtime for each rule.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{
    Action, Api, Check, Condition, Equality, Format, Leaf, MemberKey, Number, Placing, Rule, Selection, Severity, Unit,
    VariantIdent,
};

use super::selection::{expand_selection, Count, Missing};
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
    let check = expand_check(api, rule);
    let mut conditions = Vec::new();
    let mut removals = Vec::new();
    for condition in &rule.conditions {
        match condition {
            Condition::Any(selection) => {
                let values = expand_selection(api, selection, &Missing::Skip);
                conditions.push(quote!(rule::selection::any(#values)));
            }
            Condition::Unless(earlier) => {
                let ident = &rule.ident;
                removals.push(quote!(report.remove_repeated(&#ident, &#earlier);));
            }
        }
    }
    if conditions.is_empty() {
        return quote!(#check #(#removals)*);
    }
    quote!(if #(#conditions)&&* { #check #(#removals)* })
}

fn expand_check(api: &Api, rule: &Rule) -> TokenStream {
    let ident = &rule.ident;
    match &rule.check {
        Check::Count { of, min, max } => {
            let vec = std_name(api, "Vec");
            let counts = expand_selection(api, of, &Missing::Zero(Count::by(&quote!(#vec::len))));
            let range = expand_range(*min, *max);
            quote!(rule::check::count(&mut report, &#ident, #counts, #range);)
        }
        Check::Length { of, unit, min, max } => {
            let (values, range) = (expand_selection(api, of, &Missing::Skip), expand_range(*min, *max));
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
            let counts = expand_selection(api, of, &Missing::Zero(count));
            let range = expand_range(*min, *max);
            quote!(rule::check::count(&mut report, &#ident, #counts, #range);)
        }
        Check::Range { of, number, min, max } => {
            let (values, range) = (expand_selection(api, of, &Missing::Skip), expand_numbers(*number, *min, *max));
            match number {
                Number::Integer | Number::Double => {
                    quote!(rule::number::range(&mut report, &#ident, #values, #range);)
                }
                Number::Decimal => quote!(rule::number::decimal_range(&mut report, &#ident, #values, #range);),
            }
        }
        Check::Format { of, is } => {
            let values = expand_selection(api, of, &Missing::Keep);
            let format = match is {
                Format::E164 => quote!(E164),
                Format::Uri => quote!(Uri),
                Format::Guid => quote!(Guid),
                Format::DateTime => quote!(DateTime),
            };
            quote!(rule::format::format(&mut report, &#ident, #values, rule::format::Format::#format);)
        }
        Check::Distinct { of, by: MemberKey { ident: by, name: by_name } } => {
            let values = expand_selection(api, of, &Missing::Skip);
            let key = quote!(|member| member.#by.as_deref());
            quote!(rule::distinct::distinct(&mut report, &#ident, #values, |value| value.slots(), #key, #by_name);)
        }
        Check::DistinctTexts { of, equality } => {
            let values = expand_selection(api, of, &Missing::Skip);
            let key = match equality {
                Equality::Exact => quote!(rule::distinct_texts::exact),
                Equality::AnyCase => quote!(rule::distinct_texts::any_case),
            };
            quote!(rule::distinct_texts::distinct_texts(&mut report, &#ident, #values, #key);)
        }
        Check::Absent { of } => {
            let values = expand_selection(api, of, &Missing::Skip);
            quote!(rule::check::absent(&mut report, &#ident, #values);)
        }
        Check::Given { of } | Check::Present { of } => expand_presence(api, ident, of, &Missing::Keep),
        Check::Required { of } => expand_presence(api, ident, of, &Missing::Whole),
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

/// The check that a value is there and, if it is a string, says something.
fn expand_presence(api: &Api, rule: &VariantIdent, of: &Selection, missing: &Missing) -> TokenStream {
    let values = expand_selection(api, of, missing);
    let check = if of.leaf == Leaf::Text { quote!(said) } else { quote!(given) };
    quote!(rule::check::#check(&mut report, &#rule, #values);)
}

/// The bounds that a rule allows, in words.
fn expand_range(min: Option<usize>, max: Option<usize>) -> TokenStream {
    let min = min.filter(|min| *min > 0).map(Literal::usize_unsuffixed);
    match max.map(Literal::usize_unsuffixed) {
        Some(max) => quote!(#min..=#max),
        None => quote!(#min..),
    }
}

/// The bounds of a number.
fn expand_numbers(number: Number, min: Option<f64>, max: Option<f64>) -> TokenStream {
    let literal = |bound: f64| {
        let size = match number {
            Number::Integer => Literal::u64_unsuffixed(bound.abs() as u64),
            Number::Double | Number::Decimal => Literal::f64_unsuffixed(bound.abs()),
        };
        if bound < 0.0 {
            quote!(-#size)
        } else {
            quote!(#size)
        }
    };
    let (min, max) = (min.map(literal), max.map(literal));
    match max {
        Some(max) => quote!(#min..=#max),
        None => quote!(#min..),
    }
}
