// @generated from schema/types/nasty.yaml
// by `cargo run`, which overwrites what is changed here.

use crate::support;
use crate::support::table::object;

/// Properties whose names mean something to Rust, or to us.
///
/// [Documentation](https://example.org/nasty)
#[derive(Clone)]
#[non_exhaustive]
pub struct Nasty {
    /// A keyword.
    pub r#type: Option<String>,

    /// Its setter would meet the first one's.
    pub type_: Option<String>,

    /// A keyword that cannot be raw.
    pub self_: Option<String>,

    /// A name of the prelude.
    pub option: Option<String>,

    /// A method of builders.
    pub build: Option<bool>,

    /// A constructor.
    pub new: Option<i32>,

    /// Meets the next one in Rust.
    pub foo_bar_: Option<String>,

    /// Is spelled like the field.
    pub foo_bar: Option<String>,

    /// Starts with a digit.
    pub _2nd_name: Option<String>,

    /// What other generators call unknown members.
    pub additional_data: Option<String>,

    /// A private field of ours.
    pub rest_: Option<String>,

    /// Another one.
    pub base_: Option<String>,

    /// Has a dash.
    pub request_id: Option<String>,

    /// Has a name of its own in Rust.
    pub picked: Option<String>,

    rest: support::object::rest::Rest,
}

impl Nasty {
    /// Sets [`type`](field@Self::type).
    #[must_use]
    pub fn with_type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets [`type_`](field@Self::type_).
    #[must_use]
    pub fn with_type_(mut self, type_: impl Into<String>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Sets [`self_`](field@Self::self_).
    #[must_use]
    pub fn with_self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets [`option`](field@Self::option).
    #[must_use]
    pub fn with_option(mut self, option: impl Into<String>) -> Self {
        self.option = Some(option.into());
        self
    }

    /// Sets [`build`](field@Self::build).
    #[inline]
    #[must_use]
    pub fn with_build(mut self, build: bool) -> Self {
        self.build = Some(build);
        self
    }

    /// Sets [`new`](field@Self::new).
    #[inline]
    #[must_use]
    pub fn with_new(mut self, new: i32) -> Self {
        self.new = Some(new);
        self
    }

    /// Sets [`foo_bar_`](field@Self::foo_bar_).
    #[must_use]
    pub fn with_foo_bar_(mut self, foo_bar_: impl Into<String>) -> Self {
        self.foo_bar_ = Some(foo_bar_.into());
        self
    }

    /// Sets [`foo_bar`](field@Self::foo_bar).
    #[must_use]
    pub fn with_foo_bar(mut self, foo_bar: impl Into<String>) -> Self {
        self.foo_bar = Some(foo_bar.into());
        self
    }

    /// Sets [`_2nd_name`](field@Self::_2nd_name).
    #[must_use]
    pub fn with_2nd_name(mut self, value_2nd_name: impl Into<String>) -> Self {
        self._2nd_name = Some(value_2nd_name.into());
        self
    }

    /// Sets [`additional_data`](field@Self::additional_data).
    #[must_use]
    pub fn with_additional_data(mut self, additional_data: impl Into<String>) -> Self {
        self.additional_data = Some(additional_data.into());
        self
    }

    /// Sets [`rest_`](field@Self::rest_).
    #[must_use]
    pub fn with_rest_(mut self, rest_: impl Into<String>) -> Self {
        self.rest_ = Some(rest_.into());
        self
    }

    /// Sets [`base_`](field@Self::base_).
    #[must_use]
    pub fn with_base_(mut self, base_: impl Into<String>) -> Self {
        self.base_ = Some(base_.into());
        self
    }

    /// Sets [`request_id`](field@Self::request_id).
    #[must_use]
    pub fn with_request_id(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }

    /// Sets [`picked`](field@Self::picked).
    #[must_use]
    pub fn with_picked(mut self, picked: impl Into<String>) -> Self {
        self.picked = Some(picked.into());
        self
    }
}

object! {
    Nasty, "#microsoft.graph.nasty", with default;
    r#type: "type";
    type_: "_type";
    self_: "self";
    option: "Option";
    build: "build";
    new: "new";
    foo_bar_: "fooBar";
    foo_bar: "foo_bar";
    _2nd_name: "2ndName";
    additional_data: "additionalData";
    rest_: "rest";
    base_: "base";
    request_id: "request-id";
    picked: "chosen";
}
