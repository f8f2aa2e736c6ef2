//! The kinds of files: what each kind defines, where its files are, and the type of its documents.

use schemars::{Schema, SchemaGenerator};

use super::document::{
    ActionDocument, EnumDocument, NotificationDocument, RequestDocument, ServiceDocument, TypeDocument,
};
use super::lost::Lost;
use crate::diagnostic::{FileId, Place};

/// A document and the file that contains it.
#[derive(Clone, Debug)]
pub struct Definition<T> {
    /// The ID of the file.
    pub file: FileId,
    /// The place of the first key, for problems with the definition as a whole.
    pub place: Place,
    /// The file's name without its extension.
    pub stem: String,
    /// The file's path in the schema's folder, with `/`.
    pub path: String,
    /// The content of the file.
    pub document: T,
}

/// The path of the definition of the service.
pub const SERVICE: &str = "service.yaml";

/// Generates everything that depends on the list of all kinds of files from one table.
macro_rules! kinds {
    ($($kind:ident: $document:ident, $folder:literal, $list:ident, [$($key:literal),+];)+) => {
        /// The kind of definition in a file.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum FileKind {
            /// `service.yaml`
            Service,
            $(#[doc = concat!("`", $folder, "/<name>.yaml`")] $kind,)+
        }

        impl FileKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[Self::Service, $(Self::$kind),+];

            /// The folder of these files. The service has none.
            pub fn folder(self) -> Option<&'static str> {
                match self {
                    Self::Service => None,
                    $(Self::$kind => Some($folder),)+
                }
            }

            /// The keys that contain the name of the definition.
            pub fn keys(self) -> &'static [&'static str] {
                match self {
                    Self::Service => &["service"],
                    $(Self::$kind => &[$($key),+],)+
                }
            }

            /// The JSON Schema of these files.
            pub fn json_schema(self, generator: &mut SchemaGenerator) -> Schema {
                match self {
                    Self::Service => generator.subschema_for::<ServiceDocument>(),
                    $(Self::$kind => generator.subschema_for::<$document>(),)+
                }
            }
        }

        /// The contents of all files, in the order of their paths.
        #[derive(Clone, Debug)]
        pub struct Documents {
            /// The definitions that could not be read.
            pub lost: Lost,
            /// `service.yaml`
            pub service: Definition<ServiceDocument>,
            $(#[doc = concat!("`", $folder, "/*.yaml`")] pub $list: Vec<Definition<$document>>,)+
        }

        /// The content of one file.
        pub enum FileDocument {
            /// `service.yaml`
            Service(Box<Definition<ServiceDocument>>),
            $(#[doc = concat!("`", $folder, "/<name>.yaml`")] $kind(Box<Definition<$document>>),)+
        }

        impl FileDocument {
            /// Reads a file of this kind.
            ///
            /// # Errors
            ///
            /// Returns the error of `reader`.
            pub fn read<R: Reader>(kind: FileKind, reader: R) -> Result<Self, R::Error> {
                Ok(match kind {
                    FileKind::Service => Self::Service(Box::new(reader.read()?)),
                    $(FileKind::$kind => Self::$kind(Box::new(reader.read()?)),)+
                })
            }
        }

        impl Documents {
            /// The paths and the IDs of all files.
            #[must_use]
            pub fn files(&self) -> Vec<(&str, FileId)> {
                let mut files = vec![(self.service.path.as_str(), self.service.file)];
                $(files.extend(self.$list.iter().map(|definition| (definition.path.as_str(), definition.file)));)+
                files
            }

            /// Collects files. `service` is used if none of them defines the service.
            pub fn collect(
                service: Definition<ServiceDocument>,
                files: impl IntoIterator<Item = FileDocument>,
                lost: Lost,
            ) -> Self {
                let mut documents = Self { lost, service, $($list: Vec::new()),+ };
                for file in files {
                    match file {
                        FileDocument::Service(definition) => documents.service = *definition,
                        $(FileDocument::$kind(definition) => documents.$list.push(*definition),)+
                    }
                }
                documents
            }
        }
    };
}

kinds! {
    Type: TypeDocument, "types", types, ["complexType", "entityType"];
    Enum: EnumDocument, "enums", enums, ["enumType"];
    Action: ActionDocument, "actions", actions, ["action"];
    Request: RequestDocument, "requests", requests, ["request"];
    Notification: NotificationDocument, "notifications", notifications, ["notification"];
}

/// A reader for the document of a file of any kind.
pub trait Reader {
    /// The error if the document cannot be read.
    type Error;

    /// Reads the document.
    ///
    /// # Errors
    ///
    /// Returns an error if the document cannot be read.
    fn read<T: serde::de::DeserializeOwned>(self) -> Result<Definition<T>, Self::Error>;
}
