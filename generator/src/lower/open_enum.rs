//! Enums.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Documentation, EnumKind, Member, OpenEnum, VariantIdent, WireName};
use crate::schema::document::{Entries, EnumDocument, MemberDocument};
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::name::ident::{is_name, Case, NAME_HELP};
use super::name::owner::RUST_HELP;
use super::name::scope::Scope;
use super::name::{reserved, Named};

/// Lowers the enums, in the order of the documents.
pub fn lower_enums(cx: &mut Cx<'_>) -> Vec<OpenEnum> {
    let (documents, names) = (cx.documents, cx.names);
    let definitions: Vec<_> = documents.enums.iter().zip(&names.enums).collect();
    cx.map(&definitions, |cx, (definition, named)| lower_enum(cx, definition, named))
}

fn lower_enum(cx: &mut Cx<'_>, definition: &Definition<EnumDocument>, named: &Named) -> OpenEnum {
    let EnumDocument { enum_type: _, rust: _, flags, doc, source, members: declared, deviations: _ } =
        &definition.document;
    let kind = if flags.is_set() { EnumKind::Flags } else { EnumKind::Single };
    check_values(cx.diagnostics, declared);
    let idents = member_idents(cx.diagnostics, declared, kind);
    let members = declared.iter().map(|(name, MemberDocument { value: _, rust: _, doc })| Member {
        name: WireName::new(name.as_str()),
        ident: idents[name.as_str()].clone(),
        doc: doc.to_string(),
    });
    let members = members.collect();
    OpenEnum {
        file: header_path(&definition.path),
        name: WireName::new(&named.name),
        ident: named.ident.clone(),
        module: named.module.clone(),
        doc: Documentation { text: doc.to_string(), url: Some(cx.page(source)) },
        kind,
        members,
    }
}

/// The identifier of each member.
fn member_idents<'d>(
    diagnostics: &mut Diagnostics,
    declared: &'d Entries<MemberDocument>,
    kind: EnumKind,
) -> BTreeMap<&'d str, VariantIdent> {
    let (case, usual): (Case, fn(&str) -> VariantIdent) = match kind {
        EnumKind::Single => (Case::UpperCamel, VariantIdent::of),
        EnumKind::Flags => (Case::Constant, VariantIdent::constant),
    };
    let mut scope = Scope::new("every enum", reserved::ENUM_ITEMS);
    let (mut idents, mut spelled) = (BTreeMap::new(), BTreeMap::new());
    for (name, member) in declared {
        let rust = member.rust.as_ref();
        let chosen = rust.and_then(|rust| scope.choose(diagnostics, rust, case, VariantIdent::chosen));
        let ident = chosen.unwrap_or_else(|| usual(name).unlike(scope.reserved()));
        let (what, place) = (format!("the member `{}`", **name), rust.map_or(name.place(), Spanned::place));
        if check_member_name(diagnostics, name, &mut spelled) {
            scope.claim(diagnostics, ident.as_str(), place, &what, RUST_HELP);
        }
        idents.insert(name.as_str(), ident);
    }
    idents
}

/// Checks that each member has a number of its own, so that the numbers can be compared with the metadata.
fn check_values(diagnostics: &mut Diagnostics, declared: &Entries<MemberDocument>) {
    let mut known = BTreeMap::new();
    for (name, MemberDocument { value, .. }) in declared {
        match known.get(&**value) {
            Some((first, place)) => {
                diagnostics
                    .report(Code::MemberValue, value.place(), format!("`{}` has the same value as `{first}`", **name))
                    .note(*place, "it is written here")
                    .help("write the value that the metadata has");
            }
            None => drop(known.insert(**value, (name.as_str(), value.place()))),
        }
    }
}

/// Checks that a name is valid and does not differ from another one only in letter case, because members are recognized in
/// any letter case. Returns whether it is.
fn check_member_name<'d>(
    diagnostics: &mut Diagnostics,
    name: &'d Spanned<String>,
    spelled: &mut BTreeMap<String, &'d str>,
) -> bool {
    let (name, place) = (name.as_str(), name.place());
    if !is_name(name) {
        let message = format!("`{name}` is not a valid name of a member");
        diagnostics.report(Code::InvalidName, place, message).help(NAME_HELP);
        return false;
    }
    if let Some(first) = spelled.insert(name.to_ascii_lowercase(), name) {
        diagnostics
            .report(Code::MemberCase, place, format!("`{name}` differs from `{first}` only in letter case"))
            .help("members are recognized in any letter case: keep the spelling of the documented messages");
        return false;
    }
    true
}
