//! Actions.

use super::{
    Documentation, ExampleCode, FieldIdent, Imports, ModuleIdent, Resource, ResourceId, Rule, TypeIdent, WireName,
};

/// An action.
#[derive(Clone, Debug)]
pub struct Action {
    /// The schema file, for the header.
    pub file: String,
    /// The name in the metadata, which several actions can have.
    pub name: WireName,
    /// The name of the schema file without its extension, which no other action has.
    pub key: String,
    /// The type of the request.
    pub ident: TypeIdent,
    /// The module that holds it.
    pub module: ModuleIdent,
    /// The documentation.
    pub doc: Documentation,
    /// Paragraphs that hold for this action alone.
    pub notes: Vec<String>,
    /// The example.
    pub example: Option<ExampleCode>,
    /// The HTTP method.
    pub method: String,
    /// The paths. Requests use the first one.
    pub paths: Vec<ActionPath>,
    /// The parameters of the path, in their order in the path.
    pub path_parameters: Vec<PathParameter>,
    /// Whether sending it twice has the same effect as sending it once.
    pub is_idempotent: bool,
    /// The headers that the schema lists, in its order.
    pub headers: Vec<Header>,
    /// The rows of the permission table.
    pub permissions: Vec<Permission>,
    /// The parameters in the body, as a type without `@odata.type`. `None` if there is no body.
    pub parameters: Option<Resource>,
    /// The methods of the builder, one entry for each parameter, in the same order.
    pub builders: Vec<Builder>,
    /// The response of the service.
    pub returns: Returns,
    /// The requirements that only the service can check.
    pub requirements: Vec<Requirement>,
    /// The rules that a client can check.
    pub rules: Vec<Rule>,
    /// The items that its file imports from other files.
    pub imports: Imports,
}

/// A path of an action.
#[derive(Clone, Debug)]
pub struct ActionPath {
    /// The path, with parameters in braces.
    pub template: String,
    /// What it is used for.
    pub usage: PathUse,
}

/// What a path is used for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PathUse {
    /// Requests use it, and it is recognized.
    Requests,
    /// It is only recognized.
    Recognized,
    /// It is only recognized, because it begins with a deprecated segment.
    Deprecated,
}

/// A parameter in a path.
#[derive(Clone, Debug)]
pub struct PathParameter {
    /// The name in the template.
    pub name: WireName,
    /// The field and the accessor.
    pub ident: FieldIdent,
    /// Its type.
    pub ty: TypeIdent,
    /// The documentation.
    pub doc: String,
}

/// A header of a request.
#[derive(Clone, Debug)]
pub struct Header {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
    /// The documentation.
    pub doc: String,
}

/// A row of a permission table.
#[derive(Clone, Debug)]
pub struct Permission {
    /// The kind of permission.
    pub kind: String,
    /// The permissions, from the least privileged. Empty if the kind is not supported.
    pub names: Vec<String>,
}

/// The methods of an action's builder for one parameter.
#[derive(Clone, Debug)]
pub struct Builder {
    /// Sets the parameter, or adds elements to it.
    pub all: FieldIdent,
    /// The argument of the request's constructor, if the parameter is required.
    pub argument: FieldIdent,
    /// Adds one element.
    pub item: Option<FieldIdent>,
}

/// The response of the service to an action.
#[derive(Clone, Debug)]
pub struct Returns {
    /// The status code.
    pub status: u16,
    /// The type of the body.
    pub body: Option<ResourceId>,
    /// The values of `@odata.type` of the types derived from it, which a body can have as well.
    pub derived_tags: Vec<String>,
    /// The content of the `Location` header.
    pub location: Option<String>,
    /// The documentation.
    pub doc: String,
}

/// Something that only the service can check.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// The requirement's name, in kebab-case.
    pub id: String,
    /// The condition, as a sentence.
    pub says: String,
    /// The URL of the page that documents it.
    pub url: String,
}
