//! Requests: actions, and those that are none.

use super::{
    Documentation, ExampleCode, FieldIdent, Imports, Item, ModuleIdent, Placing, Resource, ResourceId, Rule, TypeIdent,
    WireName,
};

/// An action, or another request.
#[derive(Clone, Debug)]
pub struct Action {
    /// Whether it is an action.
    pub kind: RequestKind,
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
    /// The type of the object that is the body. An action has parameters instead.
    pub body: Option<ResourceId>,
    /// The query options, in the order in which they are written.
    pub query: Vec<QueryOption>,
    /// The methods of the builder, one entry for each parameter, in the same order.
    pub builders: Vec<Builder>,
    /// The response of the service.
    pub returns: Returns,
    /// The field of the parameter that the operation repeats, if a client can wait for the operation.
    pub awaits: Option<FieldIdent>,
    /// The requirements that only the service can check.
    pub requirements: Vec<Requirement>,
    /// The rules that a client can check.
    pub rules: Vec<Rule>,
    /// The items that its file imports from other files.
    pub imports: Imports,
}

impl Action {
    /// The type that wraps what is returned, if something does.
    pub fn wrapper(&self) -> Option<&Resource> {
        match &self.returns.body {
            ResponseBody::Wrapper(wrapper) => Some(&wrapper.resource),
            ResponseBody::None | ResponseBody::Object(_) | ResponseBody::Bytes => None,
        }
    }

    /// The types that only this request has: its parameters, and what wraps its response.
    pub fn own_types(&self) -> impl Iterator<Item = &Resource> {
        self.parameters.iter().chain(self.wrapper())
    }
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
    /// Where it stands in the path.
    pub placing: Placing,
    /// The documentation.
    pub doc: String,
}

/// Whether a request is an action.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RequestKind {
    /// It is one, and has parameters.
    Action,
    /// It is none, and can have a query and an object as its body.
    Request,
}

impl RequestKind {
    /// The folder of such requests.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Action => "actions",
            Self::Request => "requests",
        }
    }
}

/// An option in the query of a request.
#[derive(Clone, Debug)]
pub struct QueryOption {
    /// The name, such as `$top`.
    pub name: WireName,
    /// The field and the method that sets it.
    pub ident: FieldIdent,
    /// The type of a value: a primitive type.
    pub item: Item,
    /// Whether it is a list of values with commas between them.
    pub is_list: bool,
    /// The documentation.
    pub doc: String,
}

impl QueryOption {
    /// Whether it is a list that is written as JSON: the value of an argument in the path.
    pub fn is_array(&self) -> bool {
        self.is_list && self.name.as_str().starts_with('@')
    }
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

/// The responses of the service to a request.
#[derive(Clone, Debug)]
pub struct Returns {
    /// The responses of success, in the order of the schema. There is at least one.
    pub answers: Vec<Answer>,
    /// The body, which is the same for every response that has one.
    pub body: ResponseBody,
    /// The values of `@odata.type` of the types derived from that of the body, which a body can have as well.
    pub derived_tags: Vec<String>,
}

/// A response of success.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The content of the `Location` header.
    pub location: Option<String>,
    /// The documentation.
    pub doc: String,
}

/// The body of a response.
#[derive(Clone, Debug)]
pub enum ResponseBody {
    /// There is none.
    None,
    /// An object of a type.
    Object(ResourceId),
    /// Bytes.
    Bytes,
    /// An object with the value, or with one page of the values.
    Wrapper(Box<Wrapper>),
}

/// The type of the body of a response that wraps what is returned, as OData does.
#[derive(Clone, Debug)]
pub struct Wrapper {
    /// The type, without `@odata.type`.
    pub resource: Resource,
    /// Whether it is one page of several.
    pub is_page: bool,
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
