use post_office::{CreateParcel, Parcel};

fn main() {
    assert!(CreateParcel::new("office", Parcel::default()).build().is_err());
}
