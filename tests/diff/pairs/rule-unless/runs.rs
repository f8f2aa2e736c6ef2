use post_office::{Parcel, Send};

fn main() {
    let report = Send::new("1", "2", "lane", "gate").parcel(Parcel::default().with_remark("no URI")).validate();
    assert!(report.findings().iter().any(|finding| finding.id() == "label-is-given"));
    assert!(report.findings().iter().all(|finding| finding.id() != "remark-is-uri"));
}
