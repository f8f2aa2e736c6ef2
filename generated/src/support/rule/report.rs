// @generated from generator/src/support/rule/report.rs
// by `cargo run`, which overwrites what is changed here.

//! The findings of a check of a request.

use core::fmt;

use crate::support::rule::{Rule, Severity};

/// A violation of a rule, and its location.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    rule: &'static Rule,
    pointer: String,
}

impl Finding {
    /// Returns the rule.
    #[inline]
    pub fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// Returns the name of the rule.
    #[inline]
    pub fn id(&self) -> &'static str {
        self.rule.id
    }

    /// Returns the severity of the violation.
    #[inline]
    pub fn severity(&self) -> Severity {
        self.rule.severity
    }

    /// Returns the location: a JSON Pointer into the body, or `/` followed by the name of a path parameter.
    #[inline]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The message of a finding.
    #[inline]
    pub fn message(&self) -> &'static str {
        self.rule.message
    }

    /// Returns the page that documents the rule.
    #[inline]
    pub fn documentation(&self) -> &'static str {
        self.rule.documentation
    }
}

impl fmt::Display for Finding {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rule { id, severity, message, documentation } = self.rule;
        write!(f, "{severity}[{id}] at {}: {message} ({documentation})", self.pointer)
    }
}

/// The findings of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// Returns the findings, in the order of the rules.
    #[inline]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Returns the findings for which the service would reject the request.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.of(Severity::Error)
    }

    /// Returns the findings for which the service would still accept the request.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.of(Severity::Warning)
    }

    /// Returns whether there are no findings.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Returns whether the service would reject the request.
    #[inline]
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    fn of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity() == severity)
    }

    #[inline]
    pub(crate) fn has(&self, rule: &Rule) -> bool {
        self.findings.iter().any(|finding| finding.id() == rule.id)
    }

    /// Removes the findings of a rule at locations where an earlier rule has a finding, there or inside.
    #[inline]
    pub(crate) fn remove_repeated(&mut self, rule: &Rule, earlier: &Rule) {
        if self.has(rule) && self.has(earlier) {
            remove_repeated(&mut self.findings, rule, earlier);
        }
    }

    #[cold]
    #[inline]
    pub(crate) fn add(&mut self, rule: &'static Rule, pointer: String) {
        self.findings.push(Finding { rule, pointer });
    }
}

#[cold]
#[inline]
fn remove_repeated(findings: &mut Vec<Finding>, rule: &Rule, earlier: &Rule) {
    let of_earlier = findings.iter().filter(|finding| finding.id() == earlier.id);
    let mut pointers: Vec<String> = of_earlier.map(|finding| finding.pointer.clone()).collect();
    pointers.sort_unstable();
    let begins_with = |prefix: &str| {
        let next = pointers.partition_point(|pointer| pointer.as_str() < prefix);
        pointers.get(next).filter(|pointer| pointer.starts_with(prefix))
    };
    findings.retain(|finding| {
        let is_same = begins_with(&finding.pointer).is_some_and(|pointer| *pointer == finding.pointer);
        finding.id() != rule.id || !(is_same || begins_with(&format!("{}/", finding.pointer)).is_some())
    });
}

/// Writes all findings in one line, separated by semicolons, or, with `{:#}`, one line for each finding.
impl fmt::Display for Report {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let between = if f.alternate() { "\n" } else { "; " };
        for (index, finding) in self.findings.iter().enumerate() {
            let separator = if index == 0 { "" } else { between };
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

#[cfg(test)]
mod tests {
    use super::*;

    static FIRST: Rule = Rule { id: "first", severity: Severity::Error, message: "says", documentation: "page" };
    static SECOND: Rule = Rule { id: "second", ..FIRST };

    #[test]
    fn a_repeated_finding_is_removed_where_it_repeats() {
        let mut report = Report::default();
        for pointer in ["/a/1-b", "/a/1/x", "/a/2", "/a/30/x"] {
            report.add(&FIRST, pointer.to_owned());
        }
        for pointer in ["/a/1", "/a/2", "/a/2/x", "/a/3", "/a/30", "/b"] {
            report.add(&SECOND, pointer.to_owned());
        }
        report.remove_repeated(&SECOND, &FIRST);
        let left: Vec<_> = report.into_iter().map(|finding| finding.pointer).collect();
        assert_eq!(left, ["/a/1-b", "/a/1/x", "/a/2", "/a/30/x", "/a/2/x", "/a/3", "/b"]);
    }
}
