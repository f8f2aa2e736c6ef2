//! Enums.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics};
use crate::model::{Documentation, EnumKind, Member, OpenEnum, VariantIdent, WireName};
use crate::schema::document::{Entries, EnumDocument, MemberDocument};
use crate::schema::kind::Definition;
use crate::schema::spanned::Spanned;

use super::context::{header_path, Cx};
use super::name::ident::{is_name, Case, Taken, NAME_HELP};
use super::name::{reserved, Named};

/// Lowers the enums, in the order of the documents.
pub fn lower_enums(cx: &mut Cx<'_>) -> Vec<OpenEnum> {
    let (documents, names) = (cx.documents, cx.names);
    let definitions: Vec<_> = documents.enums.iter().zip(&names.enums).collect();
    cx.map(&definitions, |cx, (definition, named)| lower_enum(cx, definition, named))
}

fn lower_enum(cx: &mut Cx<'_>, definition: &Definition<EnumDocument>, named: &Named) -> OpenEnum {
    let EnumDocument { enum_type, rust: _, flags, doc, source, members: declared, deviations: _ } =
        &definition.document;
    let kind = if *flags { EnumKind::Flags } else { EnumKind::Single };
    if declared.is_empty() {
        let place = declared.place().unwrap_or(definition.place);
        cx.report(Code::EmptyEnum, place, format!("`{}` has no members", **enum_type));
    }
    let mut spelled = BTreeMap::new();
    for (name, _) in declared {
        check_member_name(cx.diagnostics, name, &mut spelled);
    }
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

/// The identifier of each member. Chosen names take precedence, and the other names give way to
/// them.
fn member_idents<'d>(
    diagnostics: &mut Diagnostics,
    declared: &'d Entries<MemberDocument>,
    kind: EnumKind,
) -> BTreeMap<&'d str, VariantIdent> {
    let (case, usual): (Case, fn(&str) -> VariantIdent) = match kind {
        EnumKind::Single => (Case::UpperCamel, VariantIdent::of),
        EnumKind::Flags => (Case::Constant, VariantIdent::constant),
    };
    let mut taken = Taken::new("every enum", reserved::ENUM_ITEMS);
    let mut idents = BTreeMap::new();
    let chosen = declared.iter().filter(|(_, member)| member.rust.is_some());
    let others = declared.iter().filter(|(_, member)| member.rust.is_none());
    for (name, member) in chosen.chain(others) {
        let rust = member.rust.as_ref();
        let chosen = rust.and_then(|rust| taken.choose(diagnostics, rust, case, VariantIdent::chosen));
        let ident = chosen.unwrap_or_else(|| usual(name).unlike(taken.idents()));
        taken.add(ident.as_str(), format!("`{}`", **name));
        idents.insert(name.as_str(), ident);
    }
    idents
}

/// Reports members that differ only in letter case, because members are recognized in any letter
/// case.
fn check_member_name<'d>(
    diagnostics: &mut Diagnostics,
    name: &'d Spanned<String>,
    spelled: &mut BTreeMap<String, &'d str>,
) {
    let (name, place) = (name.as_str(), name.place());
    if !is_name(name) {
        let message = format!("`{name}` is not a valid name of a member");
        diagnostics.report(Code::InvalidName, place, message).help(NAME_HELP);
    } else if let Some(first) = spelled.insert(name.to_ascii_lowercase(), name) {
        diagnostics
            .report(Code::MemberCase, place, format!("`{name}` differs from `{first}` only in letter case"))
            .help("members are recognized in any letter case: keep the spelling of the documented messages");
    }
}
