use post_office::{Parcel, Send};

fn main() {
    let request =
        Send::new("1", "2", "lane", "gate").parcel(Parcel::default().with_label("a")).contact("c").build().unwrap();
    assert!(String::from_utf8_lossy(request.body()).contains(r#""contact":"#));
}
