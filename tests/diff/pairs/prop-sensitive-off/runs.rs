use post_office::Parcel;

fn main() {
    assert!(!format!("{:?}", Parcel::default().with_remark("a secret")).contains("a secret"));
}
