use post_office::{Parcel, Wrapping};

pub fn user() {
    let _ = |parcel: Parcel| { let _: Option<Wrapping> = parcel.wrapping; };
}
