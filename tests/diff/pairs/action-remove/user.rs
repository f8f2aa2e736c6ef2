use post_office::Close;

pub fn user() {
    drop(Close::new("office").build());
}
