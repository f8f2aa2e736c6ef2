//! Reads a file of metadata as text.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::diagnostic::{Code, Diagnostics, Failed, FileId, Place};
use crate::schema::slashed;

/// The maximum size of a file. The metadata of the largest services has about 10 MB.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Reads a file and adds its text to the sources.
///
/// # Errors
///
/// Returns an error if the file cannot be read, is too large, or is not text.
pub fn read(diagnostics: &mut Diagnostics, path: &Path) -> Result<FileId, Failed> {
    let content = match read_bytes(path) {
        Ok(content) => content,
        Err(error) => {
            let file = diagnostics.sources_mut().add_absent(slashed(path));
            let help = match error.kind() {
                io::ErrorKind::NotFound => "name the file with the metadata, as downloaded from `$metadata`",
                _ => "check what it is, and its permissions",
            };
            let message = format!("this file cannot be read: {error}");
            diagnostics.report(Code::UnreadableMetadata, Place::file(file), message).help(help);
            return Err(Failed);
        }
    };
    add(diagnostics, &slashed(path), content)
}

/// Adds the text of a file to the sources.
///
/// # Errors
///
/// Returns an error if the content is too large or is not text.
pub fn add(diagnostics: &mut Diagnostics, name: &str, content: Vec<u8>) -> Result<FileId, Failed> {
    if content.len() as u64 > LARGEST {
        let file = diagnostics.sources_mut().add(name, "");
        let message = format!("this file is larger than {LARGEST} bytes (64 MiB)");
        let help = "the metadata of a whole service has about 10 MB; check what the file contains";
        diagnostics.report(Code::UnreadableMetadata, Place::file(file), message).help(help);
        return Err(Failed);
    }
    match decode(content) {
        Ok(text) => Ok(diagnostics.sources_mut().add(name, text)),
        Err((text, position)) => {
            let file = diagnostics.sources_mut().add(name, text);
            let place = Place::new(file, position..position + char::REPLACEMENT_CHARACTER.len_utf8());
            let help = "save the file as UTF-8, or download it again";
            diagnostics.report(Code::UnreadableMetadata, place, "this is neither UTF-8 nor UTF-16").help(help);
            Err(Failed)
        }
    }
}

fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    if !std::fs::metadata(path)?.is_file() {
        // Reading a pipe or a device might never end.
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut content = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut content)?;
    Ok(content)
}

/// Decodes a text without its byte order mark. On failure, returns a text with replacement characters, and the position of
/// the first one.
fn decode(mut content: Vec<u8>) -> Result<String, (String, usize)> {
    // Without a byte order mark, the first character of XML in UTF-16 tells the order.
    match content.get(..2) {
        Some([0xFF, 0xFE] | [b'<', 0]) => return decode_units(&content, u16::from_le_bytes),
        Some([0xFE, 0xFF] | [0, b'<']) => return decode_units(&content, u16::from_be_bytes),
        _ => {}
    }
    let mark = "\u{feff}".as_bytes();
    if content.starts_with(mark) {
        content.drain(..mark.len());
    }
    String::from_utf8(content).map_err(|error| {
        let position = error.utf8_error().valid_up_to();
        (String::from_utf8_lossy(error.as_bytes()).into_owned(), position)
    })
}

fn decode_units(content: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, (String, usize)> {
    let pairs = content.chunks_exact(2);
    let is_odd = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    let mut text = String::with_capacity(content.len() / 2);
    let mut wrong = None;
    for letter in char::decode_utf16(units) {
        if letter.is_err() {
            wrong.get_or_insert(text.len());
        }
        text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    if text.starts_with('\u{feff}') {
        text.remove(0);
        wrong = wrong.map(|position| position - '\u{feff}'.len_utf8());
    }
    if is_odd {
        wrong.get_or_insert(text.len());
        text.push(char::REPLACEMENT_CHARACTER);
    }
    match wrong {
        None => Ok(text),
        Some(position) => Err((text, position)),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn texts_are_decoded() {
        let units = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<_>>();
        for text in ["<ü😀/>", "\u{feff}<ü😀/>"] {
            for content in [text.as_bytes().to_vec(), units(text, u16::to_le_bytes), units(text, u16::to_be_bytes)] {
                assert_eq!(decode(content), Ok("<ü😀/>".to_owned()));
            }
        }
    }

    #[test]
    fn the_first_invalid_character_is_found() {
        assert_eq!(decode(b"<a\xff".to_vec()), Err(("<a\u{fffd}".to_owned(), 2)));
        assert_eq!(decode(b"\xff\xfe<\0a\0x".to_vec()), Err(("<a\u{fffd}".to_owned(), 2)));
        assert_eq!(decode(b"<\0\0\xd8".to_vec()), Err(("<\u{fffd}".to_owned(), 1)));
    }
}
