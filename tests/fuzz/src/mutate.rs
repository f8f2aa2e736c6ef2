//! Mutations that preserve most of a text's structure, which random changes of bytes rarely do.

/// Mutates a text that consists of lines, such as YAML: removes, repeats, and exchanges lines,
/// keys, and values. Returns `None` if the fuzzer's own mutation should be used.
pub fn lines(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    let spans = |text: &[u8]| {
        let mut start = 0;
        let [mut lines, mut keys, mut values] = [const { Vec::new() }; 3];
        for line in text.split_inclusive(|byte| *byte == b'\n') {
            let end = start + line.len();
            lines.push((start, end));
            if let Some(colon) = line.iter().position(|byte| *byte == b':') {
                let indent = line.iter().take_while(|byte| b" -".contains(byte)).count();
                keys.push((start + indent.min(colon), start + colon));
                let content = end - usize::from(line.ends_with(b"\n"));
                values.push(((start + colon + 2).min(content), content));
            }
            start = end;
        }
        vec![lines, keys, values]
    };
    mutate(
        data,
        size,
        max_size,
        seed,
        spans,
        &["  ", "- ", "{}", "[]", "''", "~", "true", "0", "Collection(", "_", "\"\""],
    )
}

/// Mutates JSON: removes, repeats, and exchanges values, names, and members, and changes their
/// letter case.
pub fn json(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> Option<usize> {
    const WORDS: &[&str] = &[
        "null",
        "{}",
        "[]",
        "true",
        "0",
        "-0",
        "1.5",
        "1e400",
        "9223372036854775807",
        "9223372036854775808",
        "2147483648",
        "18446744073709551615",
        "123456789012345678901234567890",
        "\"INF\"",
        "\"NaN\"",
        "\"1\"",
        "\"\"",
        "\"\\ud83d\\ude00\"",
        "{\"a\":1}",
        "[null]",
        "[{}]",
        "\"@odata.type\":\"#microsoft.graph.participant\",",
        "\"@odata.type\":null,",
        "\"id\":null,",
        "\"x@odata.y\":0,",
    ];
    mutate(data, size, max_size, seed, json_spans, WORDS)
}

/// The spans of scalar values, of arrays and objects, and of members with the following comma.
fn json_spans(text: &[u8]) -> Vec<Vec<(usize, usize)>> {
    let [mut atoms, mut containers, mut members] = [const { Vec::new() }; 3];
    let mut open = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let start = at;
        match text[at] {
            b'"' => {
                at += 1;
                while at < text.len() && text[at] != b'"' {
                    at += 1 + usize::from(text[at] == b'\\');
                }
                at = (at + 1).min(text.len());
                atoms.push((start, at));
                if text.get(at) == Some(&b':') || text[at..].starts_with(b" :") {
                    open.push(start);
                }
            }
            b'{' | b'[' => {
                open.push(at);
                at += 1;
            }
            b'}' | b']' | b',' => {
                at += 1;
                // This is the end of a member, and of the object or array that contains it.
                if open.last().is_some_and(|begin| text[*begin] == b'"') {
                    let begin = open.pop().unwrap_or(start);
                    members.push((begin, at - usize::from(text[start] != b',')));
                }
                if text[start] != b',' {
                    containers.extend(open.pop().map(|begin| (begin, at)));
                }
            }
            byte if byte.is_ascii_alphanumeric() || b"+-.".contains(&byte) => {
                while at < text.len() && (text[at].is_ascii_alphanumeric() || b"+-.".contains(&text[at])) {
                    at += 1;
                }
                atoms.push((start, at));
            }
            _ => at += 1,
        }
    }
    vec![atoms, containers, members]
}

/// Performs some mutations. Each affects one span of the text, and possibly another span of the
/// same kind.
fn mutate(
    data: &mut [u8],
    size: usize,
    max_size: usize,
    seed: u32,
    spans: impl Fn(&[u8]) -> Vec<Vec<(usize, usize)>>,
    words: &[&str],
) -> Option<usize> {
    // A step of splitmix64 for each choice.
    let mut state = u64::from(seed);
    let mut choose = |count: usize| {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % count.max(1) as u64).unwrap_or(0)
    };
    let mut text = data[..size].to_vec();
    if choose(3) == 0 {
        return None;
    }
    for _ in 0..=choose(3) {
        let kinds = spans(&text);
        let spans = &kinds[choose(kinds.len())];
        if spans.is_empty() {
            continue;
        }
        let (start, end) = spans[choose(spans.len())];
        let (from, to) = spans[choose(spans.len())];
        let other = text[from..to].to_vec();
        match choose(6) {
            0 => drop(text.splice(start..end, [])),
            1 => drop(text.splice(start..start, other)),
            2 => drop(text.splice(start..end, other)),
            3 => drop(text.splice(start..end, words[choose(words.len())].bytes())),
            4 => {
                text[start..end].iter_mut().for_each(|byte| *byte ^= if byte.is_ascii_alphabetic() { 0x20 } else { 0 })
            }
            _ => drop(text.splice(start..start, words[choose(words.len())].bytes())),
        }
    }
    let size = text.len().min(max_size).min(data.len());
    data[..size].copy_from_slice(&text[..size]);
    Some(size)
}
