//! Reads CSDL: the metadata of a service, as an XML document.

mod element;
mod operation;
mod structured;

use std::collections::HashMap;
use std::path::Path;

use roxmltree::Document;

use self::element::Element;
use super::facts::{Fact, Facts, ImportFact, RootFact, TypeExpr};
use super::name::{Aliases, Scope};
use super::{file, xml};
use crate::diagnostic::{Code, Diagnostics, Failed, FileId, Place};

/// The namespace of the elements around a schema.
const EDMX: &str = "http://docs.oasis-open.org/odata/ns/edmx";
/// The namespace of a schema and what is in it.
const CSDL: &str = "http://docs.oasis-open.org/odata/ns/edm";

/// Reads a file.
///
/// # Errors
///
/// Returns an error if the file cannot be read or is not metadata. The reasons are in `diagnostics`.
pub fn read(diagnostics: &mut Diagnostics, path: &Path) -> Result<Facts, Failed> {
    let file = file::read(diagnostics, path)?;
    read_source(diagnostics, file)
}

/// Reads metadata from memory, as [`read`] does.
///
/// # Errors
///
/// Returns an error if the content is not metadata. The reasons are in `diagnostics`.
pub fn read_bytes(diagnostics: &mut Diagnostics, name: &str, content: Vec<u8>) -> Result<Facts, Failed> {
    let file = file::add(diagnostics, name, content)?;
    read_source(diagnostics, file)
}

fn read_source(diagnostics: &mut Diagnostics, file: FileId) -> Result<Facts, Failed> {
    let mut found = Diagnostics::new();
    let read = read_text(&mut found, file, diagnostics.sources().text(file));
    found.merge();
    let failed = found.propagate();
    diagnostics.extend(found.iter().cloned());
    failed.and(read)
}

fn read_text(diagnostics: &mut Diagnostics, file: FileId, text: &str) -> Result<Facts, Failed> {
    let document = match xml::parse(file, text) {
        Ok(document) => document,
        Err(error) => {
            diagnostics.extend([*error]);
            return Err(Failed);
        }
    };
    let schemas = schemas(diagnostics, file, &document)?;
    let mut aliases = Aliases::default();
    let mut scopes = Vec::new();
    for schema in &schemas {
        let Some(namespace) = schema.required(diagnostics, "Namespace") else {
            continue;
        };
        let alias = schema.attribute("Alias").map(|alias| alias.value);
        alias.into_iter().for_each(|alias| aliases.add(alias, namespace.value));
        scopes.push((schema, namespace.value, alias));
    }
    let mut reader = Reader { diagnostics, facts: Facts::default(), definitions: HashMap::new() };
    for (schema, namespace, alias) in scopes {
        reader.schema(schema, Scope { aliases: &aliases, namespace, alias });
    }
    let Reader { mut facts, definitions, .. } = reader;
    if !definitions.is_empty() {
        resolve(&mut facts, &definitions);
    }
    Ok(facts)
}

/// The schemas of a document.
fn schemas<'d>(
    diagnostics: &mut Diagnostics,
    file: FileId,
    document: &'d Document<'d>,
) -> Result<Vec<Element<'d>>, Failed> {
    let root = Element::new(file, document.root_element());
    let is_edmx = |element: &Element<'_>, name: &str| element.is(EDMX, name);
    if !is_edmx(&root, "Edmx") {
        let (message, help) = match root.name() {
            "Edmx" => ("this metadata is not of OData 4", "ask for the metadata of version 4.0 of the service"),
            "Schema" => ("this is only a schema", "name the whole document, which begins with `<edmx:Edmx …>`"),
            _ => ("this XML is not metadata", "metadata begins with `<edmx:Edmx …>`; download `…/$metadata` again"),
        };
        diagnostics.report(Code::NotMetadata, root.place(), message).help(help);
        return Err(Failed);
    }
    let services = root.children().filter(|child| is_edmx(child, "DataServices"));
    let schemas: Vec<_> = services.flat_map(|service| service.children().collect::<Vec<_>>()).collect();
    let (schemas, others): (Vec<_>, Vec<_>) = schemas.into_iter().partition(|child| child.is(CSDL, "Schema"));
    if let Some(other) = others.iter().find(|other| other.name() == "Schema") {
        let help = format!("ask for the metadata of version 4.0 of the service, whose namespace is `{CSDL}`");
        diagnostics.report(Code::NotMetadata, other.place(), "this schema is not of OData 4").help(help);
        return Err(Failed);
    }
    if schemas.is_empty() {
        let help = "metadata has `<edmx:DataServices>` with a `<Schema>`; download it again";
        diagnostics.report(Code::NotMetadata, root.place(), "this document has no schema").help(help);
        return Err(Failed);
    }
    Ok(schemas)
}

