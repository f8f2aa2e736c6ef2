use post_office::ResourcePath;

pub fn user(path: &ResourcePath) -> bool {
    matches!(path, ResourcePath::Operation { operation_id, .. } if operation_id.as_str() == "1")
}
