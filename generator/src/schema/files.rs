//! Determines which files belong to a schema, and what kind of definition each path contains.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use super::kind::{FileKind, SERVICE};
use crate::parallel;

/// The role of a file, which its path determines.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    /// It is a part of the schema.
    Definition(FileKind),
    /// It is not YAML, or it is hidden.
    Ignored,
    /// It is a YAML file with the wrong extension.
    WrongEnding,
    /// It is a YAML file in a folder that contains no definitions.
    WrongFolder,
}

/// The role of a file, from its path in the schema's folder.
pub fn role(path: &str) -> Role {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    if is_hidden || !["yaml", "yml"].iter().any(|yaml| ending.eq_ignore_ascii_case(yaml)) {
        return Role::Ignored;
    }
    if ending != "yaml" {
        return Role::WrongEnding;
    }
    if path == SERVICE {
        return Role::Definition(FileKind::Service);
    }
    let kind = FileKind::ALL.iter().find(|kind| kind.folder() == Some(folder));
    kind.copied().map_or(Role::WrongFolder, Role::Definition)
}

/// The name of the definition in a file: the file's name without its extension.
pub fn stem(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.strip_suffix(".yaml").unwrap_or(name)
}

/// A file, or something that could not be read, with its path in the schema's folder.
pub struct Found {
    /// The path, with `/` on every system.
    pub path: String,
    /// The content of the file.
    pub content: Result<Vec<u8>, Unread>,
}

/// The maximum size of a file. Definitions have a few kilobytes, and reading a file takes a multiple of its size.
pub const LARGEST: u64 = 16 * 1024 * 1024;

/// The reason why something was not read.
#[derive(Debug)]
pub enum Unread {
    /// The system reported an error.
    Error(io::Error),
    /// The file has this many bytes, which are too many.
    TooLarge(u64),
    /// It is a pipe or a device, from which reading might never end.
    NotRegular,
    /// It is a folder with the name of a file.
    Folder,
    /// It is a link to a folder that is not followed, because it could form a cycle.
    LinkedFolder,
    /// It has the name of a folder of definitions, but is none.
    NotAFolder,
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Self {
        Self::Error(error)
    }
}

/// Refuses contents that are too large.
pub fn limited(content: Vec<u8>) -> Result<Vec<u8>, Unread> {
    let size = content.len() as u64;
    if size > LARGEST {
        Err(Unread::TooLarge(size))
    } else {
        Ok(content)
    }
}

/// Reads all files below a folder that could belong to a schema, in no particular order.
///
/// # Errors
///
/// Returns an error if the folder itself cannot be listed.
pub fn read_folder(folder: &Path) -> io::Result<Vec<Found>> {
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    let mut folders = vec![(PathBuf::new(), fs::read_dir(folder)?)];
    while let Some((below, entries)) = folders.pop() {
        for entry in entries {
            let path = match &entry {
                Ok(entry) => below.join(entry.file_name()),
                Err(_) => below.clone(),
            };
            let content = match entry.map_err(Unread::from).and_then(|entry| look_at(&entry, &path)) {
                Ok(Listed::Ignored) => continue,
                Ok(Listed::Folder(entries)) => {
                    folders.push((path, entries));
                    continue;
                }
                Ok(Listed::File(file)) => {
                    unread.push((slashed(&path), file));
                    continue;
                }
                // The content of the entry is irrelevant.
                Ok(Listed::Stray) => Ok(Vec::new()),
                Err(error) => Err(error),
            };
            found.push(Found { path: slashed(&path), content });
        }
    }
    found.extend(parallel::map(&unread, |(path, file)| Found { path: path.clone(), content: read_file(file) }));
    Ok(found)
}

enum Listed {
    Ignored,
    Folder(fs::ReadDir),
    Stray,
    File(PathBuf),
}

fn read_file(path: &Path) -> Result<Vec<u8>, Unread> {
    let file = fs::File::open(path)?;
    let size = file.metadata()?.len();
    if size > LARGEST {
        return Err(Unread::TooLarge(size));
    }
    // A file can grow while it is read.
    let mut content = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut content)?;
    limited(content)
}

fn look_at(entry: &fs::DirEntry, path: &Path) -> Result<Listed, Unread> {
    let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    if is_hidden {
        return Ok(Listed::Ignored);
    }
    let kind = entry.file_type()?;
    let role = role(&slashed(path));
    // A link to a folder is followed only if the folder is a known one, because other links could
    // form cycles.
    let is_known = FileKind::ALL.iter().filter_map(|kind| kind.folder()).any(|folder| path == OsStr::new(folder));
    let is_folder = kind.is_dir() || (kind.is_symlink() && entry.path().is_dir());
    match role {
        _ if is_known && !is_folder => {
            fs::metadata(entry.path())?;
            Err(Unread::NotAFolder)
        }
        Role::Ignored if kind.is_dir() || (is_folder && is_known) => Ok(Listed::Folder(fs::read_dir(entry.path())?)),
        Role::Ignored if is_folder => Err(Unread::LinkedFolder),
        Role::Ignored => Ok(Listed::Ignored),
        _ if is_folder => Err(Unread::Folder),
        Role::WrongEnding | Role::WrongFolder => Ok(Listed::Stray),
        Role::Definition(_) if !kind.is_file() && !fs::metadata(entry.path())?.is_file() => Err(Unread::NotRegular),
        Role::Definition(_) => Ok(Listed::File(entry.path())),
    }
}

/// The displayed form of a path, with `/` on every system.
pub fn slashed(path: &Path) -> String {
    let mut text = String::new();
    for component in path.components() {
        if !text.is_empty() && !text.ends_with('/') {
            text.push('/');
        }
        match component {
            Component::RootDir if text.ends_with('/') => {}
            Component::RootDir => text.push('/'),
            other => text.push_str(&other.as_os_str().to_string_lossy()),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{role, stem, FileKind, Role};

    #[test]
    fn a_place_says_what_is_defined() {
        assert_eq!(role("service.yaml"), Role::Definition(FileKind::Service));
        assert_eq!(role("types/a.yaml"), Role::Definition(FileKind::Type));
        assert_eq!(role("notifications/a.b.yaml"), Role::Definition(FileKind::Notification));
        assert_eq!(role("types/service.yaml"), Role::Definition(FileKind::Type));
    }

    #[test]
    fn other_yaml_is_refused() {
        assert_eq!(role("a.yaml"), Role::WrongFolder);
        assert_eq!(role("types/more/a.yaml"), Role::WrongFolder);
        assert_eq!(role("Types/a.yaml"), Role::WrongFolder);
        assert_eq!(role("types/a.yml"), Role::WrongEnding);
        assert_eq!(role("types/a.YAML"), Role::WrongEnding);
    }

    #[test]
    fn everything_else_is_ignored() {
        for path in
            ["README.md", "graph-calls.schema.json", "types/.a.yaml", ".git/a.yaml", "types/a.yaml~", "yaml", ""]
        {
            assert_eq!(role(path), Role::Ignored, "{path}");
        }
    }

    #[test]
    fn the_stem_is_the_name() {
        assert_eq!(stem("types/identity.yaml"), "identity");
        assert_eq!(stem("service.yaml"), "service");
    }
}
