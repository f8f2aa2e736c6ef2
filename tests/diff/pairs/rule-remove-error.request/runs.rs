use post_office::{CreateParcel, Parcel};

fn main() {
    assert!(CreateParcel::new("1", Parcel::default().with_label("x".repeat(21))).build().is_err());
}
