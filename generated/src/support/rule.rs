// @generated from generator/src/support/rule.rs
// by `cargo run`, which overwrites what is changed here.

//! Rules that a request can be checked against before it is sent.

pub(crate) mod check;
pub(crate) mod distinct;
pub(crate) mod report;
pub(crate) mod selection;

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Requirement {
    /// The name of the requirement, in kebab case.
    pub id: &'static str,
    /// What is required.
    pub message: &'static str,
    /// The page that documents it.
    pub documentation: &'static str,
}
