//! A difference as a finding: what it means, and how to mend it.

use super::difference::{Difference, Noun, What};
use crate::diagnostic::{Code, Diagnostic};
use crate::metadata::argument::ArgumentForm;
use crate::metadata::facts::{Kind, TypeExpr};

/// The finding about a difference, for a schema with this namespace.
pub fn finding(difference: &Difference, namespace: &str) -> Diagnostic {
    let Difference { subject, what, here, there } = difference;
    let code = code(what);
    let (message, help) = explain(difference, namespace);
    let mut diagnostic = Diagnostic::new(code, *here, message);
    diagnostic.help(help).identified(&format!("{subject} {}", what.word()));
    if let Some(there) = there {
        let note = match what {
            What::Extra { .. } => "the metadata does not declare it here",
            _ => "the metadata declares it here",
        };
        diagnostic.note(*there, note);
    }
    diagnostic
}

fn code(what: &What) -> Code {
    match what {
        What::Missing { .. } | What::Inherited { .. } | What::Argument { .. } => Code::NotInSchema,
        What::Extra { .. } => Code::NotInMetadata,
        What::Type { .. } | What::Returns { .. } | What::Binding { .. } => Code::OtherType,
        What::Quotes { .. } | What::Body { .. } => Code::OtherType,
        What::Nullable { .. } => Code::OtherNullability,
        What::Kind { .. } | What::Category { .. } | What::Base { .. } => Code::OtherForm,
        What::Abstract { .. } | What::Open { .. } | What::Flags { .. } => Code::OtherForm,
        What::Value { .. } => Code::OtherNumber,
        What::Spelling { .. } => Code::OtherSpelling,
    }
}

/// What is different, and how to mend it.
fn explain(difference: &Difference, namespace: &str) -> (String, String) {
    let Difference { subject, what, .. } = difference;
    let owner = &subject.owner;
    let member = subject.member.as_deref().unwrap_or(owner);
    let shown = |expr: &TypeExpr| expr.notation(namespace);
    let optional =
        |expr: &Option<TypeExpr>| expr.as_ref().map_or("nothing".to_owned(), |expr| format!("`{}`", shown(expr)));
    let claim = |claim: &str| format!("or record a deviation with `declares: {claim}`");
    match what {
        What::Missing { noun, r#type, nullable, value, after: _ } => {
            let entry = match (r#type, value) {
                (_, Some(value)) => format!("value: {value}"),
                (Some(expr), _) if *nullable => format!("type: {}", shown(expr)),
                (Some(expr), _) => format!("type: {}, nullable: false", shown(expr)),
                (None, None) => String::new(),
            };
            let help =
                format!("add `{member}: {{ {entry}, doc: … }}`, or let `drift --apply` add it, {}", claim("present"));
            (format!("`{owner}` lacks the {noun} `{member}`, which the metadata declares"), help)
        }
        What::Inherited { from } => {
            let help = format!("move it from `{from}` to `{owner}`, {}", claim("present"));
            (format!("the metadata declares `{member}` on `{owner}`, but the schema declares it on `{from}`"), help)
        }
        What::Extra { noun } => {
            let absent = match noun {
                Noun::Argument => format!("{{ at: {subject}, is: absent }}"),
                _ => "absent".to_owned(),
            };
            let help = format!("remove it, {}", claim(&absent));
            let within = subject.member.as_ref().map(|_| format!(" of `{owner}`")).unwrap_or_default();
            (format!("the metadata does not declare the {noun} `{member}`{within}"), help)
        }
        What::Type { here, there } => {
            let (here, there) = (shown(here), shown(there));
            let help = format!("write `type: {there}`, {}", claim(&format!("{{ type: {there} }}")));
            (format!("`{subject}` is of the type `{there}` in the metadata, not `{here}`"), help)
        }
        What::Returns { here, there } => {
            let returned = there.as_ref().map_or("none".to_owned(), shown);
            let help = format!("correct `returns`, {}", claim(&format!("{{ type: {returned} }}")));
            (format!("`{subject}` returns {} in the metadata, not {}", optional(there), optional(here)), help)
        }
        What::Binding { here, there } => {
            let (here, there) = (shown(here), shown(there));
            let help = format!("write `boundTo: {there}`");
            (format!("`{subject}` is bound to `{there}` in the metadata, not to `{here}`"), help)
        }
        What::Nullable { there } => {
            let mend = if *there { "remove `nullable: false`" } else { "write `nullable: false`" };
            let words = if *there { "is nullable in the metadata" } else { "is not nullable in the metadata" };
            (format!("`{subject}` {words}"), format!("{mend}, {}", claim(&format!("{{ nullable: {there} }}"))))
        }
        What::Kind { there } => explain_kind(owner, *there),
        What::Category { here, there } => explain_category(owner, *here, *there),
        What::Base { here, there } => explain_base(owner, here.as_deref(), there.as_deref()),
        What::Abstract { there } => flag(subject.to_string(), "abstract", "abstract", *there),
        What::Open { there } => flag(subject.to_string(), "open", "an open type", *there),
        What::Flags { there } => flag(subject.to_string(), "flags", "an enum with `IsFlags`", *there),
        What::Value { here, there } => {
            let help = format!("write `value: {there}`, {}", claim(&format!("{{ value: {there} }}")));
            (format!("`{subject}` has the number {there} in the metadata, not {here}"), help)
        }
        What::Argument { there } => {
            let argument = ArgumentForm::of_unknown(there).written(member);
            let help = format!("write `{member}={argument}` in `path`, or record a deviation with `declares: {{ at: {subject}, is: present }}`");
            (
                format!("`{owner}` has the parameter `{member}` in the metadata, for which the path has no argument"),
                help,
            )
        }
        What::Quotes { there, form } => {
            let (there, argument) = (shown(there), form.written(member));
            let help = format!("write `{member}={argument}` in `path`, or record a deviation with `declares: {{ at: {subject}, type: {there} }}`");
            (
                format!("`{subject}` is of the type `{there}` in the metadata, whose values are written differently"),
                help,
            )
        }
        What::Body { here, there } => {
            let (here, there) = (shown(here), shown(there));
            let help = format!("write `body: {there}`, {}", claim(&format!("{{ type: {there} }}")));
            (format!("`{subject}` takes `{there}` in the metadata, not `{here}`"), help)
        }
        What::Spelling { there } => {
            let help = format!("write `{there}`, {}", claim(&format!("{{ spelled: {there} }}")));
            (format!("the metadata spells `{subject}` `{there}`"), help)
        }
    }
}

