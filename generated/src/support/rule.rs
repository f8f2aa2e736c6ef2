// @generated from generator/src/support/rule.rs
// by `cargo run`, which overwrites what is changed here.

//! Rules that a request can be checked against before it is sent, and what they found.

use core::fmt;

/// How bad it is to break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The service accepts the request but does not do what it says.
    Warning,
    /// The service would refuse the request.
    Error,
}

impl fmt::Display for Severity {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// Something that the documentation asks of a request and that a client can check.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// The name of the rule, in kebab case.
    pub id: &'static str,
    /// How bad it is to break the rule.
    pub severity: Severity,
    /// What the rule says.
    pub message: &'static str,
    /// The page that documents the rule.
    pub documentation: &'static str,
}

/// Something that the documentation asks and that only the service can check.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Requirement {
    /// The name of the requirement, in kebab case.
    pub id: &'static str,
    /// What is required.
    pub message: &'static str,
    /// The page that documents it.
    pub documentation: &'static str,
}

/// A rule that a request breaks, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    rule: &'static Rule,
    pointer: String,
}

impl Finding {
    /// The rule.
    #[inline]
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// The name of the rule.
    #[inline]
    pub fn id(&self) -> &'static str {
        self.rule.id
    }

    /// How bad it is.
    #[inline]
    pub fn severity(&self) -> Severity {
        self.rule.severity
    }

    /// What it is about: a JSON Pointer into the body, or `/` and the name of a path parameter.
    #[inline]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What the rule says.
    #[inline]
    pub fn message(&self) -> &'static str {
        self.rule.message
    }

    /// The page that documents the rule.
    #[inline]
    pub fn documentation(&self) -> &'static str {
        self.rule.documentation
    }
}

impl fmt::Display for Finding {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rule {
            id,
            severity,
            message,
            documentation,
        } = self.rule;
        write!(f, "{severity}[{id}] at {}: {message} ({documentation})", self.pointer)
    }
}

/// Everything that a check has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// What was found, in the order of the rules.
    #[inline]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The findings for which the service would refuse the request.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.of(Severity::Error)
    }

    /// The findings that do not keep the service from accepting the request.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.of(Severity::Warning)
    }

    /// Whether nothing was found.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether the service would refuse the request.
    #[inline]
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |finding| finding.severity() == severity)
    }

    #[inline]
    pub(crate) fn has(&self, rule: &Rule) -> bool {
        self.findings.iter().any(|finding| finding.id() == rule.id)
    }

    #[cold]
    fn add(&mut self, rule: &'static Rule, pointer: Pointer) {
        self.findings.push(Finding {
            rule,
            pointer: pointer.to_string(),
        });
    }
}

/// One finding a line.
impl fmt::Display for Report {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.findings.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{finding}")?;
        }
        Ok(())
    }
}

impl IntoIterator for Report {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.findings.into_iter()
    }
}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Finding;
    type IntoIter = core::slice::Iter<'a, Finding>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.findings.iter()
    }
}

/// A JSON Pointer that is only written out for a finding.
#[derive(Clone, Copy)]
pub struct Pointer {
    before: &'static str,
    index: Option<usize>,
    after: &'static str,
}

impl fmt::Display for Pointer {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.before)?;
        if let Some(index) = self.index {
            write!(f, "/{index}")?;
        }
        f.write_str(self.after)
    }
}

/// The value at a place, if there is one.
pub fn one<V>(pointer: &'static str, value: Option<V>) -> impl Iterator<Item = (Pointer, V)> {
    value.into_iter().map(move |value| {
        (
            Pointer {
                before: pointer,
                index: None,
                after: "",
            },
            value,
        )
    })
}

/// The value in each element of an array, where there is one.
pub fn each<'a, T, V: 'a>(
    before: &'static str,
    elements: Option<&'a Vec<T>>,
    after: &'static str,
    value: impl Fn(&'a T) -> Option<V> + Clone + 'a,
) -> impl Iterator<Item = (Pointer, V)> + Clone + 'a {
    let elements = elements.map_or(&[][..], Vec::as_slice).iter().enumerate();
    elements.filter_map(move |(index, element)| {
        Some((
            Pointer {
                before,
                index: Some(index),
                after,
            },
            value(element)?,
        ))
    })
}

/// Values made of others at the same places.
pub fn map<V, W>(of: impl Iterator<Item = (Pointer, V)>, map: impl Fn(V) -> W) -> impl Iterator<Item = (Pointer, W)> {
    of.map(move |(pointer, value)| (pointer, map(value)))
}

/// In what a length is counted.
#[derive(Clone, Copy)]
pub enum Unit {
    /// Unicode scalar values.
    Characters,
    /// UTF-16 code units.
    Utf16,
    /// Bytes of UTF-8.
    Bytes,
}

/// A form that text can have.
#[derive(Clone, Copy)]
pub enum Format {
    /// An international phone number: `+`, then up to 15 digits, of which the first is not 0 (ITU-T E.164).
    E164,
}

