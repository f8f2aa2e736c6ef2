use post_office::Office;

pub fn user() {
    drop(Office::default().with_name("Cork"));
}
