use post_office::Letter;

pub fn user(letter: &Letter) -> bool {
    letter.seal.is_some()
}
