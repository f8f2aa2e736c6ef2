//! Where the keys of a request stand. See [`keys`](crate::compare::schema::keys).

use crate::compare::schema::side::Side;
use crate::diagnostic::Place;
use crate::schema::document::{
    ActionDocument, Entries, HeaderDocument, OneOrMany, OrShared, ParameterDocument, PathParameterDocument,
    PermissionsDocument, Prose, QueryDocument, RequestDocument, RequirementDocument, ReturnsDocument, RuleDocument,
    SharedDocument,
};
use crate::schema::spanned::Spanned;

/// A parameter of the body.
pub type Parameter<'d> = (&'d Spanned<String>, &'d ParameterDocument);

/// Where the parts of a request stand. What many requests share stands in the file of the service.
pub struct RequestKeys<'d> {
    pub name: Place,
    pub rust: Option<Place>,
    pub doc: Place,
    pub source: Place,
    pub notes: Option<Place>,
    pub example: Option<Place>,
    pub method: Option<Place>,
    pub idempotent: Option<Place>,
    pub path: Place,
    pub other_paths: &'d [Spanned<String>],
    pub path_parameters: &'d Entries<PathParameterDocument>,
    pub headers: Vec<(&'d Spanned<String>, &'d HeaderDocument)>,
    pub permissions: Option<Place>,
    pub parameters: Vec<Parameter<'d>>,
    pub query: Option<&'d Entries<QueryDocument>>,
    pub body: Option<Place>,
    pub required: &'d [Spanned<String>],
    pub returns: &'d OneOrMany<ReturnsDocument>,
    pub requirements: &'d [RequirementDocument],
    pub rules: Vec<&'d Spanned<RuleDocument>>,
}

impl<'d> RequestKeys<'d> {
    /// The keys of the request with this index: actions come first.
    pub fn of(side: &Side<'d>, index: usize) -> Self {
        let documents = side.documents;
        let shared = &documents.service.document.shared;
        match index.checked_sub(documents.actions.len()) {
            None => Self::action(&documents.actions[index].document, shared),
            Some(index) => Self::request(&documents.requests[index].document, shared),
        }
    }

    fn action(document: &'d ActionDocument, shared: &'d SharedDocument) -> Self {
        let ActionDocument {
            action,
            rust,
            bound_to: _,
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
        } = document;
        let SharedDocument { parameters: shared_parameters, headers: shared_headers, rules: shared_rules } = shared;
        let takes = |name: &str| matches!(parameters.get(name), Some(OrShared::Shared));
        let is_about = |rule: &&'d Spanned<RuleDocument>| {
            rule.kinds().first().is_some_and(|kind| kind.of().split('/').next().is_some_and(takes))
        };
        Self {
            name: action.place(),
            rust: rust.as_ref().map(Spanned::place),
            doc: doc.place(),
            source: source.place(),
            notes: notes.first().map(Prose::place),
            example: example.as_ref().map(Spanned::place),
            method: method.as_ref().map(Spanned::place),
            idempotent: idempotent.as_ref().map(Spanned::key),
            path: path.place(),
            other_paths,
            path_parameters,
            headers: resolve(headers, shared_headers),
            permissions: permissions.as_ref().and_then(permission),
            parameters: resolve(parameters, shared_parameters),
            query: None,
            body: None,
            required: &[],
            returns,
            requirements,
            rules: shared_rules.iter().filter(is_about).chain(rules).collect(),
        }
    }

    fn request(document: &'d RequestDocument, shared: &'d SharedDocument) -> Self {
        let RequestDocument {
            request,
            rust,
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
        } = document;
        Self {
            name: request.place(),
            rust: rust.as_ref().map(Spanned::place),
            doc: doc.place(),
            source: source.place(),
            notes: notes.first().map(Prose::place),
            example: example.as_ref().map(Spanned::place),
            method: Some(method.place()),
            idempotent: idempotent.as_ref().map(Spanned::key),
            path: path.place(),
            other_paths,
            path_parameters,
            headers: resolve(headers, &shared.headers),
            permissions: permissions.as_ref().and_then(permission),
            parameters: Vec::new(),
            query: Some(query),
            body: body.as_ref().map(Spanned::place),
            required,
            returns,
            requirements,
            rules: rules.iter().collect(),
        }
    }

    /// A parameter of the body.
    pub fn parameter(&self, name: &str) -> Option<Parameter<'d>> {
        self.parameters.iter().find(|(known, _)| ***known == *name).copied()
    }

    /// Where a header stands: its name and its value, and its documentation.
    pub fn header(&self, name: &str) -> [Place; 3] {
        let known = self.headers.iter().find(|(known, _)| ***known == *name);
        known.map_or([self.name; 3], |(name, HeaderDocument { value, doc })| [name.place(), value.place(), doc.place()])
    }

    /// Where a parameter in the path stands: what is special about it, or the path.
    pub fn path_parameter(&self, name: &str) -> [Place; 2] {
        let Some(PathParameterDocument { doc, rust }) = self.path_parameters.get(name) else {
            return [self.path; 2];
        };
        let name = self.path_parameters.place_of(name).unwrap_or(self.path);
        [rust.as_ref().map_or(name, Spanned::place), doc.as_ref().map_or(name, Prose::place)]
    }

    /// Where a query option stands: its name, its type, its name in Rust, and its documentation.
    pub fn option(&self, name: &str) -> [Place; 4] {
        let known = self.query.and_then(|query| query.iter().find(|(known, _)| **known == *name));
        let Some((name, QueryDocument { r#type, rust, doc })) = known else {
            return [self.name; 4];
        };
        [name.place(), r#type.place(), rust.as_ref().map_or(name.place(), Spanned::place), doc.place()]
    }

    /// Where a response stands: its status, its type, its location, and its documentation.
    pub fn answer(&self, at: usize) -> [Place; 4] {
        let Some(ReturnsDocument { status, r#type, location, doc }) = self.returns.iter().nth(at) else {
            return [self.returns.place(); 4];
        };
        let status = status.place();
        let [location, doc] = [location, doc].map(|text| text.as_ref().map_or(status, Prose::place));
        [status, r#type.as_ref().map_or(status, Spanned::place), location, doc]
    }

    /// Where a requirement stands: its ID, its words, and its page.
    pub fn requirement(&self, id: &str) -> [Place; 3] {
        let known = self.requirements.iter().find(|known| *known.id == *id);
        known.map_or([self.name; 3], |RequirementDocument { id, says, source }| {
            [id.place(), says.place(), source.as_ref().map_or(id.place(), Prose::place)]
        })
    }
}

/// Where permissions stand: at the first of them.
fn permission(document: &PermissionsDocument) -> Option<Place> {
    let PermissionsDocument { delegated_work, delegated_personal, application } = document;
    [delegated_work, delegated_personal, application].into_iter().flatten().map(Prose::place).min()
}

/// The entries of a request, with those of the service in place of the word `shared`.
fn resolve<'d, T>(own: &'d Entries<OrShared<T>>, shared: &'d Entries<T>) -> Vec<(&'d Spanned<String>, &'d T)> {
    let find = |(name, value): &'d (Spanned<String>, OrShared<T>)| match value {
        OrShared::Own(value) => Some((name, value)),
        OrShared::Shared => shared.iter().find(|(known, _)| **known == **name).map(|(name, value)| (name, value)),
    };
    own.iter().filter_map(find).collect()
}
