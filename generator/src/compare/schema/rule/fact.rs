//! What a rule checks, in a form that can be compared.

use crate::compare::schema::comparison::Comparison;
use crate::compare::schema::holder::Holder;
use crate::model::{Check, Condition, Equality, Rule, Selection, Unit};

/// What a rule checks.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The kind of check.
    pub kind: &'static str,
    /// The path of what is checked.
    pub of: String,
    /// The property that makes two values the same, or that makes a member count.
    pub by: Option<String>,
    /// The unit of a length.
    pub unit: Option<u8>,
    /// The format of a string.
    pub format: Option<String>,
    /// The minimum.
    pub min: Option<f64>,
    /// The maximum.
    pub max: Option<f64>,
    /// The path that must have a value for the rule to apply.
    pub when: Option<String>,
    /// The rule after which this one is silent.
    pub unless: Option<String>,
}

/// The names that the properties of a rule have in the new schema.
pub struct Names<'a, 's> {
    /// The comparison.
    pub cx: &'a Comparison<'s>,
    /// What the rule is about, if it is one of the old schema.
    pub old: Option<Holder<'s>>,
}

impl Names<'_, '_> {
    fn path(&self, path: &str) -> String {
        self.old.map_or_else(|| path.to_owned(), |root| self.cx.renamed_path(root, path))
    }

    fn key(&self, of: &Selection, key: &str) -> String {
        let choice = self.old.and_then(|root| root.end(&self.cx.old, &of.written()));
        choice.map_or_else(|| key.to_owned(), |choice| self.cx.renamed_key(choice, key))
    }
}

/// How a bound differs.
pub enum Bound {
    /// There was none.
    Added,
    /// There is none any more.
    Removed,
    /// It allows less.
    Narrower,
    /// It allows more.
    Wider,
}

impl Bound {
    /// How a bound differs, if it does.
    pub fn compare(old: Option<f64>, new: Option<f64>, is_max: bool) -> Option<Self> {
        match (old, new) {
            (None, None) => None,
            (None, Some(_)) => Some(Self::Added),
            (Some(_), None) => Some(Self::Removed),
            (Some(old), Some(new)) if old.total_cmp(&new).is_eq() => None,
            (Some(old), Some(new)) if (new < old) == is_max => Some(Self::Narrower),
            (Some(_), Some(_)) => Some(Self::Wider),
        }
    }
}

impl Fact {
    /// What a rule checks. `names` are those that properties have now.
    pub fn of(rule: &Rule, names: &Names<'_, '_>) -> Self {
        let path = |of: &Selection| names.path(&of.written());
        let mut fact = Self {
            kind: "",
            of: String::new(),
            by: None,
            unit: None,
            format: None,
            min: None,
            max: None,
            when: None,
            unless: None,
        };
        for condition in &rule.conditions {
            match condition {
                Condition::Any(of) => fact.when = Some(path(of)),
                Condition::Unless(rule) => fact.unless = Some(rule.as_str().to_owned()),
            }
        }
        fact.of = rule.check.selection().map(path).unwrap_or_default();
        fact.check(&rule.check, names);
        fact
    }

    fn check(&mut self, check: &Check, names: &Names<'_, '_>) {
        // A length of more than 2^53 is none that a string can have.
        let number = |bound: &Option<usize>| bound.map(|bound| bound as f64);
        match check {
            Check::Count { of: _, min, max } => {
                (self.kind, self.min, self.max) = ("count", number(min), number(max));
            }
            Check::Length { of: _, unit, min, max } => {
                (self.kind, self.min, self.max) = ("length", number(min), number(max));
                self.unit = Some(match unit {
                    Unit::Characters => 0,
                    Unit::Utf16 => 1,
                    Unit::Bytes => 2,
                });
            }
            // How the number is compared follows from its type.
            Check::Range { of: _, number: _, min, max } => (self.kind, self.min, self.max) = ("range", *min, *max),
            Check::Members { of, resource: _, min, max, with } => {
                (self.kind, self.min, self.max) = ("members", number(min), number(max));
                self.by = with.as_ref().map(|with| names.key(of, with.name.as_str()));
            }
            Check::Format { of: _, is } => (self.kind, self.format) = ("format", Some(format!("{is:?}"))),
            Check::Distinct { of, by } => (self.kind, self.by) = ("distinct", Some(names.key(of, by.name.as_str()))),
            Check::DistinctTexts { of: _, equality } => {
                self.kind = "distinct";
                self.format = match equality {
                    Equality::Exact => None,
                    Equality::AnyCase => Some("any letter case".to_owned()),
                };
            }
            Check::Present { of: _ } => self.kind = "present",
            Check::Absent { of: _ } => self.kind = "absent",
            Check::Given { of: _ } | Check::Required { of: _ } => self.kind = "given",
            Check::Names => self.kind = "names",
            Check::Values => self.kind = "values",
            Check::Segment { of: _, pointer: _, placing: _ } => self.kind = "segment",
        }
    }
}
