//! Markdown as lines, none of which begins a block.

use super::escape::is_space;

/// The maximum length of a line of documentation, without its indentation and slashes. Only a code span or a word that is
/// longer exceeds it.
pub const WIDTH: usize = 110;

/// Breaks a paragraph into lines. A code span stays on one line, because its text is not escaped.
pub fn wrap(markdown: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(markdown) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(escape_beginning(word)),
        }
    }
    if let Some(first) = lines.first_mut() {
        escape_definition(first);
    }
    lines
}

/// Puts a paragraph on one line.
pub fn unwrapped(markdown: &str) -> String {
    let mut words = words(markdown);
    let first = words.next().map(escape_beginning);
    let mut line = first.into_iter().chain(words.map(str::to_owned)).collect::<Vec<_>>().join(" ");
    escape_definition(&mut line);
    line
}

/// The parts of Markdown between which a line can end: words, and code spans with what is attached to them.
fn words(mut markdown: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        markdown = markdown.trim_start_matches(is_space);
        let (word, rest) = markdown.split_at(word_length(markdown));
        markdown = rest;
        (!word.is_empty()).then_some(word)
    })
}

fn word_length(markdown: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = &markdown[length..];
        let Some(next) = rest.chars().next().filter(|next| !is_space(*next)) else {
            return length;
        };
        length += match next {
            '`' => span_length(rest),
            '\\' => 1 + rest[1..].chars().next().filter(|next| !is_space(*next)).map_or(0, char::len_utf8),
            _ => next.len_utf8(),
        };
    }
}

/// The length of the code span at the beginning, or of the backticks if as many do not follow.
fn span_length(markdown: &str) -> usize {
    let run = |text: &str| text.len() - text.trim_start_matches('`').len();
    let fence = run(markdown);
    let mut length = fence;
    while let Some(next) = markdown[length..].find('`') {
        let ticks = run(&markdown[length + next..]);
        length += next + ticks;
        if ticks == fence {
            return length;
        }
    }
    fence
}

/// Escapes a word that would begin a list, the underline of a heading or of the head of a table, or a rule. All other marks
/// that begin a block are escaped in any text.
fn escape_beginning(word: &str) -> String {
    let mark = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = mark.len() < word.len() && matches!(mark, "." | ")");
    if is_numbered || word.chars().all(|c| "-+=:".contains(c)) {
        format!("{}\\{mark}", &word[..word.len() - mark.len()])
    } else {
        word.to_owned()
    }
}

/// Escapes the colon of `[name]: word` at the beginning of a paragraph if it would define a link instead of being
/// displayed. A definition ends with the line, or has a title.
fn escape_definition(line: &mut String) {
    let Some(end) = line.starts_with('[').then(|| line.find("]:")).flatten() else {
        return;
    };
    let second = line[end + 2..].split_ascii_whitespace().nth(1);
    if second.is_none_or(|word| word.starts_with(['"', '\'', '('])) {
        line.insert(end + 1, '\\');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_does_not_begin_like_a_block() {
        assert_eq!(wrap("- x"), ["\\- x"]);
        assert_eq!(wrap("a ==== b"), ["a ==== b"]);
        assert_eq!(wrap("-- b"), ["\\-- b"]);
        assert_eq!(wrap("12. b"), ["12\\. b"]);
        assert_eq!(wrap("[`A`]: b"), ["[`A`]\\: b"]);
        assert_eq!(wrap("[`A`]: b \"c\""), ["[`A`]\\: b \"c\""]);
        assert_eq!(wrap("[`A`]: b c"), ["[`A`]: b c"]);
        let lines = wrap(&format!("{} - x", "w".repeat(WIDTH)));
        assert_eq!(lines[1], "\\- x");
    }

    #[test]
    fn code_spans_stay_on_one_line() {
        let word = "w".repeat(WIDTH - 5);
        assert_eq!(wrap(&format!("{word} `a # b`, c")), [word.as_str(), "`a # b`, c"]);
        assert_eq!(wrap(&format!("{word} ``a ` # b`` c")), [word.as_str(), "``a ` # b`` c"]);
        assert_eq!(wrap(&format!("{word} \\` a b")), [format!("{word} \\` a"), "b".to_owned()]);
        assert_eq!(words("a  `b  c`d\n e ` f").collect::<Vec<_>>(), ["a", "`b  c`d", "e", "`", "f"]);
    }
}
