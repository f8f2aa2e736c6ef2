use post_office::Letter;

pub fn user() {
    let _ = Letter::default().weight;
}
