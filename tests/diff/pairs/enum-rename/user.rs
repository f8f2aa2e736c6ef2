use post_office::Color;

pub fn user() {
    drop(Color::Red);
}
