//! An element of CSDL, and its attributes with their places.

use roxmltree::Node;

use crate::diagnostic::{Code, Diagnostics, FileId, Place};

/// An element.
#[derive(Clone, Copy)]
pub struct Element<'d> {
    file: FileId,
    node: Node<'d, 'd>,
}

/// An attribute.
#[derive(Clone, Copy)]
pub struct Attribute<'d> {
    /// Its value.
    pub value: &'d str,
    /// The place of its name and its value.
    pub place: Place,
}

impl<'d> Element<'d> {
    /// Creates an element of a file.
    pub fn new(file: FileId, node: Node<'d, 'd>) -> Self {
        Self { file, node }
    }

    /// The name without a prefix.
    pub fn name(&self) -> &'d str {
        self.node.tag_name().name()
    }

    /// Whether it has this name in this namespace.
    pub fn is(&self, namespace: &str, name: &str) -> bool {
        self.name() == name && self.node.tag_name().namespace() == Some(namespace)
    }

    /// The elements directly inside it.
    pub fn children(&self) -> impl Iterator<Item = Element<'d>> + use<'d> {
        let file = self.file;
        self.node.children().filter(Node::is_element).map(move |node| Element { file, node })
    }

    /// The place of its first tag without the closing bracket.
    pub fn place(&self) -> Place {
        let start = self.node.range().start;
        let end = match self.node.attributes().next_back() {
            Some(attribute) => attribute.range().end,
            None => start + 1 + self.name().len(),
        };
        Place::new(self.file, start..end)
    }

    /// The attribute with this name and no prefix.
    pub fn attribute(&self, name: &str) -> Option<Attribute<'d>> {
        let attribute = self.node.attributes().find(|it| it.name() == name && it.namespace().is_none())?;
        Some(Attribute { value: attribute.value(), place: Place::new(self.file, attribute.range()) })
    }

    /// The attribute with this name. If it is missing or empty, reports that.
    pub fn required(&self, diagnostics: &mut Diagnostics, name: &str) -> Option<Attribute<'d>> {
        let found = self.attribute(name).filter(|attribute| !attribute.value.trim().is_empty());
        if found.is_none() {
            let element = self.name();
            let message = format!("this `{element}` has no `{name}`");
            let help = format!("every `{element}` of OData 4 has one; download the metadata again");
            diagnostics
                .report(Code::InvalidMetadata, self.place(), message)
                .help(help)
                .about(format!("{element}/{name}"));
        }
        found
    }
}
