use post_office::ParcelState;

fn main() {
    assert_eq!(ParcelState::Voicemail.as_str(), "voicemail");
}
