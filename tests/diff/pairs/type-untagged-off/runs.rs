use post_office::Failure;

fn main() {
    assert_eq!(Failure::ODATA_TYPE, "");
}
