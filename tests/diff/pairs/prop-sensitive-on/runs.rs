use post_office::Parcel;

fn main() {
    assert!(format!("{:?}", Parcel::default().with_label("a secret")).contains("a secret"));
}
