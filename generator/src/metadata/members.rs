//! The members of a definition: properties, members of an enum, or parameters.

/// Named members in the order in which they are declared.
#[derive(Clone, Debug)]
pub struct Members<T> {
    list: Vec<(String, T)>,
}

impl<T> Members<T> {
    /// The member with this name. The search is linear.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.list.iter().find(|(known, _)| known == name).map(|(_, member)| member)
    }

    /// The member with this name in any letter case, and its spelling. An exact match comes first.
    #[must_use]
    pub fn spelled(&self, name: &str) -> Option<(&str, &T)> {
        let exact = self.list.iter().find(|(known, _)| known == name);
        let found = exact.or_else(|| self.list.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)))?;
        Some((&found.0, &found.1))
    }

    /// The members and their names.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&str, &T)> + ExactSizeIterator {
        self.list.iter().map(|(name, member)| (name.as_str(), member))
    }

    /// Whether there is no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Adds a member at the end.
    pub fn push(&mut self, name: impl Into<String>, member: T) {
        self.list.push((name.into(), member));
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.list.iter_mut().map(|(_, member)| member)
    }
}

impl<T> Default for Members<T> {
    fn default() -> Self {
        Self { list: Vec::new() }
    }
}
