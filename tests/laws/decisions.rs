//! The type of a payload is determined by its tag or, without a tag, by the path of its
//! notification.

use graph_calls::{CommsNotifications, ResourceData};
use graph_calls_codegen::model::{PathId, Payload, PayloadShape, Property, Resource};

use super::choices::Choices;
use super::errors::{expected, misfit};
use super::model::{properties, API, UNDECLARED};
use super::notification::notifications;

/// The result for a payload. If no payload of this shape is known, it is `Unknown`.
#[derive(Clone, Copy)]
enum Becomes {
    /// The type, as an object or as an array of objects.
    Known(PayloadShape),
    /// It is kept because a member stands twice.
    Unreadable,
    /// It is kept because it has no known type.
    Unknown,
    /// There is no payload.
    Nothing,
}

const OBJECT: Becomes = Becomes::Known(PayloadShape::Object);
const ARRAY: Becomes = Becomes::Known(PayloadShape::Array);

/// The decisions that do not depend on the path. `$T` is the tag of the type, `$C`, `$W` and `$L`
/// are the same tag in another letter case, without `#`, and with a URL before `#`. `$O` is the tag
/// of another type, `$U` is an unknown tag, `$N` is a member that is not a property, `$P` is a
/// property that the type itself declares, `$I` is an inherited one, and `$M` is an own property
/// whose value does not fit.
const BY_TAG: &[(&str, Becomes)] = &[
    ("{$T}", OBJECT),
    ("{$T,$N}", OBJECT),
    ("{$N,$T}", OBJECT),
    ("{$C}", OBJECT),
    ("{$N,$C}", OBJECT),
    ("{$W}", OBJECT),
    ("{$I,$W}", OBJECT),
    ("{$L}", OBJECT),
    ("{$N,$L}", OBJECT),
    ("{$T,$M}", OBJECT),
    ("{$M,$T}", OBJECT),
    (r#"{$T,"x":1,"x":2}"#, Becomes::Unreadable),
    (r#"{"x":{"y":1,"y":1},$T}"#, Becomes::Unreadable),
    (r#"{$U,"x":1,"x":2}"#, Becomes::Unreadable),
    ("[{$T}]", ARRAY),
    ("[{$T,$N}]", ARRAY),
    ("[{$N,$T}]", ARRAY),
    ("[{$N,$T},{},null]", ARRAY),
    ("[null,{},{$N,$T}]", ARRAY),
    ("[{$C},{}]", ARRAY),
    ("[{$N,$W}]", ARRAY),
    ("[{$L}]", ARRAY),
    ("[{$M,$T}]", ARRAY),
    ("[{$T},5]", ARRAY),
    ("[5,{$T}]", ARRAY),
    ("[{$T},{$O}]", ARRAY),
    ("[{$T},{$U}]", ARRAY),
    ("[{$U},{$T}]", ARRAY),
    (r#"[{$T},{"@odata.type":5}]"#, ARRAY),
    (r#"[{$T},{"x":1,"x":2}]"#, Becomes::Unreadable),
];

/// The decisions for payloads without a known tag, if the path announces a type.
const BY_PATH: &[(&str, Becomes)] = &[
    ("{$P}", OBJECT),
    ("{$I,$N,$P}", OBJECT),
    ("{$M}", OBJECT),
    ("{}", Becomes::Unknown),
    ("{$N}", Becomes::Unknown),
    ("{$I}", Becomes::Unknown),
    ("[{$P},null]", ARRAY),
    ("[{},{$P}]", ARRAY),
    ("[{$M}]", ARRAY),
    ("[{$P},{$U}]", ARRAY),
    ("[{$P},5]", ARRAY),
    ("[]", Becomes::Unknown),
    ("[null]", Becomes::Unknown),
    ("[{}]", Becomes::Unknown),
    ("[{$I},{$N}]", Becomes::Unknown),
    ("[5]", Becomes::Unknown),
    ("{$U,$P}", Becomes::Unknown),
    ("{$P,$U}", Becomes::Unknown),
    ("[{$U,$P}]", Becomes::Unknown),
    (r#"{$P,"x":1,"x":2}"#, Becomes::Unreadable),
    (r#"{"@odata.type":null}"#, Becomes::Unknown),
    (r#""text""#, Becomes::Unknown),
    ("5", Becomes::Unknown),
    ("null", Becomes::Nothing),
];

/// The payloads of a shape.
fn of_shape(shape: PayloadShape) -> impl Iterator<Item = &'static Payload> {
    notifications().payloads.iter().filter(move |payload| payload.shape == shape)
}

/// A member that does not fit objects of this type, if the type itself has a suitable property.
fn misfitting_member(resource: &'static Resource) -> Option<String> {
    let property = resource.properties.iter().find(|property| expected(property.ty).is_some())?;
    Some(format!(r#""{}":{}"#, property.name, misfit(property.ty, &mut Choices::new(Vec::new()))))
}

/// The first own and the first inherited property of a type, which are null.
fn null_members(resource: &'static Resource) -> [Option<String>; 2] {
    let null = |property: &Property| format!(r#""{}":null"#, property.name);
    let inherited = resource.base.and_then(|base| properties(API.resource(base)).into_iter().next());
    [resource.properties.first().map(null), inherited.map(null)]
}

/// Fills in a line of the tables for a type. Returns `None` if the type lacks something that the
/// line requires.
fn filled(line: &str, resource: &'static Resource) -> Option<String> {
    let tag = |tag: &str| format!(r#""@odata.type":"{tag}""#);
    let own_tag = resource.tag.as_deref();
    let [own, inherited] = null_members(resource);
    let mut others = API.resources.iter().filter(|other| !std::ptr::eq(*other, resource));
    let fillings = [
        ("$T", own_tag.map(tag)),
        ("$C", own_tag.map(|own| tag(&own.to_ascii_uppercase()))),
        ("$W", own_tag.map(|own| tag(own.trim_start_matches('#')))),
        ("$L", own_tag.map(|own| tag(&format!("https://graph.microsoft.com/v1.0/$metadata{own}")))),
        ("$P", own),
        ("$I", inherited),
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

/// The result of a line, given the payloads to which its tag or the path refers.
fn outcome(becomes: Becomes, known: impl Fn(PayloadShape) -> Option<&'static Payload>) -> &'static str {
    match becomes {
        Becomes::Known(shape) => known(shape).map_or("Unknown", |payload| payload.ident.as_str()),
        Becomes::Unreadable => "Unreadable",
        Becomes::Unknown => "Unknown",
        Becomes::Nothing => "None",
    }
}

/// The decisions by the tags of all types.
fn by_tag() -> Vec<(String, &'static str)> {
    let lines = API.resources.iter().flat_map(|resource| BY_TAG.iter().map(move |line| (resource, line)));
    let decisions = lines.filter_map(|(resource, (line, becomes))| {
        let is_it = |payload: &&Payload| std::ptr::eq(API.resource(payload.resource), resource);
        Some((filled(line, resource)?, outcome(*becomes, |shape| of_shape(shape).find(is_it))))
    });
    decisions.collect()
}

/// The decisions by a path, for every payload, whether or not the path announces it.
fn by_path(path: Option<PathId>) -> Vec<(String, &'static str)> {
    let announces = |payload: &&Payload| {
        path.is_some_and(|path| payload.paths.contains(&path) || payload.fallback_paths.contains(&path))
    };
    let decisions = BY_PATH.iter().flat_map(|(line, becomes)| {
        let shape = if line.starts_with('[') { PayloadShape::Array } else { PayloadShape::Object };
        of_shape(shape).filter_map(move |payload| {
            let announced = |_| Some(payload).filter(announces);
            Some((filled(line, API.resource(payload.resource))?, outcome(*becomes, announced)))
        })
    });
    decisions.collect()
}

/// The canonical form of a path, and the forms with deprecated first segments.
fn spellings(template: &str) -> Vec<String> {
    let segments = template.split('/').map(|segment| if segment.starts_with('{') { "1" } else { segment });
    let path = segments.collect::<Vec<_>>().join("/");
    let old = |(alias, known): &(String, String)| Some(format!("/{alias}{}", path.strip_prefix(&format!("/{known}"))?));
    let old: Vec<_> = API.service.aliases.iter().filter_map(old).collect();
    let plain = [vec![path], old].concat();
    // Letter case is ignored, and so is the text before and after the path.
    let others = plain.iter().map(|path| format!("https://graph.microsoft.com/V1.0{}?a=/b#/c", path.to_uppercase()));
    plain.iter().cloned().chain(others).collect()
}

/// All paths of the schema, and some paths that identify nothing.
fn paths() -> Vec<(String, Option<PathId>)> {
    let known = API.paths.iter().enumerate().flat_map(|(index, path)| {
        let spelt = path.templates.iter().flat_map(|template| spellings(template));
        spelt.map(move |path| (path, Some(PathId(index))))
    });
    known.chain(["", "/unheard-of/1"].map(|path| (path.to_owned(), None))).collect()
}

/// The variant of a payload.
fn variant(payload: Option<&ResourceData>) -> String {
    let shown = payload.map_or("None".to_owned(), |payload| format!("{payload:?}"));
    shown.split('(').next().unwrap_or_default().to_owned()
}

/// The variant of a payload, or its shape if its type is known.
pub fn kind(payload: Option<&ResourceData>) -> String {
    let variant = variant(payload);
    let known = notifications().payloads.iter().find(|known| known.ident.as_str() == variant);
    known.map(|known| format!("{:?}", known.shape)).unwrap_or(variant)
}

/// The variant of a payload in both ways of reading.
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

/// The tables are also tested with types that are not payloads. This test checks that they are also
/// tested with types that are.
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
