//! The types of the runtime that the generated crate exports.

/// A type of the runtime that users of the generated crate refer to.
#[derive(Clone, Debug)]
pub struct Export {
    /// The path below the root of the runtime.
    pub path: &'static str,
    /// The feature of the crate that it needs.
    pub feature: Option<&'static str>,
}

impl Export {
    /// The file that defines the type, below the output folder.
    #[must_use]
    pub fn file(&self) -> String {
        let module = self.path.rsplit_once("::").map_or(self.path, |(module, _)| module);
        format!("src/support/{}.rs", module.replace("::", "/"))
    }

    /// The name of the type.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.path.rsplit("::").next().unwrap_or(self.path)
    }
}
