//! The arguments of a function: what is in the path, and what is in the query.

use std::collections::BTreeSet;

use heck::{ToLowerCamelCase, ToUpperCamelCase};

use super::definition::Entries;
use super::operation::{parameters, text};
use crate::metadata::argument::ArgumentForm;
use crate::metadata::facts::{split, Facts, OperationFact, TypeExpr, EDM};
use crate::schema::gap::gap;
use crate::yaml::write::Value;

/// The arguments of a call.
pub struct Arguments {
    /// What stands behind the name of the function, such as `(period='{period}')`.
    pub written: String,
    /// The query options that contain the values of the others.
    pub query: Entries,
}

/// The names that parameters of paths cannot have, because the types of their IDs would be called like definitions: in
/// UpperCamelCase.
pub fn taken(facts: &Facts) -> BTreeSet<String> {
    let definitions = facts.types.keys().chain(facts.enums.keys());
    let all = definitions.chain(facts.operations.keys().map(|key| &key.name));
    all.map(|name| split(name).1.to_upper_camel_case()).collect()
}

impl Arguments {
    /// The arguments of a function whose path begins like this.
    pub fn of(facts: &Facts, taken: &BTreeSet<String>, path: &str, function: &OperationFact) -> Self {
        let mut used: Vec<String> = parameters(path).map(str::to_owned).collect();
        let (mut written, mut query) = (Vec::new(), Entries::new());
        for (name, parameter) in function.parameters.iter() {
            let r#type = &parameter.r#type.value;
            let form = ArgumentForm::of(facts, r#type).unwrap_or_else(|| ArgumentForm::of_unknown(r#type));
            if form == ArgumentForm::Alias {
                written.push(format!("{name}=@{name}"));
                query.push((format!("@{name}"), Value::Flow(option(r#type))));
            } else {
                let parameter = free(name, taken, &used);
                written.push(format!("{name}={}", form.written(&parameter)));
                used.push(parameter);
            }
        }
        Self { written: format!("({})", written.join(",")), query }
    }
}

/// The query option with a value. What is no list of strings is passed as OData writes it.
fn option(r#type: &TypeExpr) -> Entries {
    let is_list = r#type.is_collection && r#type.name == format!("{EDM}.String");
    let doc = match is_list {
        true => gap("What is it for?"),
        false => gap(&format!("What is it for? It is a {type} as OData writes it.")),
    };
    vec![text("type", if is_list { "Collection(String)" } else { "String" }), text("doc", doc)]
}

/// A name for the parameter of a path.
fn free(name: &str, taken: &BTreeSet<String>, used: &[String]) -> String {
    let is_free = |name: &str| {
        let ident = name.to_upper_camel_case();
        !taken.contains(&ident) && used.iter().all(|used| used.to_upper_camel_case() != ident)
    };
    let name = name.to_lower_camel_case();
    let name = if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { "argument".to_owned() };
    let others = std::iter::once(format!("{name}Value")).chain((2..).map(|number| format!("{name}Value{number}")));
    std::iter::once(name.clone()).chain(others).find(|name| is_free(name)).unwrap_or(name)
}
