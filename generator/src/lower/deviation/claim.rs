//! Claims about the metadata: their form. `drift` checks whether they are true.

use crate::diagnostic::{Code, Place};
use crate::lower::context::Cx;
use crate::schema::document::{ClaimDocument, DeviationDocument, PresenceDocument};
use crate::schema::spanned::Spanned;

/// Checks the form of the claims of a deviation. `has_definition` says whether its file defines something that the metadata
/// can declare.
pub fn check_claims(cx: &mut Cx<'_>, deviation: &DeviationDocument, has_definition: bool) {
    let Some(claims) = &deviation.declares else {
        return;
    };
    if claims.iter().next().is_none() {
        report(cx, claims.place(), "there is no claim in this list", "add a claim such as `absent`, or remove the key");
    }
    for (index, claim) in claims.iter().enumerate() {
        if index == 0 && deviation.metadata.is_none() {
            let help = "state under `metadata` what the metadata says";
            report(cx, claim.place(), "there is a claim, but no `metadata`", help);
        }
        check_claim(cx, claim, deviation.of.is_some(), has_definition);
    }
}

fn check_claim(cx: &mut Cx<'_>, claim: &Spanned<ClaimDocument>, has_of: bool, has_definition: bool) {
    let place = claim.place();
    let ClaimDocument { at, is, r#type, nullable, spelled, named, open, r#abstract, flags, base, value } = &**claim;
    let texts = [r#type, spelled, named, base].into_iter().filter(|text| text.is_some()).count();
    let flags = [nullable, open, r#abstract, flags].into_iter().filter(|flag| flag.is_some()).count();
    let aspects = texts + flags + usize::from(value.is_some());
    match is {
        None if aspects == 0 => {
            let help = "add `is: absent` or `is: present`, or what the metadata says, such as `nullable: false`";
            report(cx, place, "this claim says nothing", help);
        }
        Some(PresenceDocument::Absent) if aspects > 0 => {
            let help = "remove `is: absent`, or remove the other keys";
            report(cx, place, "what is absent has neither a type nor anything else", help);
        }
        _ => {}
    }
    if at.is_none() && !has_definition {
        let help = "add `at: someType`, or `at: someType/property`";
        let message = "this file defines nothing that the metadata could declare";
        cx.report(Code::DeviationClaim, place, message).help(help).about(place.file.0.to_string());
    }
    if let Some(named) = named.as_ref().filter(|_| has_of || at.is_some()) {
        let help = "remove `at` and `of`: a name is that of the definition in this file";
        report(cx, named.place(), "only the definition itself can have another name", help);
    }
    let forms: [Form<'_>; 4] = [
        (at, is_subject, "write `someType`, `someType/property`, or `action(someType)/parameter`"),
        (r#type, is_type, "write `String`, `someType`, or `Collection(someType)`"),
        (named, is_qualified, "write the name of a definition, such as `identity`"),
        (base, is_qualified, "write the name of a definition, such as `identity`"),
    ];
    for (text, is_right, help) in forms {
        if let Some(text) = text.as_ref().filter(|text| !is_right(text)) {
            report(cx, text.place(), &format!("`{}` does not name anything in metadata", **text), help);
        }
    }
}

/// A text, whether it has the form that it needs, and what to write.
type Form<'d> = (&'d Option<Spanned<String>>, fn(&str) -> bool, &'static str);

fn report(cx: &mut Cx<'_>, place: Place, message: &str, help: &str) {
    cx.report(Code::DeviationClaim, place, message).help(help);
}

/// Whether a text can be the name of a definition in any namespace.
fn is_qualified(text: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let is_part = |part: &str| !part.is_empty() && part.chars().all(is_letter);
    let starts_well = |part: &str| !part.starts_with(|first: char| first.is_ascii_digit());
    let (namespace, name) = text.rsplit_once('.').unwrap_or(("", text));
    let is_namespace = namespace.is_empty() || namespace.split('.').all(|part| is_part(part) && starts_well(part));
    is_namespace && !text.starts_with('.') && is_part(name) && name.chars().any(|it| it.is_ascii_alphanumeric())
}

/// Whether a text can be a type of the metadata.
fn is_type(text: &str) -> bool {
    let is_name =
        |name: &str| !name.is_empty() && name.chars().all(|it| it.is_ascii_alphanumeric() || "_.".contains(it));
    let element = text.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')'));
    is_name(element.unwrap_or(text))
}

/// Whether a text can be what a claim is about.
fn is_subject(text: &str) -> bool {
    let is_member = |member: &str| {
        !member.is_empty() && member.chars().all(|letter| letter.is_ascii_alphanumeric() || "_.$-".contains(letter))
    };
    let (owner, member) = match text.split_once('/') {
        Some((owner, member)) => (owner, Some(member)),
        None => (text, None),
    };
    let is_owner = match owner.split_once('(') {
        None => is_type(owner),
        Some((name, binding)) => {
            let binding = binding.strip_suffix(')');
            is_type(name) && binding.is_some_and(|binding| binding.is_empty() || is_type(binding))
        }
    };
    is_owner && member.is_none_or(is_member)
}

#[cfg(test)]
mod tests {
    use super::is_subject;

    #[test]
    fn subjects() {
        for subject in ["a", "a.b/c", "a/b-c", "f(a)", "f(Collection(a))/b", "f()"] {
            assert!(is_subject(subject), "{subject}");
        }
        for subject in ["", "/", "a/", "a/b/c", "a(", "a(b", "(a)", "a b", "f(Collection(a)", "f(a b)"] {
            assert!(!is_subject(subject), "{subject}");
        }
    }
}
