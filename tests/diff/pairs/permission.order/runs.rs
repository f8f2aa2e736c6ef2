use post_office::Send;

fn main() {
    assert_eq!(Send::PERMISSIONS[2].1[0], "Parcels.Send.All");
}
