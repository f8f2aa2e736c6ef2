//! The order in which paths are matched.

use crate::model::{PathId, ResourcePath, Template};

/// The templates of all paths. Among templates with the same number of segments, the most specific
/// one comes first: the one with fewer parameters. If the numbers are equal, it is the one with a
/// word in the first position where they differ.
pub fn by_specificity(paths: &[ResourcePath]) -> Vec<Template> {
    let mut templates = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        templates.extend(path.templates.iter().map(|path| Template { path: path.clone(), id: PathId(index) }));
    }
    templates.sort_by_key(|template| {
        let kinds: Vec<bool> = template.path.split('/').map(|segment| segment.starts_with('{')).collect();
        (kinds.len(), kinds.iter().filter(|is_parameter| **is_parameter).count(), kinds)
    });
    templates
}
