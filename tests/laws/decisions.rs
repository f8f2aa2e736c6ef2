//! A payload is what its tag says or, where it has none, what the path of its notification announces.

use graph_calls::{CommsNotifications, ResourceData};
use graph_calls_codegen::model::{PathId, Payload, PayloadShape, Resource};

use super::choices::Choices;
use super::errors::{expected, misfit};
use super::model::{properties, API, UNDECLARED};
use super::notification::notifications;

/// What a payload becomes. Where nothing is known of one of this shape, that is `Unknown`.
#[derive(Clone, Copy)]
enum Becomes {
    /// The type, as an object or as an array of objects.
    Known(PayloadShape),
    /// It is kept, because it does not fit the type.
    Unreadable(PayloadShape),
    /// It is kept, because it has no type.
    Unknown,
    /// It is not there.
    Nothing,
}

const OBJECT: Becomes = Becomes::Known(PayloadShape::Object);
const ARRAY: Becomes = Becomes::Known(PayloadShape::Array);
const WRONG_OBJECT: Becomes = Becomes::Unreadable(PayloadShape::Object);
const WRONG_ARRAY: Becomes = Becomes::Unreadable(PayloadShape::Array);

/// Whatever the path, with `$T` for the tag of a type, `$O` and `$U` for that of another one and of one unheard of,
/// `$N` for a member that is no property, and `$M` for a property that does not fit.
const BY_TAG: &[(&str, Becomes)] = &[
    ("{$T}", OBJECT),
    ("{$T,$N}", OBJECT),
    ("{$N,$T}", OBJECT),
    ("{$T,$M}", WRONG_OBJECT),
    ("{$M,$T}", WRONG_OBJECT),
    ("[{$T}]", ARRAY),
    ("[{$T,$N}]", ARRAY),
    ("[{$N,$T}]", ARRAY),
    ("[{$N,$T},{},null]", ARRAY),
    ("[null,{},{$N,$T}]", ARRAY),
    ("[{$M,$T}]", WRONG_ARRAY),
    ("[{$T},5]", WRONG_ARRAY),
    ("[{$T},{$O}]", Becomes::Unknown),
    ("[{$T},{$U}]", Becomes::Unknown),
    ("[{$U},{$T}]", Becomes::Unknown),
    (r#"[{$T},{"@odata.type":5}]"#, Becomes::Unknown),
];

/// The same for what bears no tag or none that is known, where the path announces a type.
const BY_PATH: &[(&str, Becomes)] = &[
    ("{}", OBJECT),
    ("{$N}", OBJECT),
    ("{$M}", WRONG_OBJECT),
    ("[]", ARRAY),
    ("[{$N},null]", ARRAY),
    ("[{$M}]", WRONG_ARRAY),
    ("[5]", WRONG_ARRAY),
    ("{$U,$N}", Becomes::Unknown),
    ("{$N,$U}", Becomes::Unknown),
    ("[{$U}]", Becomes::Unknown),
    (r#"{"@odata.type":null}"#, Becomes::Unknown),
    (r#""text""#, Becomes::Unknown),
    ("5", Becomes::Unknown),
    ("null", Becomes::Nothing),
];

/// The payloads of a shape; of several that a path announces, the first one counts.
fn of_shape(shape: PayloadShape) -> impl Iterator<Item = &'static Payload> {
    notifications().payloads.iter().filter(move |payload| payload.shape == shape)
}

/// A member that fits no object of this type, if it has any property.
fn misfitting_member(resource: &'static Resource) -> Option<String> {
    let property = properties(resource).into_iter().find(|property| expected(property.ty).is_some())?;
    Some(format!(r#""{}":{}"#, property.name, misfit(property.ty, &mut Choices::new(Vec::new()))))
}

/// A line of the tables for a type; none if the line asks for something that the type does not have.
fn filled(line: &str, resource: &'static Resource) -> Option<String> {
    let tag = |tag: &str| format!(r#""@odata.type":"{tag}""#);
    let mut others = API.resources.iter().filter(|other| !std::ptr::eq(*other, resource));
    let fillings = [
        ("$T", resource.tag.as_deref().map(tag)),
        ("$O", others.find_map(|other| other.tag.as_deref()).map(tag)),
        ("$U", Some(tag("#microsoft.graph.unheardOf"))),
        ("$N", Some(format!(r#""{UNDECLARED}":1"#))),
        ("$M", misfitting_member(resource)),
    ];
    fillings.into_iter().try_fold(line.to_owned(), |line, (mark, filling)| match line.contains(mark) {
        true => Some(line.replace(mark, &filling?)),
        false => Some(line),
    })
}

/// What a line of the tables becomes, given the payloads that its tag or the path speaks of.
fn outcome(becomes: Becomes, known: impl Fn(PayloadShape) -> Option<&'static Payload>) -> &'static str {
    match becomes {
        Becomes::Known(shape) => known(shape).map_or("Unknown", |payload| payload.ident.as_str()),
        Becomes::Unreadable(shape) => known(shape).map_or("Unknown", |_| "Unreadable"),
        Becomes::Unknown => "Unknown",
        Becomes::Nothing => "None",
    }
}

/// What the tags of each type decide.
fn by_tag() -> Vec<(String, &'static str)> {
    let lines = API.resources.iter().flat_map(|resource| BY_TAG.iter().map(move |line| (resource, line)));
    let decisions = lines.filter_map(|(resource, (line, becomes))| {
        let is_it = |payload: &&Payload| std::ptr::eq(API.resource(payload.resource), resource);
        Some((filled(line, resource)?, outcome(*becomes, |shape| of_shape(shape).find(is_it))))
    });
    decisions.collect()
}

/// What a path decides. What it does not announce does not fit the first payload either, which may be guessed.
fn by_path(path: Option<PathId>) -> Vec<(String, &'static str)> {
    let announces = |payload: &&Payload| path.is_some_and(|path| payload.paths.contains(&path));
    let announced = |shape| of_shape(shape).find(announces);
    let decisions = BY_PATH.iter().filter_map(|(line, becomes)| {
        let shape = if line.starts_with('[') { PayloadShape::Array } else { PayloadShape::Object };
        let payload = announced(shape).or_else(|| of_shape(shape).next())?;
        Some((filled(line, API.resource(payload.resource))?, outcome(*becomes, announced)))
    });
    decisions.collect()
}

/// A path as it is built, and with each deprecated beginning.
fn spellings(template: &str) -> Vec<String> {
    let segments = template.split('/').map(|segment| if segment.starts_with('{') { "1" } else { segment });
    let path = segments.collect::<Vec<_>>().join("/");
    let old = |(alias, known): &(String, String)| Some(format!("/{alias}{}", path.strip_prefix(&format!("/{known}"))?));
    let old: Vec<_> = API.service.aliases.iter().filter_map(old).collect();
    let plain = [vec![path], old].concat();
    // Names are in any case; what stands before and behind the path does not matter.
    let others = plain.iter().map(|path| format!("https://graph.microsoft.com/V1.0{}?a=/b#/c", path.to_uppercase()));
    plain.iter().cloned().chain(others).collect()
}

/// All paths of the schema, and some that lead to nothing.
fn paths() -> Vec<(String, Option<PathId>)> {
    let known = API.paths.iter().enumerate().flat_map(|(index, path)| {
        let spelt = path.templates.iter().flat_map(|template| spellings(template));
        spelt.map(move |path| (path, Some(PathId(index))))
    });
    known.chain(["", "/unheard-of/1"].map(|path| (path.to_owned(), None))).collect()
}

/// The variant that a payload became.
fn variant(payload: Option<&ResourceData>) -> String {
    let shown = payload.map_or("None".to_owned(), |payload| format!("{payload:?}"));
    shown.split('(').next().unwrap_or_default().to_owned()
}

/// The variant that a payload became, or its shape where it is of a type.
pub fn kind(payload: Option<&ResourceData>) -> String {
    let variant = variant(payload);
    let known = notifications().payloads.iter().find(|known| known.ident.as_str() == variant);
    known.map(|known| format!("{:?}", known.shape)).unwrap_or(variant)
}

/// The variant of a payload, read both ways.
fn variants(notification: &str) -> [String; 2] {
    let body = format!(r#"{{"value":[{notification}]}}"#);
    let plain = serde_json::from_str(&body).expect("they are notifications");
    let fast = CommsNotifications::from_slice(body.as_bytes()).expect("they are notifications");
    [plain, fast].map(|read: CommsNotifications| variant(read.iter().next().and_then(|one| one.resource_data.as_ref())))
}

#[test]
fn a_payload_is_what_its_tag_says_or_else_its_path() {
    let by_tag = by_tag();
    for (path, id) in paths() {
        for (payload, expected) in by_tag.iter().chain(&by_path(id)) {
            for notification in [
                format!(r#"{{"resourceData":{payload},"resourceUrl":"{path}"}}"#),
                format!(r#"{{"resourceUrl":"{path}","resourceData":{payload}}}"#),
            ] {
                assert_eq!(variants(&notification), [*expected; 2], "{notification}");
            }
        }
    }
}

/// The tables are tried on types that are no payloads, too; this shows that they are tried on those that are.
#[test]
fn tags_decide_of_every_payload_and_paths_of_both_shapes() {
    let by_path: Vec<_> = paths().into_iter().flat_map(|(_, id)| by_path(id)).collect();
    let decides = |decisions: &[(String, &str)], payload: &Payload| {
        decisions.iter().any(|(_, becomes)| *becomes == payload.ident.as_str())
    };
    for shape in [PayloadShape::Object, PayloadShape::Array] {
        let mut tagged = of_shape(shape).filter(|payload| API.resource(payload.resource).tag.is_some());
        assert!(tagged.all(|payload| decides(&by_tag(), payload)), "a tag decides nothing");
        assert!(of_shape(shape).any(|payload| decides(&by_path, payload)), "paths announce nothing");
    }
    assert!([by_tag(), by_path].iter().all(|decisions| decisions.iter().any(|(_, becomes)| *becomes == "Unreadable")));
}