/// Collects the facts of all schemas of a document.
struct Reader<'r> {
    diagnostics: &'r mut Diagnostics,
    facts: Facts,
    /// The types that are other names of primitive types.
    definitions: HashMap<String, TypeExpr>,
}

impl Reader<'_> {
    fn schema(&mut self, schema: &Element<'_>, scope: Scope<'_>) {
        self.facts.namespaces.insert(scope.namespace.to_owned());
        for element in schema.children() {
            match element.name() {
                "ComplexType" | "EntityType" => self.structured_type(&element, scope),
                "EnumType" => self.enum_type(&element, scope),
                "Action" | "Function" => self.operation(&element, scope),
                "TypeDefinition" => self.type_definition(&element, scope),
                "EntityContainer" => self.container(&element, scope),
                // Terms and annotations declare nothing that is on the wire.
                _ => {}
            }
        }
    }

    fn type_definition(&mut self, element: &Element<'_>, scope: Scope<'_>) {
        let name = element.required(self.diagnostics, "Name");
        let r#type = element.required(self.diagnostics, "UnderlyingType");
        if let (Some(name), Some(r#type)) = (name, r#type) {
            self.definitions.insert(scope.own(name.value), scope.type_expr(r#type.value));
        }
    }

    fn container(&mut self, element: &Element<'_>, scope: Scope<'_>) {
        for root in element.children() {
            let (key, is_collection) = match root.name() {
                "EntitySet" => ("EntityType", true),
                "Singleton" => ("Type", false),
                "ActionImport" => {
                    self.import(&root, "Action", scope);
                    continue;
                }
                "FunctionImport" => {
                    self.import(&root, "Function", scope);
                    continue;
                }
                _ => continue,
            };
            let name = root.required(self.diagnostics, "Name");
            let r#type = root.required(self.diagnostics, key);
            if let (Some(name), Some(r#type)) = (name, r#type) {
                let r#type = TypeExpr { name: scope.qualified(r#type.value), is_collection };
                self.facts.roots.push(name.value, RootFact { place: root.place(), r#type });
            }
        }
    }

    fn import(&mut self, element: &Element<'_>, key: &str, scope: Scope<'_>) {
        let name = element.required(self.diagnostics, "Name");
        let operation = element.required(self.diagnostics, key);
        if let (Some(name), Some(operation)) = (name, operation) {
            let fact = ImportFact { place: element.place(), operation: scope.qualified(operation.value) };
            self.facts.imports.push(name.value, fact);
        }
    }

    /// Reports an attribute whose value is none that it can have.
    fn report_value(&mut self, place: Place, value: &str, help: &str) {
        self.diagnostics
            .report(Code::InvalidMetadata, place, format!("`{value}` is not a value of this attribute"))
            .help(help)
            .about(help);
    }

    /// Whether a boolean attribute is `true`, and where it says so.
    fn flag(&mut self, element: &Element<'_>, name: &str, default: bool) -> Fact<bool> {
        let place = element.place();
        let Some(attribute) = element.attribute(name) else {
            return Fact::new(default, place);
        };
        let value = match attribute.value {
            "true" | "1" => true,
            "false" | "0" => false,
            other => {
                self.report_value(attribute.place, other, "a boolean is `true` or `false`");
                default
            }
        };
        Fact::new(value, attribute.place)
    }
}

/// Replaces the names of type definitions by the types that they stand for.
fn resolve(facts: &mut Facts, definitions: &HashMap<String, TypeExpr>) {
    let replace = |expr: &mut TypeExpr| {
        if let Some(definition) = definitions.get(&expr.name) {
            expr.name.clone_from(&definition.name);
            expr.is_collection |= definition.is_collection;
        }
    };
    for fact in facts.types.values_mut() {
        fact.properties.values_mut().for_each(|property| replace(&mut property.r#type.value));
    }
    for fact in facts.operations.values_mut().flatten() {
        fact.parameters.values_mut().for_each(|parameter| replace(&mut parameter.r#type.value));
        fact.returns.iter_mut().for_each(|returns| replace(&mut returns.value));
    }
}

#[cfg(test)]
mod tests;
