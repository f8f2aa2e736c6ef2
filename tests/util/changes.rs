//! Changes of the top-level keys of a YAML file.

/// Replaces the keys of a file by those of `changes`. New keys are added at the end.
pub fn changed(text: &str, changes: &str) -> String {
    let mut blocks = blocks(text);
    for change in self::blocks(changes) {
        match blocks.iter_mut().find(|block| key(block) == key(&change)) {
            Some(block) => *block = change,
            None => blocks.push(change),
        }
    }
    blocks.concat()
}

/// The top-level keys of a file, each with its value.
fn blocks(text: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        match blocks.last_mut() {
            Some(block) if !line.starts_with(|first: char| first.is_ascii_alphabetic()) => block.push_str(line),
            _ => blocks.push(line.to_owned()),
        }
    }
    blocks
}

fn key(block: &str) -> &str {
    block.split(':').next().unwrap_or_default()
}
