//! The permissions that a request needs.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::Permission;
use crate::schema::document::{PermissionDocument, Prose};
use crate::schema::spanned::Spanned;

/// Lowers the rows of a permission table. Each kind and each of its permissions occurs once.
pub fn lower_permissions(
    diagnostics: &mut Diagnostics,
    permissions: &[Spanned<PermissionDocument>],
) -> Vec<Permission> {
    let mut kinds = BTreeSet::new();
    let mut lowered = Vec::new();
    for permission in permissions {
        let kind = &permission.r#type;
        if !kinds.insert(kind.trim()) {
            let message = format!("`{}` is already listed", kind.trim());
            diagnostics
                .report(Code::Permission, kind.place(), message)
                .help("list all permissions of a kind in one row");
        }
        lowered.push(lower_permission(diagnostics, permission));
    }
    lowered
}

fn lower_permission(diagnostics: &mut Diagnostics, permission: &Spanned<PermissionDocument>) -> Permission {
    let PermissionDocument { r#type, supported, names } = &**permission;
    let message = match (supported, names.is_empty()) {
        (true, true) => Some(format!("`{}` is supported, but lists no permissions", **r#type)),
        (false, false) => Some(format!("`{}` lists permissions, but is not supported", **r#type)),
        _ => None,
    };
    if let Some(message) = message {
        diagnostics
            .report(Code::Permission, permission.place(), message)
            .help("list `names` if and only if `supported` is true");
    }
    let mut known = BTreeSet::new();
    for name in names {
        if !known.insert(name.trim()) {
            let message = format!("`{}` is listed twice", name.trim());
            diagnostics.report(Code::Permission, name.place(), message).help("remove one of them");
        }
    }
    Permission { kind: r#type.line(), names: names.iter().map(Prose::line).collect() }
}
