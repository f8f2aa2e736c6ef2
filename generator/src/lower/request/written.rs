//! Requests as the documents describe them.

use crate::diagnostic::Place;
use crate::schema::document::{
    ActionDocument, Entries, HeaderDocument, OneOrMany, OrShared, ParameterDocument, PathParameterDocument,
    PermissionsDocument, Prose, QueryDocument, RequestDocument, RequirementDocument, ReturnsDocument, RuleDocument,
    SharedDocument,
};
use crate::schema::kind::{Definition, Documents};
use crate::schema::spanned::Spanned;

/// The method of an action that names none.
const USUAL_METHOD: &str = "POST";

/// A request as its document describes it, with what it shares with other requests.
pub struct Written<'d> {
    /// The path of its file in the schema's folder.
    pub file: &'d str,
    /// The place of its first key.
    pub place: Place,
    /// The name of its file, which no other request has.
    pub stem: &'d str,
    /// The name.
    pub name: &'d Spanned<String>,
    /// The type to which an action is bound.
    pub bound_to: Option<&'d Spanned<String>>,
    /// The documentation.
    pub doc: &'d Prose,
    /// The page that documents it.
    pub source: &'d Prose,
    /// Paragraphs that hold for this request alone.
    pub notes: &'d [Prose],
    /// The example.
    pub example: Option<&'d Spanned<String>>,
    /// The HTTP method, if it is not POST.
    pub method: Option<&'d Spanned<String>>,
    /// Whether sending it twice has the same effect as sending it once.
    pub idempotent: Option<bool>,
    /// The path that requests use.
    pub path: &'d Spanned<String>,
    /// The other paths that are recognized.
    pub other_paths: &'d [Spanned<String>],
    /// What is special about the parameters of the paths.
    pub path_parameters: &'d Entries<PathParameterDocument>,
    /// The headers.
    pub headers: Vec<(&'d Spanned<String>, &'d HeaderDocument)>,
    /// The permissions.
    pub permissions: Option<&'d PermissionsDocument>,
    /// The members of the body.
    pub parameters: Vec<(&'d Spanned<String>, &'d ParameterDocument)>,
    /// The place of the key of the members.
    pub parameters_place: Option<Place>,
    /// The query options.
    pub query: Option<&'d Entries<QueryDocument>>,
    /// The type of the object that is the body.
    pub body: Option<&'d Spanned<String>>,
    /// The paths of the properties that the body must have.
    pub required: &'d [Spanned<String>],
    /// The responses.
    pub returns: &'d OneOrMany<ReturnsDocument>,
    /// Whether each member that is shared is known.
    pub has_all_shared: bool,
    /// The requirements that only the service can check.
    pub requirements: &'d [RequirementDocument],
    /// The rules. Those that are shared come first.
    pub rules: Vec<&'d Spanned<RuleDocument>>,
}

impl<'d> Written<'d> {
    /// All requests, in the order of the documents.
    pub fn all(documents: &'d Documents) -> Vec<Self> {
        let shared = &documents.service.document.shared;
        let actions = documents.actions.iter().map(|definition| Self::action(definition, shared));
        actions.chain(documents.requests.iter().map(|definition| Self::request(definition, shared))).collect()
    }

    fn action(definition: &'d Definition<ActionDocument>, shared: &'d SharedDocument) -> Self {
        let ActionDocument {
            action: name,
            rust: _,
            bound_to,
            doc,
            source,
            notes,
            example,
            method,
            idempotent,
            path,
            other_paths,
            path_parameters,
            headers,
            permissions,
            parameters,
            returns,
            requirements,
            rules,
            deviations: _,
        } = &definition.document;
        Self {
            file: &definition.path,
            place: definition.place,
            stem: &definition.stem,
            name,
            bound_to: Some(bound_to),
            doc,
            source,
            notes,
            example: example.as_ref(),
            method: method.as_ref(),
            idempotent: idempotent.as_deref().copied(),
            path,
            other_paths,
            path_parameters,
            headers: resolve(headers, &shared.headers),
            permissions: permissions.as_ref(),
            parameters: resolve(parameters, &shared.parameters),
            query: None,
            body: None,
            required: &[],
            parameters_place: parameters.place(),
            has_all_shared: parameters.iter().all(|(name, one)| is_own(one) || shared.parameters.get(name).is_some()),
            returns,
            requirements,
            rules: shared_rules(parameters, shared).chain(rules).collect(),
        }
    }

