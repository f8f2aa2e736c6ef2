use post_office::Office;

pub fn user() {
    drop(Office::default().with_floors(3));
}
