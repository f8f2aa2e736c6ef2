use post_office::ParcelState;

fn main() {
    assert_eq!(ParcelState::Waiting.as_str(), "waiting");
}
