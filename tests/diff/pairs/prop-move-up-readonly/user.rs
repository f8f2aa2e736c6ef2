use post_office::Letter;

pub fn user(letter: Letter) -> Option<String> {
    letter.seal
}
