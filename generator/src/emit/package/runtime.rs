//! The files of the runtime, as text.

use std::borrow::Cow;

use crate::model::Api;

/// A file that is copied to the generated crate. Only the examples of the schema are added.
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

/// A part of the runtime that a crate has only if its schema needs it.
pub struct Part {
    /// Whether a schema needs it.
    is_needed: fn(&Api) -> bool,
    /// Its declaration in `support.rs`, as it stands there.
    declaration: &'static str,
    /// Its files.
    files: &'static [RuntimeFile],
}

/// The file that declares the modules of the runtime.
const MODULES: &str = "src/support.rs";

/// The files that a crate has.
pub fn files(api: &Api) -> impl Iterator<Item = &'static RuntimeFile> + '_ {
    let parts = PARTS.iter().filter(|part| (part.is_needed)(api));
    FILES.iter().chain(parts.flat_map(|part| part.files))
}

/// The text of a file, without the declarations of parts that the crate does not have.
pub fn text(api: &Api, file: &RuntimeFile) -> Cow<'static, str> {
    let absent = PARTS.iter().filter(|part| file.path == MODULES && !(part.is_needed)(api));
    absent.fold(Cow::Borrowed(file.text), |text, part| text.replace(part.declaration, "").into())
}

/// The parts that not every crate has.
const PARTS: &[Part] = &[
    Part {
        is_needed: |api| api.exports_from("outcomes"),
        declaration: "pub(crate) mod outcomes;\n",
        files: files![
            "support/outcomes.rs",
            "support/outcomes/context.rs",
            "support/outcomes/operation.rs",
            "support/outcomes/pending.rs",
            "support/outcomes/registry.rs",
            "support/outcomes/settled.rs",
            "support/outcomes/shared.rs",
            "support/outcomes/wait.rs",
        ],
    },
    Part {
        is_needed: |api| api.exports_from("roster"),
        declaration: "pub(crate) mod roster;\n",
        files: files![
            "support/roster.rs",
            "support/roster/change.rs",
            "support/roster/key.rs",
            "support/roster/present.rs",
            "support/roster/stamp.rs",
        ],
    },
    Part {
        is_needed: Api::has_token,
        declaration: "#[cfg(feature = \"webhook\")]\npub(crate) mod webhook;\n",
        files: files![
            "support/webhook.rs",
            "support/webhook/axum.rs",
            "support/webhook/claims.rs",
            "support/webhook/encoding.rs",
            "support/webhook/key_set.rs",
            "support/webhook/key_source.rs",
            "support/webhook/keys.rs",
            "support/webhook/open_id.rs",
            "support/webhook/read_error.rs",
            "support/webhook/rules.rs",
            "support/webhook/testing.rs",
            "support/webhook/token.rs",
            "support/webhook/verified.rs",
            "support/webhook/verifier.rs",
            "support/webhook/verify_error.rs",
        ],
    },
];

/// The files that every crate has.
const FILES: &[RuntimeFile] = files![
    "support.rs",
    "support/client.rs",
    "support/client/attempt.rs",
    "support/client/body.rs",
    "support/client/build_error.rs",
    "support/client/builder.rs",
    "support/client/credentials.rs",
    "support/client/credentials/builder.rs",
    "support/client/credentials/error.rs",
    "support/client/credentials/grant.rs",
    "support/client/credentials/slot.rs",
    "support/client/error.rs",
    "support/client/retries.rs",
    "support/client/root.rs",
    "support/client/token_source.rs",
    "support/client/transport.rs",
    "support/client/transport_error.rs",
    "support/excerpt.rs",
    "support/exchange.rs",
    "support/exchange/accepted.rs",
    "support/exchange/body.rs",
    "support/exchange/error_body.rs",
    "support/exchange/feature.rs",
    "support/exchange/function.rs",
    "support/exchange/headers.rs",
    "support/exchange/http_date.rs",
    "support/exchange/id.rs",
    "support/exchange/operation.rs",
    "support/exchange/page.rs",
    "support/exchange/path.rs",
    "support/exchange/query.rs",
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
    "support/object/members.rs",
    "support/object/misfit.rs",
    "support/object/property.rs",
    "support/object/rest.rs",
    "support/object/type_tag.rs",
    "support/object/walk.rs",
    "support/object/wide.rs",
    "support/outcome.rs",
    "support/rule.rs",
    "support/rule/check.rs",
    "support/rule/distinct.rs",
    "support/rule/distinct_texts.rs",
    "support/rule/format.rs",
    "support/rule/members.rs",
    "support/rule/names.rs",
    "support/rule/number.rs",
    "support/rule/report.rs",
    "support/rule/selection.rs",
    "support/rule/values.rs",
    "support/table.rs",
    "support/trace.rs",
    "support/untyped.rs",
    "support/value.rs",
    "support/value/any.rs",
    "support/value/boxed.rs",
    "support/value/decimal.rs",
    "support/value/double.rs",
    "support/value/elements.rs",
    "support/value/family.rs",
    "support/value/family_table.rs",
    "support/value/flags.rs",
    "support/value/leaf.rs",
    "support/value/misfit.rs",
    "support/value/open_enum.rs",
    "support/value/scalar.rs",
    "support/value/scalars.rs",
    "support/value/text.rs",
    "support/value/unknown_object.rs",
    "support/value/written.rs",
    "support/who.rs",
    "support/wire.rs",
    "support/wire/append.rs",
    "support/wire/base.rs",
    "support/wire/debug.rs",
    "support/wire/document.rs",
    "support/wire/foreign.rs",
    "support/wire/misfits.rs",
    "support/wire/parser.rs",
    "support/wire/reader.rs",
    "support/wire/unquoted.rs",
    "support/wire/writer.rs",
];

#[cfg(test)]
mod tests {
    use super::{FILES, MODULES, PARTS};

    #[test]
    fn every_part_is_declared_once() {
        let modules = FILES.iter().find(|file| file.path == MODULES).expect("the runtime has modules");
        for part in PARTS {
            assert_eq!(modules.text.matches(part.declaration).count(), 1, "{}", part.declaration);
            assert!(part.declaration.ends_with(";\n"), "{}", part.declaration);
        }
    }

    #[test]
    fn no_file_is_listed_twice() {
        let mut paths: Vec<_> =
            FILES.iter().chain(PARTS.iter().flat_map(|part| part.files)).map(|file| file.path).collect();
        let count = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), count);
    }
}
