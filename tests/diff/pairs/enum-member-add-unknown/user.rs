use post_office::ParcelState;

pub fn user(state: &ParcelState) -> &str {
    match state {
        ParcelState::Waiting => "waiting",
        ParcelState::Unknown(member) => member.as_str(),
        other => other.as_str(),
    }
}
