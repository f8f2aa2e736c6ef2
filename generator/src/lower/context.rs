//! The context that all parts of lowering share.

use super::gaps::Gaps;
use super::name::reserved::is_primitive_of_odata;
use super::name::Names;
use super::service::url::check_source;
use crate::diagnostic::{list, suggest, Code, Diagnostic, Diagnostics, Place};
use crate::model::{EnumId, Item, OpenEnum, Primitive, Resource, ResourceId};
use crate::schema::document::Prose;
use crate::schema::kind::Documents;
use crate::schema::spanned::Spanned;

/// What is known so far, and where problems are reported.
pub struct Cx<'a> {
    /// The problems that have been found so far.
    pub diagnostics: &'a mut Diagnostics,
    /// The documents of the schema.
    pub documents: &'a Documents,
    /// The names of all definitions.
    pub names: &'a Names,
    /// The types, in the order of the documents. Empty until the types are lowered.
    pub resources: &'a [Resource],
    /// The parts that each type lacks because they are invalid.
    pub gaps: &'a [Gaps],
}

impl<'a> Cx<'a> {
    /// Reports a name that is not a member of an enum. It is not reported if the enum lacks members because they are
    /// invalid or there are none, which has been reported.
    pub fn report_unknown_member(&mut self, known: &OpenEnum, id: EnumId, name: &str, place: Place) {
        let declared = &self.documents.enums[id.0].document.members;
        if declared.is_empty() || !declared.is_whole() {
            return;
        }
        let members = known.members.iter().map(|member| member.name.as_str());
        self.report(Code::UnknownMember, place, format!("`{}` has no member `{name}`", known.name))
            .did_you_mean(suggest(name, members.clone()))
            .or_help(|| format!("it has {}", list(members)))
            .about(format!("{}/{name}", known.name));
    }

    /// Reports a problem. The returned reference can be used to add help and notes.
    pub fn report(&mut self, code: Code, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.report(code, place, message)
    }

    /// Applies `work` to every element, on all cores. Results and reports are in the order of
    /// `things`.
    pub fn map<'t, T: Sync, R: Send>(
        &mut self,
        things: &'t [T],
        work: impl Fn(&mut Cx<'_>, &'t T) -> R + Sync,
    ) -> Vec<R> {
        let Self { documents, names, resources, gaps, .. } = *self;
        self.diagnostics
            .map(things, |diagnostics, thing| work(&mut Cx { diagnostics, documents, names, resources, gaps }, thing))
    }

    /// The type with this name. If there is none, reports the name.
    pub fn resource(&mut self, name: &Spanned<String>) -> Option<ResourceId> {
        match self.names.get(name) {
            Some(Item::Resource(id)) => return Some(id),
            Some(_) => {
                let message = format!("`{}` is an enum, but an object type is needed here", **name);
                self.report(Code::NotAType, name.place(), message);
            }
            None if self.documents.lost.contains(name) => {}
            None if Primitive::named(name).is_some() || name.starts_with("Collection(") => {
                let message = format!("`{}` is not an object type, but one is needed here", **name);
                self.report(Code::NotAType, name.place(), message).help("write the name of a type of the schema");
            }
            None => self.report_unknown(name, name.place()),
        }
        None
    }

    /// Reports a name that no type or enum has.
    pub fn report_unknown(&mut self, name: &str, place: Place) {
        if self.documents.lost.contains(name) {
            return;
        }
        if is_primitive_of_odata(name) {
            let message = format!("`{name}` is a type of OData that a property cannot have");
            self.report(Code::UnknownType, place, message)
                .help(format!("the primitive types are {}", list(Primitive::names())))
                .about(name);
            return;
        }
        let primitives = Primitive::ALL.iter().map(|(name, _)| *name);
        let near = suggest(name, self.names.near(name).chain(primitives));
        let meant = near.or_else(|| Primitive::elsewhere(name));
        self.report(Code::UnknownType, place, format!("no type or enum is named `{name}`"))
            .did_you_mean(meant)
            .or_help(|| {
                let define = format!("define it in `types/{name}.yaml` or `enums/{name}.yaml`");
                // The names of primitive types begin with a capital letter, and those of Graph's types with a small one.
                match !name.starts_with(|first: char| first.is_ascii_lowercase()) {
                    true => {
                        format!("the primitive types are {}; {define} if it is another type", list(Primitive::names()))
                    }
                    false => define,
                }
            })
            .about(name);
    }

    /// The `@odata.type` of a type. A name with a namespace is in this one, and any other name is in that of the service.
    pub fn tag(&self, name: &str) -> String {
        if name.contains('.') {
            return format!("#{name}");
        }
        format!("#{}.{name}", *self.documents.service.document.service)
    }

    /// The URL of a documentation page: the source itself if it is a URL, otherwise from the
    /// service's pattern. Characters that a URL cannot contain are percent-encoded. If
    /// the source is no page, reports it.
    pub fn page(&mut self, source: &Prose) -> String {
        check_source(self.diagnostics, source);
        let is_allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~!$&'*+,;=:@/?#%".contains(byte);
        let encode = |byte: u8| if is_allowed(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
        let page: String = source.bytes().map(encode).collect();
        if page.starts_with("https://") || page.starts_with("http://") {
            return page;
        }
        self.documents.service.document.documentation.replace("{source}", &page)
    }
}

/// The path of a schema file as it appears in headers. It does not depend on where the schema is.
pub fn header_path(path: &str) -> String {
    format!("schema/{path}")
}
