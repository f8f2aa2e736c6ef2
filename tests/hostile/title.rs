//! The description in the manifest is the title, character by character.

use super::one::strings;
use super::place::places;
use super::schema::{Changes, Schema};

#[test]
fn the_manifest_has_the_title_as_its_description() {
    let schema = Schema::hostile();
    let places = places(&schema);
    let is_title = |kind: &str| kind == "service.yaml/title";
    let (place, _) = places.iter().find(|(_, kind)| is_title(kind)).expect("the schema has a title");
    let mut tried = 0;
    for string in strings() {
        let Ok(texts) = schema.generate(&Changes::from([(place, string.as_str())])) else {
            continue;
        };
        let manifest = texts.iter().find(|text| text.path == "Cargo.toml").expect("a crate has a manifest");
        let manifest: toml::Table = manifest.text.parse().expect("it is TOML");
        let title: String = serde_yaml::from_str(&string).expect("it is a string");
        let title = title.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(manifest["package"]["description"].as_str(), Some(title.as_str()));
        tried += 1;
    }
    assert!(tried > 100, "only {tried} strings can be a title");
}