/// Finds collections of fewer than `min` or more than `max` elements.
pub fn count(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, usize)>,
    min: usize,
    max: usize,
) {
    find(report, rule, of, |count| !(min..=max).contains(&count));
}

/// Finds text that is shorter than `min` or longer than `max`.
pub fn length<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a str)>,
    unit: Unit,
    min: usize,
    max: usize,
) {
    find(report, rule, of, |text| {
        let length = match unit {
            Unit::Characters => text.chars().count(),
            Unit::Utf16 => text.encode_utf16().count(),
            Unit::Bytes => text.len(),
        };
        !(min..=max).contains(&length)
    });
}

/// Finds text that does not have the format, and missing text.
pub fn format<'a>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, Option<&'a str>)>,
    format: Format,
) {
    find(report, rule, of, |text| {
        !text.is_some_and(|text| match format {
            Format::E164 => is_e164(text),
        })
    });
}

/// Finds what should not be there.
pub fn absent<V>(report: &mut Report, rule: &'static Rule, of: impl Iterator<Item = (Pointer, V)>) {
    find(report, rule, of, |_| true);
}

/// Finds what has a member in common with one before it: the same kind and the same key, in whatever case.
pub fn distinct<'a, S, M>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, &'a S)> + Clone,
    members: impl Fn(&'a S) -> M,
) where
    S: 'a,
    M: Iterator<Item = (&'static str, Option<&'a str>)>,
{
    let shared = |one: &'a S, other: &'a S| {
        members(one).any(|(kind, key)| {
            let is_same = |(other_kind, other_key): (&str, Option<&str>)| {
                kind == other_kind
                    && key
                        .zip(other_key)
                        .is_some_and(|(key, other)| key.eq_ignore_ascii_case(other))
            };
            members(other).any(is_same)
        })
    };
    for (index, (pointer, value)) in of.clone().enumerate() {
        if of.clone().take(index).any(|(_, earlier)| shared(earlier, value)) {
            report.add(rule, pointer);
        }
    }
}

/// Finds an id that cannot be a segment of a path.
#[inline]
pub fn segment(report: &mut Report, rule: &'static Rule, pointer: &'static str, id: &str) {
    find(report, rule, one(pointer, Some(id)), |id| matches!(id, "" | "." | ".."));
}

/// Whether there is any value.
pub fn any<V>(mut of: impl Iterator<Item = V>) -> bool {
    of.next().is_some()
}

fn find<V>(
    report: &mut Report,
    rule: &'static Rule,
    of: impl Iterator<Item = (Pointer, V)>,
    is_broken: impl Fn(V) -> bool,
) {
    for (pointer, value) in of {
        if is_broken(value) {
            report.add(rule, pointer);
        }
    }
}

#[inline]
fn is_e164(text: &str) -> bool {
    match text.as_bytes() {
        [b'+', b'1'..=b'9', more @ ..] => more.len() < 15 && more.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static RULE: Rule = Rule {
        id: "r",
        severity: Severity::Error,
        message: "says",
        documentation: "page",
    };

    fn pointers(check: impl Fn(&mut Report)) -> Vec<String> {
        let mut report = Report::default();
        check(&mut report);
        report.into_iter().map(|finding| finding.pointer).collect()
    }

    #[test]
    fn a_phone_number_is_e164() {
        for good in ["+1", "+123456789012345", "+4930123456"] {
            assert!(is_e164(good), "{good}");
        }
        for bad in ["", "+", "+0123", "12345", "+1234567890123456", "+12 34", "+12a", "+١٢٣"] {
            assert!(!is_e164(bad), "{bad}");
        }
    }

    #[test]
    fn a_length_is_counted_in_its_unit() {
        let smileys = "😀".repeat(3);
        let found =
            |unit, max| !pointers(|report| length(report, &RULE, one("/x", Some(&*smileys)), unit, 0, max)).is_empty();
        assert!(!found(Unit::Characters, 3) && found(Unit::Characters, 2));
        assert!(!found(Unit::Utf16, 6) && found(Unit::Utf16, 5));
        assert!(!found(Unit::Bytes, 12) && found(Unit::Bytes, 11));
    }

    #[test]
    fn what_is_not_distinct_is_found_at_its_second_place() {
        let sets = vec![
            vec![("user", Some("a"))],
            vec![("user", Some("b"))],
            vec![("phone", Some("a")), ("user", Some("B"))],
        ];
        let found = pointers(|report| {
            distinct(report, &RULE, each("/s", Some(&sets), "/i", Some), |set: &Vec<_>| {
                set.iter().copied()
            });
        });
        assert_eq!(found, ["/s/2/i"]);
    }

    #[test]
    fn a_finding_names_rule_place_message_and_page() {
        let mut report = Report::default();
        segment(&mut report, &RULE, "/callId", "..");
        assert_eq!(report.to_string(), "error[r] at /callId: says (page)");
        assert!(report.has_errors() && report.warnings().next().is_none());
    }
}
