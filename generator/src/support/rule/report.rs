//! The findings of a check of a request.

use core::fmt;

use crate::support::rule::{Rule, Severity};

/// A violation of a rule, and its location.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

    #[cold]
    #[inline]
    pub(crate) fn add(&mut self, rule: &'static Rule, pointer: String) {
        self.findings.push(Finding { rule, pointer });
    }
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
