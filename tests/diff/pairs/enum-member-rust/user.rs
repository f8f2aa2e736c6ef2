use post_office::ParcelState;

pub fn user() {
    drop(ParcelState::Voicemail);
}
