use post_office::{CreateParcel, Parcel};

fn main() {
    assert!(CreateParcel::new("1", Parcel::default().with_label("a")).build().is_ok());
}
