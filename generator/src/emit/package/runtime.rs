//! The files of the runtime, as text.

/// A file that is copied to the generated crate unchanged.
pub struct RuntimeFile {
    /// The path below the output folder. The original has the same path below the generator.
    pub path: &'static str,
    /// The text.
    pub text: &'static str,
}

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(RuntimeFile { path: concat!("src/", $path), text: include_str!(concat!("../../", $path)) }),*]
    };
}

/// Every file of the runtime.
pub const FILES: &[RuntimeFile] = files![
    "support.rs",
    "support/excerpt.rs",
    "support/exchange.rs",
    "support/exchange/accepted.rs",
    "support/exchange/body.rs",
    "support/exchange/error_body.rs",
    "support/exchange/feature.rs",
    "support/exchange/headers.rs",
    "support/exchange/http_date.rs",
    "support/exchange/id.rs",
    "support/exchange/path.rs",
    "support/exchange/read.rs",
    "support/exchange/refusal.rs",
    "support/exchange/request.rs",
    "support/exchange/response.rs",
    "support/exchange/response_error.rs",
    "support/exchange/retry.rs",
    "support/exchange/retry_after.rs",
    "support/exchange/service.rs",
    "support/exchange/shared.rs",
    "support/exchange/token.rs",
    "support/notification.rs",
    "support/notification/kept.rs",
    "support/notification/payload.rs",
    "support/notification/payload_table.rs",
    "support/object.rs",
    "support/object/additional.rs",
    "support/object/at.rs",
    "support/object/form.rs",
    "support/object/json.rs",
    "support/object/misfit.rs",
    "support/object/property.rs",
    "support/object/rest.rs",
    "support/object/type_tag.rs",
    "support/object/walk.rs",
    "support/outcome.rs",
    "support/rule.rs",
    "support/rule/check.rs",
    "support/rule/distinct.rs",
    "support/rule/members.rs",
    "support/rule/names.rs",
    "support/rule/report.rs",
    "support/rule/selection.rs",
    "support/rule/values.rs",
    "support/table.rs",
    "support/untyped.rs",
    "support/value.rs",
    "support/value/boxed.rs",
    "support/value/double.rs",
    "support/value/elements.rs",
    "support/value/family.rs",
    "support/value/family_table.rs",
    "support/value/flags.rs",
    "support/value/leaf.rs",
    "support/value/misfit.rs",
    "support/value/open_enum.rs",
    "support/value/scalar.rs",
    "support/value/text.rs",
    "support/value/unknown_object.rs",
    "support/value/written.rs",
    "support/wire.rs",
    "support/wire/append.rs",
    "support/wire/base.rs",
    "support/wire/debug.rs",
    "support/wire/member_name.rs",
    "support/wire/misfits.rs",
    "support/wire/reader.rs",
    "support/wire/tag.rs",
    "support/wire/unquoted.rs",
    "support/wire/writer.rs",
];
