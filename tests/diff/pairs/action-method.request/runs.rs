use post_office::CreateParcel;

fn main() {
    assert_eq!(CreateParcel::METHOD, "POST");
}
