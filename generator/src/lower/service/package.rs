//! The values in the manifest of the generated package.

use crate::diagnostic::{Code, Diagnostics};
use crate::lower::name::reserved;
use crate::schema::spanned::Spanned;

/// Checks that cargo accepts the package's name and version.
pub fn check_package(diagnostics: &mut Diagnostics, package: &Spanned<String>, version: &Spanned<String>) {
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    let has_form = package.starts_with(|c: char| c.is_ascii_lowercase()) && package.chars().all(is_word);
    let lib = package.replace('-', "_");
    let is_taken = reserved::PACKAGES.contains(&lib.as_str()) || reserved::is_device(package);
    // A registry accepts no longer name.
    let is_identifier = package.len() <= 64 && syn::parse_str::<syn::Ident>(&lib).is_ok();
    if !has_form || is_taken || lib.contains("__") || lib.ends_with('_') || !is_identifier {
        diagnostics
            .report(Code::InvalidPackage, package.place(), format!("`{}` cannot name a package", **package))
            .help("a package name consists of lowercase letters, digits, and single dashes, starts with a letter, does not end with a dash, has at most 64 characters, and is not reserved by Rust, by Windows, or by the generated code");
    }
    let is_number = |text: &str| text.parse::<u64>().is_ok_and(|number| number.to_string() == text);
    let numbers: Vec<_> = version.split('.').map(is_number).collect();
    if numbers != [true; 3] {
        diagnostics
            .report(Code::InvalidPackage, version.place(), format!("`{}` is not a version", **version))
            .help("write three numbers, such as `0.1.0`");
    }
}

/// Checks that a registry accepts the keywords.
pub fn check_keywords(diagnostics: &mut Diagnostics, keywords: &[Spanned<String>]) {
    let is_keyword = |word: &str| {
        word.len() <= 20
            && word.starts_with(|c: char| c.is_ascii_alphanumeric())
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "-_+".contains(c))
    };
    for (index, keyword) in keywords.iter().enumerate() {
        let place = keyword.place();
        if index >= 5 {
            let message = "a package has no more than five keywords";
            diagnostics.report(Code::InvalidPackage, place, message).help("keep the ones that people search for");
        } else if keywords[..index].iter().any(|known| known.eq_ignore_ascii_case(keyword)) {
            let message = format!("`{}` is already a keyword", **keyword);
            diagnostics.report(Code::InvalidPackage, place, message);
        } else if !is_keyword(keyword) {
            let message = format!("`{}` cannot be a keyword", **keyword);
            let help = "a keyword has at most 20 letters, digits, and dashes, and starts with a letter or a digit";
            diagnostics.report(Code::InvalidPackage, place, message).help(help);
        }
    }
}
