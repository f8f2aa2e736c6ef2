//! What every part of lowering works with.

use super::gaps::Gaps;
use super::name::Names;
use crate::diagnostic::{suggest, Code, Diagnostic, Diagnostics, Place};
use crate::model::{Item, Primitive, Resource, ResourceId};
use crate::schema::document::Prose;
use crate::schema::kind::Documents;
use crate::schema::spanned::Spanned;

/// What is known so far, and where to report what is wrong.
pub struct Cx<'a> {
    /// All that was found wrong.
    pub diagnostics: &'a mut Diagnostics,
    /// What the YAML says.
    pub documents: &'a Documents,
    /// What every definition is called.
    pub names: &'a Names,
    /// The types, in the order of the documents; empty until they are lowered.
    pub resources: &'a [Resource],
    /// What each type lacks because it was found wrong.
    pub gaps: &'a [Gaps],
}

impl<'a> Cx<'a> {
    /// Reports that something is wrong. The answer takes help and notes.
    pub fn report(&mut self, code: Code, place: Place, message: impl Into<String>) -> &mut Diagnostic {
        self.diagnostics.report(code, place, message)
    }

    /// Applies `work` to everything, on all cores; results and reports come in the order of `things`.
    pub fn map<'t, T: Sync, R: Send>(
        &mut self,
        things: &'t [T],
        work: impl Fn(&mut Cx<'_>, &'t T) -> R + Sync,
    ) -> Vec<R> {
        let Self { documents, names, resources, gaps, .. } = *self;
        self.diagnostics
            .map(things, |diagnostics, thing| work(&mut Cx { diagnostics, documents, names, resources, gaps }, thing))
    }

    /// The type of this name; anything else is reported.
    pub fn resource(&mut self, name: &Spanned<String>) -> Option<ResourceId> {
        match self.names.get(name) {
            Some(Item::Resource(id)) => return Some(id),
            Some(_) => {
                let message = format!("`{}` is an enum, but an object type is needed here", **name);
                self.report(Code::NotAType, name.place(), message);
            }
            None if Primitive::named(name).is_some() || name.starts_with("Collection(") => {
                let message = format!("`{}` is not an object type, but one is needed here", **name);
                self.report(Code::NotAType, name.place(), message).help("write the name of a type of the schema");
            }
            None => self.report_unknown(name, name.place()),
        }
        None
    }

    /// Reports the name of a type or enum that nothing has.
    pub fn report_unknown(&mut self, name: &str, place: Place) {
        let primitives = Primitive::ALL.iter().map(|(name, _)| *name);
        let meant = suggest(name, self.names.iter().chain(primitives));
        self.report(Code::UnknownType, place, format!("no type or enum is named `{name}`"))
            .did_you_mean(meant)
            .or_help(|| format!("define it in `types/{name}.yaml` or `enums/{name}.yaml`"));
    }

    /// The URL of a page of the documentation, by the service's pattern. What no URL has is percent-encoded.
    pub fn page(&self, source: &Prose) -> String {
        let is_allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~!$&'*+,;=:@/?#%".contains(byte);
        let encode = |byte: u8| if is_allowed(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
        let page: String = source.bytes().map(encode).collect();
        self.documents.service.document.documentation.replace("{source}", &page)
    }
}

/// The name of a schema file as headers give it, wherever the schema is.
pub fn header_path(path: &str) -> String {
    format!("schema/{path}")
}
