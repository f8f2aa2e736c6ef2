//! The known codes and the excerpts of a property.

use crate::compare::schema::align::{moved, Alignment};
use crate::compare::schema::catalogue::{property as kind, structured, Kind};
use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::keys::PropertyKeys;
use crate::compare::schema::page::is_other_page;
use crate::model::{CodeValue, Excerpt, KnownCode, Property};

/// Compares the known codes and the excerpts of a property.
pub fn compare_parts(
    cx: &mut Comparison<'_>,
    subject: &str,
    [old, new]: [&Property; 2],
    keys: &[PropertyKeys; 2],
    about: &[String],
    is_same: &dyn Fn(&str, &str) -> bool,
) {
    let mut parts = Parts { cx, subject, keys, about, is_same };
    parts.codes(&old.codes, &new.codes);
    parts.excerpts(&old.excerpts, &new.excerpts);
}

struct Parts<'a, 's> {
    cx: &'a mut Comparison<'s>,
    subject: &'a str,
    keys: &'a [PropertyKeys; 2],
    about: &'a [String],
    /// Whether the property with a name in Rust is the one that had another.
    is_same: &'a dyn Fn(&str, &str) -> bool,
}

impl Parts<'_, '_> {
    /// Adds a change. `part` is 0 for the place of the name, 1 for the value, and 2 for the documentation.
    fn add(&mut self, kind: &'static Kind, methods: [Option<&str>; 2], part: usize) {
        let [old, new] = methods;
        let old = old.map(|method| self.keys[0].part(method)[part]);
        let new = new.map(|method| self.keys[1].part(method)[part]);
        let name = methods.into_iter().flatten().last().unwrap_or_default();
        let subject = format!("{}/{name}", self.subject);
        self.cx.add(kind, subject, old, new).about(self.about.iter().cloned());
    }

    fn codes(&mut self, old: &[KnownCode], new: &[KnownCode]) {
        let names = |codes: &[KnownCode]| codes.iter().map(|it| it.predicate.as_str().to_owned()).collect::<Vec<_>>();
        let names = [names(old), names(new)];
        let is_alike = |one: usize, other: usize| written(&old[one].value) == written(&new[other].value);
        let mut aligned = Alignment::new(&names[0], &names[1], |one, other| u32::from(is_alike(one, other)));
        aligned.exchange(is_alike);
        aligned.removed.iter().for_each(|at| self.add(&kind::CODE_REMOVE, [Some(&names[0][*at]), None], 0));
        aligned.added.iter().for_each(|at| self.add(&kind::CODE_ADD, [None, Some(&names[1][*at])], 0));
        for (one, at) in &aligned.pairs {
            // The constant and the method have the same words.
            let KnownCode { constant: _, predicate, value, also_in, doc } = &old[*one];
            let other = &new[*at];
            let name = [Some(predicate.as_str()), Some(other.predicate.as_str())];
            if let Some(partner) = aligned.partner(*at) {
                // That two codes exchange their values is one change, which the first of both tells.
                if written(&other.value) < written(&new[partner].value) {
                    self.add(&kind::CODE_VALUE, name, 1);
                }
                continue;
            }
            if *predicate != other.predicate {
                self.add(&kind::CODE_RENAME, name, 0);
            }
            if written(value) != written(&other.value) {
                self.add(&kind::CODE_VALUE, name, 1);
            }
            let is_same = match (also_in, &other.also_in) {
                (Some(old), Some(new)) => (self.is_same)(old.as_str(), new.as_str()),
                (None, None) => true,
                _ => false,
            };
            if !is_same {
                self.add(&kind::CODE_ALSO_IN, name, 0);
            }
            if doc.text != other.doc.text {
                self.add(&structured::DOC, name, 2);
            }
            if is_other_page(self.cx, doc.url.as_deref(), other.doc.url.as_deref()) {
                self.add(&structured::SOURCE_TYPE, name, 0);
            }
        }
        // Codes that have exchanged their values stand where they stood.
        if aligned.pairs.iter().all(|(_, other)| aligned.partner(*other).is_none()) {
            self.order(&aligned, &names);
        }
    }

    fn excerpts(&mut self, old: &[Excerpt], new: &[Excerpt]) {
        let names = |excerpts: &[Excerpt]| excerpts.iter().map(|it| it.method.as_str().to_owned()).collect::<Vec<_>>();
        let names = [names(old), names(new)];
        let is_alike =
            |one: usize, other: usize| (&old[one].after, &old[one].before) == (&new[other].after, &new[other].before);
        let aligned = Alignment::new(&names[0], &names[1], |one, other| u32::from(is_alike(one, other)));
        aligned.removed.iter().for_each(|at| self.add(&kind::EXCERPT_REMOVE, [Some(&names[0][*at]), None], 0));
        aligned.added.iter().for_each(|at| self.add(&kind::EXCERPT_ADD, [None, Some(&names[1][*at])], 0));
        for (one, other) in &aligned.pairs {
            let Excerpt { method, after, before, doc } = &old[*one];
            let other = &new[*other];
            let name = [Some(method.as_str()), Some(other.method.as_str())];
            if *method != other.method {
                self.add(&kind::EXCERPT_RENAME, name, 0);
            }
            if (after, before) != (&other.after, &other.before) {
                self.add(&kind::EXCERPT_CHANGE, name, 1);
            }
            if *doc != other.doc {
                self.add(&structured::DOC, name, 2);
            }
        }
        self.order(&aligned, &names);
    }

    fn order(&mut self, aligned: &Alignment, names: &[Vec<String>; 2]) {
        if let Some((_, moved)) = moved(&aligned.pairs, |new| names[1][new].clone()) {
            let name = &names[1][moved];
            self.add(&kind::PART_ORDER, [Some(name), Some(name)], 0);
        }
    }
}

/// The value of a code as a text: the type of its property is compared by itself.
fn written(value: &CodeValue) -> String {
    match value {
        CodeValue::Text(text) => text.clone(),
        CodeValue::Int32(number) => number.to_string(),
    }
}
