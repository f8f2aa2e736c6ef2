use post_office::ResourcePath;

pub fn user(path: ResourcePath) -> bool {
    matches!(path, ResourcePath::Operation { .. })
}
