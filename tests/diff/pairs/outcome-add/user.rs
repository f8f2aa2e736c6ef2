use post_office::Letter;

pub fn user() {
    drop(Letter::default().with_stamps(1));
}
