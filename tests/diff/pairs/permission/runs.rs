use post_office::Send;

fn main() {
    assert_eq!(Send::PERMISSIONS[0].1, ["Parcels.Send"]);
}
