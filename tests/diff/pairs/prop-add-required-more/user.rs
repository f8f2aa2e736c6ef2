use post_office::Slot;

pub fn user() {
    drop(Slot::new("row", "column"));
}
