use post_office::Post;

pub fn user(post: &Post) -> bool {
    post.change.is_some()
}
