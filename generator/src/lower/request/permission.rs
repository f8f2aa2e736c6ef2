//! The permissions that a request needs.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Permission;
use crate::schema::document::{PermissionsDocument, Prose};

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
        if !known.insert(name.trim()) {
            let message = format!("`{}` is listed twice", name.trim());
            diagnostics.report(Code::Permission, name.place(), message).help("remove one of them");
        }
    }
    Permission { kind: kind.to_owned(), names: names.iter().map(Prose::line).collect() }
}
