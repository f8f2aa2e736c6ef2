use post_office::{serde_json, Parcel, Wrapping};

fn main() {
    let json = r##"{ "wrapping": { "@odata.type": "#example.post.sack", "cord": true } }"##;
    let parcel: Parcel = serde_json::from_str(json).unwrap();
    assert!(matches!(parcel.wrapping, Some(Wrapping::Unknown(_))), "{parcel:?}");
}
