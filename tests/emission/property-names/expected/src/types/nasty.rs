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

    /// Meets the first one in Rust.
    pub underscored: Option<String>,

    /// A keyword that cannot be raw.
    pub self_: Option<String>,

    /// A name of the prelude.
    pub option: Option<String>,

    /// A method of builders.
    pub build: Option<bool>,

    /// A constructor.
    pub new: Option<i32>,

    /// Meets the next one in Rust.
    pub foo_bar: Option<String>,

    /// Is spelled like the field.
    pub exact: Option<String>,

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

object! {
    Nasty, "#microsoft.graph.nasty", with default;
    r#type: "type" => with_type(into String) as "type";
    underscored: "_type" => with_underscored(into String);
    self_: "self" => with_self_(into String);
    option: "Option" => with_option(into String);
    build: "build" => with_build(plain bool);
    new: "new" => with_new(plain i32);
    foo_bar: "fooBar" => with_foo_bar(into String);
    exact: "foo_bar" => with_exact(into String);
    _2nd_name: "2ndName" => with_2nd_name(into String);
    additional_data: "additionalData" => with_additional_data(into String);
    rest_: "rest" => with_rest_(into String);
    base_: "base" => with_base_(into String);
    request_id: "request-id" => with_request_id(into String);
    picked: "chosen" => with_picked(into String);
}
