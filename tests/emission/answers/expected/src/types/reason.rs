// @generated from schema/types/reason.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;
use crate::types::Identified;

/// Why it went wrong.
///
/// Extends [`Identified`], whose properties are accessible through `Deref`.
///
/// # Inherited properties
///
#[doc = super::identified::inherited!()]
///
/// [Documentation](https://example.org/reason)
#[derive(Clone)]
#[non_exhaustive]
pub struct Reason {
    /// The code.
    pub code: Option<i32>,

    /// The kind.
    pub kind: Option<String>,

    /// A text.
    pub r#type: Option<String>,

    /// A property with the name of a method.
    pub is_same_as_setter: Option<bool>,

    /// The cause.
    pub cause: Option<Box<Reason>>,

    base: Identified,
}

impl Reason {
    /// Nothing went wrong.
    ///
    /// It is the value `0` of [`code`](field@Self::code).
    pub const NONE: i32 = 0;

    /// Returns whether [`code`](field@Self::code) is [`NONE`](Self::NONE).
    #[inline]
    pub fn is_none(&self) -> bool {
        self.code == Some(Self::NONE)
            || support::excerpt::has_misfit(self, "code", &Self::NONE)
    }

    /// It is too late. See the page.
    ///
    /// It is the value `-7` of [`code`](field@Self::code).
    ///
    /// [Documentation](https://example.org/late)
    pub const TOO_LATE: i32 = -7;

    /// Returns whether [`code`](field@Self::code) is [`TOO_LATE`](Self::TOO_LATE), or whether a JSON document in
    /// [`kind`](field@Self::kind) contains it.
    #[inline]
    pub fn is_too_late(&self) -> bool {
        self.code == Some(Self::TOO_LATE)
            || support::excerpt::has_misfit(self, "code", &Self::TOO_LATE)
            || support::excerpt::has_code(&self.kind, &Self::TOO_LATE)
    }

    /// A value with quotation marks.
    ///
    /// It is the value `"null"` of [`kind`](field@Self::kind).
    pub const NULL: &'static str = "\"null\"";

    /// Returns whether [`kind`](field@Self::kind) is [`NULL`](Self::NULL).
    #[inline]
    pub fn is_null_(&self) -> bool {
        self.kind.as_deref() == Some(Self::NULL)
            || support::excerpt::has_misfit(self, "kind", &Self::NULL)
    }

    /// A keyword.
    ///
    /// It is the value `type` of [`kind`](field@Self::kind).
    pub const TYPE: &'static str = "type";

    /// Returns whether [`kind`](field@Self::kind) is [`TYPE`](Self::TYPE).
    #[inline]
    pub fn is_type(&self) -> bool {
        self.kind.as_deref() == Some(Self::TYPE)
            || support::excerpt::has_misfit(self, "kind", &Self::TYPE)
    }

    /// A code within another text.
    ///
    /// It is the value `wrapped` of [`kind`](field@Self::kind).
    pub const WRAPPED: &'static str = "wrapped";

    /// Returns whether [`kind`](field@Self::kind) is [`WRAPPED`](Self::WRAPPED), or whether a JSON document in
    /// [`type`](field@Self::type) contains it.
    #[inline]
    pub fn is_wrapped(&self) -> bool {
        self.kind.as_deref() == Some(Self::WRAPPED)
            || support::excerpt::has_misfit(self, "kind", &Self::WRAPPED)
            || support::excerpt::has_code(&self.r#type, &Self::WRAPPED)
    }

    /// A name that looks like a method of a property.
    ///
    /// It is the value `with` of [`kind`](field@Self::kind).
    pub const SAME_AS_SETTER: &'static str = "with";

    /// Returns whether [`kind`](field@Self::kind) is [`SAME_AS_SETTER`](Self::SAME_AS_SETTER).
    #[inline]
    pub fn is_same_as_setter(&self) -> bool {
        self.kind.as_deref() == Some(Self::SAME_AS_SETTER)
            || support::excerpt::has_misfit(self, "kind", &Self::SAME_AS_SETTER)
    }

    /// The first part.
    ///
    /// It is the part of [`kind`](field@Self::kind) after `"first":`.
    #[inline]
    pub fn first(&self) -> Option<&str> {
        support::excerpt::between(&self.kind, "\"first\":", ";")
    }

    /// A part to the end, and a keyword.
    ///
    /// It is the part of [`kind`](field@Self::kind) after `match`.
    #[inline]
    pub fn r#match(&self) -> Option<&str> {
        support::excerpt::between(&self.kind, "match ", "")
    }
}

object! {
    Reason, "", extends identified::Identified, with default;
    code: "code";
    kind: "kind", sensitive;
    r#type: "type" as "type";
    is_same_as_setter: "isSameAsSetter";
    cause: "cause";
}
