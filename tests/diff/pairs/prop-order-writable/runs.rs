use post_office::Parcel;

fn main() {
    let body = String::from_utf8(Parcel::default().with_volume(2).with_weight(1).to_vec().unwrap()).unwrap();
    assert!(body.find("weight") < body.find("volume"), "{body}");
}
