use post_office::{serde_json, Parcel, Party, Send};

fn main() {
    let sender: Party = serde_json::from_str(r#"{ "person": { "name": "a" } }"#).unwrap();
    let parcel = Parcel::default().with_label("a").with_sender(sender);
    let report = Send::new("1", "2", "lane", "gate").parcel(parcel).validate();
    assert!(report.findings().iter().any(|finding| finding.id() == "sender-is-known"));
}
