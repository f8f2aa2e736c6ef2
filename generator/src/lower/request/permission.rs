//! The permissions that a request needs.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Permission;
use crate::schema::document::{PermissionsDocument, Prose};
use crate::schema::gap::is_draft;

/// Lowers permissions to the rows of a permission table, which lists every kind. Each permission of a kind occurs once.
pub fn lower_permissions(diagnostics: &mut Diagnostics, permissions: &PermissionsDocument) -> Vec<Permission> {
    let PermissionsDocument { delegated_work, delegated_personal, application } = permissions;
    let kinds = [
        ("Delegated (work or school account)", delegated_work),
        ("Delegated (personal Microsoft account)", delegated_personal),
        ("Application", application),
    ];
    kinds.into_iter().map(|(kind, names)| lower_permission(diagnostics, kind, names)).collect()
}

fn lower_permission(diagnostics: &mut Diagnostics, kind: &str, names: &[Prose]) -> Permission {
    let mut known = BTreeSet::new();
    for name in names {
        // An empty text has been reported, and so has a gap, unless it is a draft.
        if !name.trim().is_empty() && !is_name(name.trim()) && !is_draft(name) {
            diagnostics
                .report(Code::Permission, name.place(), "this is not the name of a permission")
                .help("write its name as Microsoft does, such as `Calls.Initiate.All`; leave out a kind that is not supported");
        }
        if !known.insert(name.trim()) {
            let message = format!("`{}` is listed twice", name.trim());
            diagnostics.report(Code::Permission, name.place(), message).help("remove one of them");
        }
    }
    Permission { kind: kind.to_owned(), names: names.iter().map(Prose::line).collect() }
}

/// Whether a text can be the name of a permission: words with dots between them.
fn is_name(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_alphanumeric() || b"-_".contains(&c));
    text.split('.').all(is_word)
}
