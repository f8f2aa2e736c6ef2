use post_office::Color;

pub fn user() {
    let _ = Color::Red;
}
