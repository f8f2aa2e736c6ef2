use post_office::ShelfId;

pub fn user() {
    drop(ShelfId::from("1"));
}
