// @generated from generator/src/support/rule.rs
// by `cargo run`, which overwrites what is changed here.

//! Rules that a request is checked against before it is sent.

pub(crate) mod check;
pub(crate) mod distinct;
pub(crate) mod distinct_texts;
pub(crate) mod format;
pub(crate) mod members;
pub(crate) mod names;
pub(crate) mod number;
pub(crate) mod report;
pub(crate) mod selection;
pub(crate) mod values;

use core::fmt;

/// The severity of a violation of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The service accepts the request, but does something other than what it says.
    Warning,
    /// The service would reject the request.
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

/// A condition in the documentation that a client can check.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Rule {
    /// The name of the rule, in kebab case.
    pub id: &'static str,
    /// The severity of a violation.
    pub severity: Severity,
    /// The message of a finding.
    pub message: &'static str,
    /// The page that documents the rule.
    pub documentation: &'static str,
}

/// A condition in the documentation that only the service can check.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Requirement {
    /// The name of the requirement, in kebab case.
    pub id: &'static str,
    /// The condition.
    pub message: &'static str,
    /// The page that documents the requirement.
    pub documentation: &'static str,
}
