use super::read_bytes;
use crate::diagnostic::{Code, Diagnostics, Place};
use crate::metadata::facts::{Facts, Kind, OperationKey, OperationKind, TypeExpr};
use crate::report::render;

fn whole(schemas: &str) -> String {
    format!(
        "<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">\n<edmx:DataServices>\n\
         {schemas}\n</edmx:DataServices>\n</edmx:Edmx>"
    )
}

fn schema(attributes: &str, content: &str) -> String {
    format!("<Schema {attributes} xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">{content}</Schema>")
}

fn facts(text: &str) -> (Facts, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let facts = read_bytes(&mut diagnostics, "a.csdl", text.as_bytes().to_vec());
    (facts.unwrap_or_else(|_| panic!("{}", render(&diagnostics, false))), diagnostics)
}

/// The codes and the report of a text that is refused.
fn refusal(content: impl Into<Vec<u8>>) -> (Vec<Code>, String) {
    let mut diagnostics = Diagnostics::new();
    let read = read_bytes(&mut diagnostics, "a.csdl", content.into());
    assert!(read.is_err() && !diagnostics.is_empty());
    (diagnostics.iter().map(|diagnostic| diagnostic.code).collect(), render(&diagnostics, false))
}

#[test]
fn everything_is_read_with_its_place() {
    let text = whole(&schema(
        "Namespace=\"a.b\" Alias=\"self\"",
        "<EnumType Name=\"e\" IsFlags=\"true\"><Member Name=\"x\"/><Member Name=\"y\" Value=\"4\"/><Member Name=\"z\"/></EnumType>
        <ComplexType Name=\"c\" OpenType=\"true\"><Property Name=\"p\" Type=\"Collection(self.e)\" Nullable=\"false\"/></ComplexType>
        <EntityType Name=\"n\" BaseType=\"self.m\" Abstract=\"true\"><Key><PropertyRef Name=\"p\"/></Key><NavigationProperty Name=\"q\" Type=\"self.t\"/></EntityType>
        <TypeDefinition Name=\"t\" UnderlyingType=\"Edm.String\"/>
        <Action Name=\"f\" IsBound=\"true\"><Parameter Name=\"it\" Type=\"Collection(self.n)\"/><Parameter Name=\"s\" Type=\"Edm.Int16\"/><ReturnType Type=\"self.c\"/></Action>
        <Function Name=\"f\"><Parameter Name=\"s\" Type=\"Edm.Int16\"/></Function>
        <EntityContainer Name=\"k\"><EntitySet Name=\"ns\" EntityType=\"self.n\"/><Singleton Name=\"one\" Type=\"self.n\"/></EntityContainer>
        <Annotations Target=\"self.c\"><Annotation Term=\"x\" String=\"y\"/></Annotations>",
    ));
    let (facts, _) = facts(&text);
    let shown = |place: Place| &text[place.bytes()];

    let e = &facts.enums["a.b.e"];
    assert!(e.is_flags.value && shown(e.is_flags.place) == "IsFlags=\"true\"");
    let values: Vec<_> = e.members.iter().map(|(name, member)| (name, member.value.value)).collect();
    assert_eq!(values, [("x", 0), ("y", 4), ("z", 5)]);

    let c = &facts.types["a.b.c"];
    let (_, p) = c.properties.iter().next().expect("there is one");
    assert_eq!((c.kind, c.is_open.value, c.is_abstract.value, p.nullable.value), (Kind::Complex, true, false, false));
    assert_eq!(p.r#type.value.to_string(), "Collection(a.b.e)");
    assert_eq!(shown(p.place), "<Property Name=\"p\" Type=\"Collection(self.e)\" Nullable=\"false\"");
    assert_eq!(shown(p.r#type.place), "Type=\"Collection(self.e)\"");

    let n = &facts.types["a.b.n"];
    let (name, q) = n.properties.iter().next().expect("there is one");
    assert_eq!((n.kind, n.is_abstract.value, name, q.is_navigation), (Kind::Entity, true, "q", true));
    assert_eq!(q.r#type.value.name, "Edm.String", "type definitions are resolved");
    assert_eq!(facts.dangling().into_keys().collect::<Vec<_>>(), ["a.b.m"]);

    let binding = TypeExpr { name: "a.b.n".to_owned(), is_collection: true };
    let bound = &facts.operations[&OperationKey { name: "a.b.f".to_owned(), binding: Some(binding) }][0];
    assert_eq!((bound.kind, bound.parameters.iter().len()), (OperationKind::Action, 1));
    assert_eq!(bound.returns.as_ref().map(|returns| returns.value.name.as_str()), Some("a.b.c"));
    let unbound = &facts.operations[&OperationKey { name: "a.b.f".to_owned(), binding: None }][0];
    assert_eq!((unbound.kind, unbound.parameters.iter().len()), (OperationKind::Function, 1));

    let roots: Vec<_> = facts.roots.iter().map(|(name, root)| (name, root.r#type.is_collection)).collect();
    assert_eq!(roots, [("ns", true), ("one", false)]);
}

#[test]
fn an_alias_means_the_own_schema_first() {
    let user = |name: &str| format!("<ComplexType Name=\"{name}\" BaseType=\"self.x\"/>");
    let (facts, _) = facts(&whole(&format!(
        "{}{}{}",
        schema("Namespace=\"a\" Alias=\"self\"", &user("one")),
        schema("Namespace=\"b\" Alias=\"self\"", &user("two")),
        schema("Namespace=\"c\"", &user("three"))
    )));
    let bases: Vec<_> = facts.types.values().filter_map(|fact| Some(fact.base.as_ref()?.value.as_str())).collect();
    assert_eq!(bases, ["a.x", "b.x", "a.x"]);
}

#[test]
fn every_encoding_is_read_and_places_are_right() {
    let text = whole(&schema("Namespace=\"ü\"", "<ComplexType Name=\"ä\"/>"));
    let units =
        |bytes: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect::<Vec<_>>();
    for content in [text.clone().into_bytes(), units(u16::to_le_bytes), units(u16::to_be_bytes)] {
        let mut diagnostics = Diagnostics::new();
        let facts = read_bytes(&mut diagnostics, "a.csdl", content).expect("it is metadata");
        assert_eq!(&text[facts.types["ü.ä"].place.bytes()], "<ComplexType Name=\"ä\"");
    }
}

#[test]
fn what_is_no_metadata_is_refused_with_a_place_and_a_reason() {
    let old = whole(&schema("Namespace=\"a\"", "")).replace("ns/edm\"", "ns/old\"");
    for (text, code, reason, place) in [
        ("", Code::InvalidXml, "empty", "1:1"),
        ("\n <!DOCTYPE html><html></html>", Code::InvalidXml, "HTML page", "2:2"),
        ("{\"a\": 1}", Code::InvalidXml, "JSON", "1:1"),
        ("a: b", Code::InvalidXml, "not XML", "1:1"),
        ("<a><b></a>", Code::InvalidXml, "not XML", "1:"),
        ("<a>\n<b x='1'>", Code::InvalidXml, "not closed", "2:"),
        ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", Code::InvalidXml, "document type", "1:1"),
        ("<a>&b;</a>", Code::InvalidXml, "not XML", "1:"),
        ("<html/>", Code::InvalidXml, "HTML page", "1:1"),
        ("<a/>", Code::NotMetadata, "not metadata", "1:1"),
        ("<Edmx/>", Code::NotMetadata, "not of OData 4", "1:1"),
        (&whole(""), Code::NotMetadata, "no schema", "1:1"),
        (&old, Code::NotMetadata, "not of OData 4", "3:1"),
        (&whole(&schema("", "")), Code::InvalidMetadata, "no `Namespace`", "3:1"),
        (&whole(&schema("Namespace='a'", "<ComplexType/>")), Code::InvalidMetadata, "no `Name`", "3:"),
        (
            &whole(&schema("Namespace='a'", "<EnumType Name='b'><Member Name='c' Value='d'/></EnumType>")),
            Code::InvalidMetadata,
            "`d` is not a value",
            "3:",
        ),
    ] {
        let (codes, said) = refusal(text);
        assert_eq!(codes, [code], "{text}");
        assert!(said.contains(reason) && said.contains(&format!("a.csdl:{place}")), "{text}:\n{said}");
        assert!(said.contains("help: "), "{said}");
    }
}

#[test]
fn the_same_mistake_is_reported_once() {
    let text = whole(&schema("Namespace='a'", &"<ComplexType/>".repeat(1000)));
    assert_eq!(refusal(text).0, [Code::InvalidMetadata]);
}

#[test]
fn texts_that_are_no_text_are_refused() {
    let (codes, said) = refusal(b"<a\n\xff/>".to_vec());
    assert_eq!(codes, [Code::UnreadableMetadata]);
    assert!(said.contains("a.csdl:2:1"), "{said}");
    assert_eq!(refusal(b"\xff\xfe<\0a".to_vec()).0, [Code::UnreadableMetadata]);
    assert_eq!(refusal(vec![b' '; super::file::LARGEST as usize + 1]).0, [Code::UnreadableMetadata]);
}

/// Each of these would take a parser that does not expect it minutes, gigabytes, or the stack.
#[test]
fn what_is_out_of_proportion_is_refused_in_time() {
    let start = std::time::Instant::now();
    let attributes: String = (0..200_000).map(|number| format!(" a{number} = '>'")).collect();
    let comment = format!("<r><!-- <a \" --><e{attributes}/></r>");
    let spaces: String = (0..50_000).map(|number| format!("<a xmlns:n{number}='u{number}'>")).collect();
    for (text, reason) in [
        ("<a>".repeat(100_000), "not closed"),
        (whole(&"<a>".repeat(100_000)).replace("</", "<x></"), "not"),
        (format!("<e{attributes}/>"), "attributes"),
        (comment, "attributes"),
        (spaces, "namespaces"),
        (format!("<r>{}</r>", "<a/>".repeat(3_000_001)), "elements"),
    ] {
        let (codes, said) = refusal(text);
        assert_eq!(codes, [Code::InvalidXml]);
        assert!(said.contains(reason), "{said}");
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
