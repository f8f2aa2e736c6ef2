//! The proof that nothing but what was added is different.

use super::Addition;
use crate::yaml::{Content, Entry, Node};

/// Whether a tree is another one with additional entries, and nothing else.
#[must_use]
pub fn is_extended(old: &Node<'_>, new: &Node<'_>, additions: &[Addition]) -> bool {
    extends(old, new, additions, &mut Vec::new())
}

fn extends(old: &Node<'_>, new: &Node<'_>, additions: &[Addition], path: &mut Vec<String>) -> bool {
    match (&old.content, &new.content) {
        (Content::Quoted(old), Content::Quoted(new)) | (Content::Plain(old), Content::Plain(new)) => old == new,
        (Content::Sequence(old), Content::Sequence(new)) => {
            path.push(String::new());
            let same =
                old.len() == new.len() && old.iter().zip(new).all(|(old, new)| extends(old, new, additions, path));
            path.pop();
            same
        }
        (Content::Mapping { entries: old, .. }, Content::Mapping { entries: new, .. }) => {
            let is_new = |entry: &&Entry<'_>| {
                additions.iter().any(|addition| addition.path == *path && addition.key == entry.key)
                    && !old.iter().any(|known| known.key == entry.key)
            };
            let count = new.iter().filter(is_new).count();
            let kept: Vec<&Entry<'_>> = new.iter().filter(|entry| !is_new(entry)).collect();
            let wanted = additions.iter().filter(|addition| addition.path == *path).count();
            let same = kept.len() == old.len() && count == wanted;
            same && old.iter().zip(kept).all(|(old, new)| {
                path.push(old.key.to_string());
                let same = old.key == new.key && extends(&old.value, &new.value, additions, path);
                path.pop();
                same
            })
        }
        _ => false,
    }
}
