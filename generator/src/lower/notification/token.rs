//! The token that proves who posts notifications.

use crate::diagnostic::{Code, Diagnostics};
use crate::lower::service::url::{is_root, ROOT_HELP};
use crate::model::CallbackToken;
use crate::schema::document::TokenDocument;
use crate::schema::spanned::Spanned;

/// Lowers what is known of the token.
pub fn lower_token(diagnostics: &mut Diagnostics, document: &TokenDocument) -> CallbackToken {
    let TokenDocument { open_id_configuration, issuers } = document;
    check_url(diagnostics, open_id_configuration, "the URL of an OpenID configuration");
    if issuers.is_empty() {
        diagnostics
            .report(Code::InvalidUrl, issuers.place(), "no issuer is listed, so that no token is valid")
            .help("list at least one");
    }
    for (index, issuer) in issuers.iter().enumerate() {
        check_url(diagnostics, issuer, "the URL of an issuer");
        if issuers[..index].iter().any(|other| **other == **issuer) {
            diagnostics.report(Code::InvalidUrl, issuer.place(), format!("`{}` is listed twice", **issuer));
        }
    }
    CallbackToken {
        open_id_configuration: open_id_configuration.to_string(),
        issuers: issuers.iter().map(|issuer| issuer.to_string()).collect(),
    }
}

fn check_url(diagnostics: &mut Diagnostics, url: &Spanned<String>, what: &str) {
    if !is_root(url) {
        diagnostics.report(Code::InvalidUrl, url.place(), format!("`{}` is not {what}", **url)).help(ROOT_HELP);
    }
}