fn explain_kind(owner: &str, there: Kind) -> (String, String) {
    let (kind, key) = match there {
        Kind::Complex => ("a complex type", "complexType"),
        Kind::Entity => ("an entity type", "entityType"),
    };
    (format!("`{owner}` is {kind} in the metadata"), format!("write `{key}: {owner}`"))
}

fn explain_category(owner: &str, here: Noun, there: Noun) -> (String, String) {
    let help = match there {
        Noun::Enum => format!("move it to `enums/{owner}.yaml`"),
        Noun::Type => format!("move it to `types/{owner}.yaml`"),
        _ => format!("define it as the {there} that it is"),
    };
    (format!("`{owner}` is the {there} of this name in the metadata, not the {here}"), help)
}

fn explain_base(owner: &str, here: Option<&str>, there: Option<&str>) -> (String, String) {
    let message = match (here, there) {
        (Some(here), Some(there)) => {
            format!("`{owner}` is derived from `{there}` in the metadata, not from `{here}`")
        }
        (None, Some(there)) => format!("`{owner}` is derived from `{there}` in the metadata"),
        (_, None) => format!("`{owner}` has no base type in the metadata"),
    };
    let mend = there.map_or("remove `baseType`".to_owned(), |there| format!("write `baseType: {there}`"));
    let claimed = there.unwrap_or("none");
    (message, format!("{mend}, or record a deviation with `declares: {{ base: {claimed} }}`"))
}

fn flag(subject: String, key: &str, what: &str, there: bool) -> (String, String) {
    let (verb, mend) =
        if there { ("is", format!("write `{key}: true`")) } else { ("is not", format!("remove `{key}: true`")) };
    let help = format!("{mend}, or record a deviation with `declares: {{ {key}: {there} }}`");
    (format!("`{subject}` {verb} {what} in the metadata"), help)
}
