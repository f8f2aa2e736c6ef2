use post_office::Posts;

pub fn user() {
    drop(Posts::from_slice(b"{}"));
}
