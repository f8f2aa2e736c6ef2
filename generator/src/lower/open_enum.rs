//! Enums.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Documentation, EnumKind, Member, OpenEnum, TypeIdent, VariantIdent, WireName};
use crate::schema::document::EnumDocument;
use crate::schema::load::{Definition, Documents};

use crate::lower::name::ident::{Case, Taken};
use crate::lower::name::{is_name, module, NAMES};
use crate::lower::{header_path, url};

/// Lowers the enums, in the order of the documents.
pub fn lower_enums(diagnostics: &mut Diagnostics, documents: &Documents) -> Vec<OpenEnum> {
    diagnostics.map(&documents.enums, |diagnostics, definition| lower_enum(diagnostics, documents, definition))
}

fn lower_enum(diagnostics: &mut Diagnostics, documents: &Documents, definition: &Definition<EnumDocument>) -> OpenEnum {
    let document = &definition.document;
    let kind = if document.flags { EnumKind::Flags } else { EnumKind::Single };
    let place = Place::file(definition.file).key("members");
    if document.members.is_empty() {
        diagnostics.report(Code::EmptyEnum, place.clone().at_key(), format!("`{}` has no members", document.enum_type));
    }
    let mut spelled: BTreeMap<String, String> = BTreeMap::new();
    for name in document.members.names() {
        check_member_name(diagnostics, name, &place.clone().key(name), &mut spelled);
    }
    let idents = member_idents(diagnostics, document, kind, &place);
    let members = document.members.iter().map(|(name, member)| Member {
        name: WireName::new(name),
        ident: idents[name.as_str()].clone(),
        doc: member.doc.clone(),
    });
    let members = members.collect();
    OpenEnum {
        file: header_path(&definition.path),
        name: WireName::new(&document.enum_type),
        ident: TypeIdent::of(&document.enum_type),
        module: module(&document.enum_type),
        doc: Documentation {
            text: document.doc.clone(),
            url: url(&documents.service.document.documentation, Some(&document.source)),
        },
        kind,
        members,
    }
}

/// What each member is called. Names that were chosen come first: the others give way to them.
fn member_idents<'d>(
    diagnostics: &mut Diagnostics,
    document: &'d EnumDocument,
    kind: EnumKind,
    place: &Place,
) -> BTreeMap<&'d str, VariantIdent> {
    let (case, usual): (Case, fn(&str) -> VariantIdent) = match kind {
        EnumKind::Single => (Case::UpperCamel, VariantIdent::of),
        EnumKind::Flags => (Case::Constant, VariantIdent::constant),
    };
    // The variant that every open enum has, and the list of its members.
    let mut taken = Taken::new("every enum", &["Unknown", "KNOWN"]);
    let mut idents = BTreeMap::new();
    let chosen = document.members.iter().filter(|(_, member)| member.rust.is_some());
    let others = document.members.iter().filter(|(_, member)| member.rust.is_none());
    for (name, member) in chosen.chain(others) {
        let chosen = member.rust.as_ref().and_then(|rust| {
            let place = place.clone().key(name).key("rust");
            taken.choose(diagnostics, rust, place, case, VariantIdent::chosen)
        });
        let ident = chosen.unwrap_or_else(|| usual(name).unlike(taken.idents()));
        taken.add(ident.as_str(), format!("`{name}`"));
        idents.insert(name.as_str(), ident);
    }
    idents
}

/// A member is recognised in any letter case, so no two may differ in that alone.
fn check_member_name(diagnostics: &mut Diagnostics, name: &str, place: &Place, spelled: &mut BTreeMap<String, String>) {
    if !is_name(name) {
        diagnostics
            .report(
                Code::InvalidName,
                place.clone().at_key(),
                format!("`{name}` is not a name that a member could have"),
            )
            .help(NAMES);
    } else if let Some(first) = spelled.insert(name.to_ascii_lowercase(), name.to_owned()) {
        let message = format!("`{name}` differs from `{first}` in letter case alone");
        diagnostics
            .report(Code::MemberCase, place.clone().at_key(), message)
            .help("members are recognised in any letter case: keep the spelling of the documented messages");
    }
}
