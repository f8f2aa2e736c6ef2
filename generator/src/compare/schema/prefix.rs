//! The first segments of paths, which can change places with their aliases.

use crate::schema::document::Entries;
use crate::schema::spanned::Spanned;

/// Aliases of first segments, and what each stands for.
pub type Aliases = Entries<Spanned<String>>;

/// The first segments that have changed places with their aliases: what each was, and what it is.
pub struct Exchanged(Vec<[String; 2]>);

impl Exchanged {
    /// Finds the first segments that have changed places with their aliases.
    pub fn new([old, new]: [&Aliases; 2]) -> Self {
        let is_one = |alias: [&str; 2]| new.iter().any(|(name, target)| is_exchanged(alias, [name, target]));
        let found = old.iter().filter(|(name, target)| is_one([name, target]));
        let both = |(name, target): &(Spanned<String>, Spanned<String>)| {
            let [name, target] = [name, target].map(|segment| segment.as_str().to_owned());
            [[target.clone(), name.clone()], [name, target]]
        };
        Self(found.flat_map(both).collect())
    }

    /// The paths of the old schema in the spelling that the new one has, if it has them.
    pub fn respell(&self, old: Vec<String>, new: &[String]) -> Vec<String> {
        let written = |path: &str| {
            let (first, rest) = split(path);
            let [_, now] = self.0.iter().find(|[was, _]| first.eq_ignore_ascii_case(was))?;
            new.iter().find(|path| path.eq_ignore_ascii_case(&format!("{now}{rest}"))).cloned()
        };
        old.into_iter().map(|path| written(&path).unwrap_or(path)).collect()
    }
}

/// Whether an alias and what it stood for have changed places. The same paths are recognized.
pub fn is_exchanged([name, target]: [&str; 2], [other, meant]: [&str; 2]) -> bool {
    name.eq_ignore_ascii_case(meant) && target.eq_ignore_ascii_case(other)
}

/// The first segment of a path with its slash, and the rest.
pub fn split(path: &str) -> (&str, &str) {
    let end = path.match_indices('/').nth(1).map_or(path.len(), |(end, _)| end);
    path.split_at(end)
}
