//! Enums.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostics, Place};
use crate::model::{Documentation, EnumKind, Member, OpenEnum, TypeIdent, VariantIdent, WireName};
use crate::schema::document::EnumDocument;
use crate::schema::load::{Definition, Documents};

use super::collect::{is_name, module, NAMES};
use super::ident::Taken;
use super::{header_path, url};

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
    // The variant that every open enum has, and the list of its members.
    let mut taken = Taken::new("every enum", &["Unknown", "KNOWN"]);
    let mut spelled: BTreeMap<String, String> = BTreeMap::new();
    let mut members = Vec::new();
    for (name, member) in &document.members {
        let place = place.clone().key(name);
        check_member_name(diagnostics, name, &place, &mut spelled);
        let ident = match &member.rust {
            None => match kind {
                EnumKind::Single => VariantIdent::of(name),
                EnumKind::Flags => VariantIdent::constant(name),
            }
            .unlike(taken.idents()),
            Some(rust) => taken
                .choose(diagnostics, rust, place.key("rust"), VariantIdent::chosen)
                .unwrap_or_else(|| VariantIdent::of(name)),
        };
        taken.add(ident.as_str(), format!("`{name}`"));
        members.push(Member { name: WireName::new(name), ident, doc: member.doc.clone() });
    }
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