    fn request(definition: &'d Definition<RequestDocument>, shared: &'d SharedDocument) -> Self {
        let RequestDocument {
            request: name,
            rust: _,
            doc,
            source,
            notes,
            example,
            method,
            idempotent,
            path,
            other_paths,
            path_parameters,
            query,
            headers,
            permissions,
            body,
            required,
            returns,
            requirements,
            rules,
            deviations: _,
        } = &definition.document;
        Self {
            file: &definition.path,
            place: definition.place,
            stem: &definition.stem,
            name,
            bound_to: None,
            doc,
            source,
            notes,
            example: example.as_ref(),
            method: Some(method),
            idempotent: idempotent.as_deref().copied(),
            path,
            other_paths,
            path_parameters,
            headers: resolve(headers, &shared.headers),
            permissions: permissions.as_ref(),
            parameters: Vec::new(),
            parameters_place: None,
            has_all_shared: true,
            query: Some(query),
            body: body.as_ref(),
            required,
            returns,
            requirements,
            rules: rules.iter().collect(),
        }
    }

    /// The HTTP method.
    pub fn method(&self) -> &'d str {
        self.method.map_or(USUAL_METHOD, |method| method.as_str())
    }

    /// Whether all members of the body are known.
    pub fn has_all_parameters(&self) -> bool {
        self.has_all_shared && self.parameters_place.is_none_or(|place| !place.is_nowhere())
    }

    /// The place of the name of a member of the body.
    pub fn place_of(&self, parameter: &str) -> Place {
        let known = self.parameters.iter().find(|(name, _)| name.as_str() == parameter);
        known.map_or(self.name.place(), |(name, _)| name.place())
    }

    /// The paths as the document lists them, the one that requests use first.
    pub fn paths(&self) -> impl Iterator<Item = &'d Spanned<String>> {
        [self.path].into_iter().chain(self.other_paths)
    }

    /// Whether all paths could be read.
    pub fn has_all_paths(&self) -> bool {
        self.paths().all(|path| !path.place().is_nowhere())
    }
}

fn is_own<T>(one: &OrShared<T>) -> bool {
    one.own().is_some()
}

/// The entries of a request, with those of the service in place of the word `shared`. One that the service does not have
/// is omitted.
fn resolve<'d, T>(own: &'d Entries<OrShared<T>>, shared: &'d Entries<T>) -> Vec<(&'d Spanned<String>, &'d T)> {
    let find = |(name, value): &'d (Spanned<String>, OrShared<T>)| match value {
        OrShared::Own(value) => Some((name, value)),
        OrShared::Shared => Some((name, shared.get(name)?)),
    };
    own.iter().filter_map(find).collect()
}

/// The shared rules about the shared parameters of an action.
fn shared_rules<'d>(
    parameters: &'d Entries<OrShared<ParameterDocument>>,
    shared: &'d SharedDocument,
) -> impl Iterator<Item = &'d Spanned<RuleDocument>> {
    let is_taken = |name: &str| parameters.get(name).is_some_and(|one| !is_own(one));
    shared.rules.iter().filter(move |rule| parameter_of(rule).is_some_and(is_taken))
}

/// The parameter that a rule is about.
pub fn parameter_of(rule: &RuleDocument) -> Option<&str> {
    rule.kinds().first().and_then(|kind| kind.of().split('/').next())
}
