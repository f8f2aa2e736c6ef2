//! The kinds of files: what each defines, where it lies, and which document it is read as.

use schemars::{Schema, SchemaGenerator};

use super::document::{ActionDocument, EnumDocument, NotificationDocument, ServiceDocument, TypeDocument};
use crate::diagnostic::{FileId, Place};

/// What a file says, and which file it is.
#[derive(Clone, Debug)]
pub struct Definition<T> {
    /// The file.
    pub file: FileId,
    /// Its first key, for what is wrong with the definition as a whole.
    pub place: Place,
    /// The file's name without its ending.
    pub stem: String,
    /// The file's path in the schema's folder, with `/`.
    pub path: String,
    /// What it says.
    pub document: T,
}

/// Where the definition of the service lies.
pub const SERVICE: &str = "service.yaml";

/// Writes everything that has to know all kinds of files from one table.
macro_rules! kinds {
    ($($kind:ident: $document:ident, $folder:literal, $list:ident, [$($key:literal),+];)+) => {
        /// What a file defines.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum FileKind {
            /// `service.yaml`
            Service,
            $(#[doc = concat!("`", $folder, "/<name>.yaml`")] $kind,)+
        }

        impl FileKind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[Self::Service, $(Self::$kind),+];

            /// The folder of such files; the service has none.
            pub fn folder(self) -> Option<&'static str> {
                match self {
                    Self::Service => None,
                    $(Self::$kind => Some($folder),)+
                }
            }

            /// The keys that name what such a file defines.
            pub fn keys(self) -> &'static [&'static str] {
                match self {
                    Self::Service => &["service"],
                    $(Self::$kind => &[$($key),+],)+
                }
            }

            /// The JSON Schema of such a file.
            pub fn json_schema(self, generator: &mut SchemaGenerator) -> Schema {
                match self {
                    Self::Service => generator.subschema_for::<ServiceDocument>(),
                    $(Self::$kind => generator.subschema_for::<$document>(),)+
                }
            }
        }

        /// What all files say, in the order of their paths.
        #[derive(Clone, Debug)]
        pub struct Documents {
            /// `service.yaml`
            pub service: Definition<ServiceDocument>,
            $(#[doc = concat!("`", $folder, "/*.yaml`")] pub $list: Vec<Definition<$document>>,)+
        }

        /// What one file says.
        pub enum FileDocument {
            /// `service.yaml`
            Service(Box<Definition<ServiceDocument>>),
            $(#[doc = concat!("`", $folder, "/<name>.yaml`")] $kind(Box<Definition<$document>>),)+
        }

        impl FileDocument {
            /// Reads a file of that kind.
            ///
            /// # Errors
            ///
            /// `reader` does not read it.
            pub fn read<R: Reader>(kind: FileKind, reader: R) -> Result<Self, R::Error> {
                Ok(match kind {
                    FileKind::Service => Self::Service(Box::new(reader.read()?)),
                    $(FileKind::$kind => Self::$kind(Box::new(reader.read()?)),)+
                })
            }
        }

        impl Documents {
            /// Puts files together; nothing, if none of them defines the service.
            pub fn collect(files: impl IntoIterator<Item = FileDocument>) -> Option<Self> {
                let mut service = None;
                $(let mut $list = Vec::new();)+
                for file in files {
                    match file {
                        FileDocument::Service(definition) => service = Some(*definition),
                        $(FileDocument::$kind(definition) => $list.push(*definition),)+
                    }
                }
                Some(Self { service: service?, $($list),+ })
            }
        }
    };
}

kinds! {
    Type: TypeDocument, "types", types, ["complexType", "entityType"];
    Enum: EnumDocument, "enums", enums, ["enumType"];
    Action: ActionDocument, "actions", actions, ["action"];
    Notification: NotificationDocument, "notifications", notifications, ["notification"];
}

/// What reads the document of a file, whichever kind it is of.
pub trait Reader {
    /// Why it could not be read.
    type Error;

    /// Reads it.
    ///
    /// # Errors
    ///
    /// It cannot be read.
    fn read<T: serde::de::DeserializeOwned>(self) -> Result<Definition<T>, Self::Error>;
}
