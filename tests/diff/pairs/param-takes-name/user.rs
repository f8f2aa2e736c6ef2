use post_office::Store;

pub fn user(request: Store) -> impl Sized {
    request.parameters().other.clone()
}
