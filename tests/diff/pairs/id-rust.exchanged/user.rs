use post_office::{Close, OfficeId};

pub fn user() {
    let _ = Close::new(OfficeId::from("1"));
}
