use post_office::Wrapping;

pub fn user(wrapping: Wrapping) -> bool {
    matches!(wrapping, Wrapping::Paper(_))
}
