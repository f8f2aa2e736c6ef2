use post_office::ParcelState;

fn main() {
    assert!(matches!(ParcelState::from("lost"), ParcelState::Unknown(_)));
}
