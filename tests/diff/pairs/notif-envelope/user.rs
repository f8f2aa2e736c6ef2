use post_office::{Post, Posts};

pub fn user(posts: Posts) -> Vec<Post> {
    posts.into_iter().collect()
}
