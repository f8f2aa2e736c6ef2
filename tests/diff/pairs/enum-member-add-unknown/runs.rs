use post_office::ParcelState;

fn main() {
    assert!(matches!(ParcelState::from("unknown"), ParcelState::Unknown(_)));
}
