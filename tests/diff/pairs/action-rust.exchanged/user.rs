use post_office::Store;

pub fn user() -> Store {
    Store::new("1").ticket("2")
}
