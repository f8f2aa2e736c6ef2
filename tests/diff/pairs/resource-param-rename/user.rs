use post_office::ResourcePath;

pub fn user(path: &ResourcePath) -> Option<&str> {
    path.operation_id().map(|id| id.as_str())
}
