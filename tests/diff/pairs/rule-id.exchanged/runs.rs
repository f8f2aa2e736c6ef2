use post_office::{Parcel, Send};

fn main() {
    let send = Send::new("1", "2", "lane", "gate").parcel(Parcel::default().with_label("a")).delay(1);
    let report = send.validate();
    assert!(report.findings().iter().any(|finding| finding.id() == "delay-in-range"));
}
