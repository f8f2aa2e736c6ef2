//! Names that are nearly those of the schema of this repository.

use std::collections::BTreeSet;

use heck::{ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use serde_yaml::{Mapping, Value};

use super::{every::every, read, util, Files};

/// The lists in which names stand, and an entry for a new one.
const LISTS: &[(&str, &str, &str)] = &[
    ("types", "properties", "{ type: String, doc: New. }"),
    ("enums", "members", "{ value: 4711, doc: New. }"),
    ("actions", "parameters", "{ type: String, doc: New. }"),
    ("requests", "query", "{ type: String, doc: New. }"),
    ("service.yaml", "roots", "{ url: https://new.example, doc: New. }"),
    ("service.yaml", "resources", "{ doc: New., paths: [/new/things] }"),
];

/// The definitions that a file with a new name can hold.
fn definition(folder: &str, name: &str) -> String {
    let text = match folder {
        "types" => "complexType: @\nproperties: { new: { type: String, doc: New. } }\n",
        "enums" => "enumType: @\nmembers: { new: { value: 1, doc: New. } }\n",
        "actions" => {
            "action: @\nboundTo: call\nmethod: POST\npath: /new/@\nreturns: { status: 204, doc: New. }\n\
             parameters: { new: { type: String, doc: New. } }\n"
        }
        "requests" => {
            "request: @\nmethod: GET\npath: /new/@\nquery: { new: { type: String, doc: New. } }\n\
             returns: { status: 200, type: Collection(String) }\n"
        }
        _ => "notification: @\nchangeTypes: [created]\nresources: [call]\npayload: resultInfo\nas: @\n",
    };
    format!("{}doc: New.\nsource: new\n", text.replace('@', name))
}

/// The shipped schema, with requests that are no actions.
fn schema() -> Files {
    let requests = util::tree(&util::root().join("tests/requests/schema"));
    let requests =
        requests.into_iter().filter(|(path, _)| path.starts_with("requests/") || path.contains("RoutingGroup"));
    let files = util::tree(&util::root().join("schema")).into_iter().chain(requests);
    files.filter(|(path, _)| path.ends_with(".yaml")).collect()
}

/// Names that readers or a converter of letter case could take for this one.
fn near(name: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::from([
        name.to_snake_case(),
        name.to_shouty_snake_case(),
        name.to_lower_camel_case(),
        name.to_upper_camel_case(),
        format!("{name}_"),
        format!("_{name}"),
        format!("with_{name}"),
        format!("is_{name}"),
    ]);
    names.remove(name);
    names
}

/// Everything that was there is there under its name, or the addition is refused.
fn assert_stays(before: &Files, after: &Files, added: &str) -> bool {
    let names = every(&read(before).expect("the schema is valid"));
    let Ok(api) = read(after) else {
        return false;
    };
    let now = every(&api);
    for (what, ident) in &names {
        assert_eq!(now.get(what), Some(ident), "{what}, after adding {added}");
    }
    true
}

/// The list below a key, with an entry inserted at the beginning or at the end.
fn with_entry(text: &str, list: &str, name: &str, entry: &str, first: bool) -> String {
    let mut document: Mapping = serde_yaml::from_str(text).expect("it is valid");
    let known = document[list].as_mapping().expect("it is a mapping").clone();
    let added = (Value::from(name), serde_yaml::from_str(entry).expect("it is valid"));
    let entries: Mapping = match first {
        true => [added].into_iter().chain(known).collect(),
        false => known.into_iter().chain([added]).collect(),
    };
    document.insert(Value::from(list), Value::from(entries));
    serde_yaml::to_string(&document).expect("it can be written")
}

#[test]
fn an_entry_that_is_added_changes_no_name() {
    let before = schema();
    let (mut refused, mut accepted) = (0, 0);
    for (path, text) in &before {
        let document: Mapping = serde_yaml::from_str(text).expect("it is valid");
        for (_, list, entry) in
            LISTS.iter().filter(|(folder, list, _)| path.starts_with(folder) && document.contains_key(list))
        {
            let known: BTreeSet<_> =
                document[*list].as_mapping().expect("it is a mapping").keys().filter_map(Value::as_str).collect();
            for (index, name) in known.iter().enumerate() {
                for (turn, near) in near(name).into_iter().enumerate() {
                    // Each way of being near meets names of all kinds, but not every name: it would take a minute.
                    if known.contains(&*near) || (index + turn) % 3 > 0 {
                        continue;
                    }
                    let mut after = before.clone();
                    after.insert(path.clone(), with_entry(text, list, &near, entry, turn % 2 == 0));
                    match assert_stays(&before, &after, &format!("{near} to {path}")) {
                        true => accepted += 1,
                        false => refused += 1,
                    }
                }
            }
        }
    }
    assert!(refused > 40 && accepted > 40, "{refused} refused, {accepted} accepted");
}

#[test]
fn a_definition_that_is_added_changes_no_name() {
    let before = schema();
    let api = read(&before).expect("the schema is valid");
    // Definitions in each folder with the names of everything that is at the root of the crate.
    let types = api.resources.iter().map(|resource| resource.name.to_string());
    let enums = api.enums.iter().map(|open| open.name.to_string());
    let actions = api.actions.iter().flat_map(|action| [action.name.to_string(), format!("{}Parameters", action.name)]);
    let ids = api.ids.iter().map(|id| id.name.to_string());
    let runtime = api.exports.iter().filter_map(|export| export.path.rsplit("::").next()).map(str::to_owned);
    let own =
        ["Event", "ResourceData", "ResourcePath", "Unknown", "Other", "Option", "String", "Vec"].map(str::to_owned);
    let names: BTreeSet<_> = types.chain(enums).chain(actions).chain(ids).chain(runtime).chain(own).collect();
    let (mut refused, mut accepted) = (0, 0);
    for (index, name) in names.iter().enumerate() {
        for (turn, near) in near(name).into_iter().chain([name.clone()]).enumerate() {
            if (index + turn) % 2 > 0 {
                continue;
            }
            let folder = ["types", "enums", "actions", "requests", "notifications"][(index + turn) / 2 % 5];
            let path = format!("{folder}/{near}.yaml");
            let mut after = before.clone();
            if after.insert(path.clone(), definition(folder, &near)).is_none() {
                match assert_stays(&before, &after, &path) {
                    true => accepted += 1,
                    false => refused += 1,
                }
            }
        }
    }
    assert!(refused > 40 && accepted > 20, "{refused} refused, {accepted} accepted");
}
