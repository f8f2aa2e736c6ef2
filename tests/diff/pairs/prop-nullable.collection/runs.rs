use post_office::{CreateParcel, Parcel};

fn main() {
    assert!(CreateParcel::new("office", Parcel::default().with_label("a")).build().is_ok());
}
