//! Suggests similar names: "Did you mean …?"

/// The maximum number of candidates that are compared with a word.
const MOST: usize = 1000;

/// Returns the candidate that is most similar to the word, if it is so similar that the word may be
/// a misspelling of it.
///
/// Letter case is ignored. If two candidates are equally similar, the first one is returned. Of very many candidates, only
/// the first ones are compared, so that many unknown words do not take quadratic time.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = letters(word);
    let mut best: Option<(usize, &'a str)> = None;
    for candidate in candidates.into_iter().take(MOST) {
        let other = letters(candidate);
        let allowed = slips(word.len().min(other.len()));
        let limit = best.map_or(allowed, |(distance, _)| allowed.min(distance.saturating_sub(1)));
        // This check comes first, because computing a distance takes time proportional to the
        // product of the lengths.
        if word.len().abs_diff(other.len()) > limit {
            continue;
        }
        let distance = distance(&word, &other);
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Joins names in a sentence: "`a`, `b`, and `c`". Very many names end with "and others".
pub fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 50;
    let mut names: Vec<String> = names.into_iter().take(SHOWN + 1).map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        names.truncate(SHOWN);
        names.push("others".to_owned());
    }
    match &names[..] {
        [] => "none".to_owned(),
        [name] => name.clone(),
        [first, last] => format!("{first} and {last}"),
        [rest @ .., last] => format!("{}, and {last}", rest.join(", ")),
    }
}

/// The number of edits in a word of this length up to which it is still recognized.
fn slips(letters: usize) -> usize {
    if letters < 2 {
        0
    } else {
        letters.max(3) / 3
    }
}

fn letters(word: &str) -> Vec<char> {
    word.chars().flat_map(char::to_lowercase).collect()
}

/// The number of characters that must be added, removed, replaced, or swapped with a neighbor
/// (Damerau–Levenshtein distance).
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before_last = vec![0; right.len() + 1];
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, &letter) in left.iter().enumerate() {
        let mut current = vec![row + 1; right.len() + 1];
        for (column, &other) in right.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != other);
            current[column + 1] = replaced.min(last[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other;
            if swapped {
                current[column + 1] = current[column + 1].min(before_last[column - 1] + 1);
            }
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, list, suggest};

    #[test]
    fn finds_slips() {
        let names = ["identity", "identitySet", "participant"];
        assert_eq!(suggest("identiySet", names), Some("identitySet"));
        assert_eq!(suggest("IDENTITYSET", names), Some("identitySet"));
        assert_eq!(suggest("particpiant", names), Some("participant"));
        assert_eq!(suggest("identit", names), Some("identity"));
    }

    #[test]
    fn is_silent_about_other_words() {
        assert_eq!(suggest("phone", ["identity", "participant"]), None);
        assert_eq!(suggest("is", ["at", "by"]), None);
        assert_eq!(suggest("", ["a"]), None);
        assert_eq!(suggest("a", []), None);
    }

    #[test]
    fn names_are_joined_up_to_a_limit() {
        assert_eq!(list([]), "none");
        assert_eq!(list(["a", "b", "c"]), "`a`, `b`, and `c`");
        assert_eq!(list(["a"; 50]).matches("`a`").count(), 50);
        let many = list(["a"; 1000]);
        assert!(many.matches("`a`").count() == 50 && many.ends_with("`a`, and others"), "{many}");
    }

    #[test]
    fn prefers_the_first_of_equals() {
        assert_eq!(suggest("cat", ["bat", "rat"]), Some("bat"));
        assert_eq!(suggest("rat", ["bat", "RAT"]), Some("RAT"));
    }

    #[test]
    fn counts_neighbours_as_one() {
        let distance =
            |left: &str, right: &str| distance(&left.chars().collect::<Vec<_>>(), &right.chars().collect::<Vec<_>>());
        assert_eq!(distance("ab", "ba"), 1);
        assert_eq!(distance("source", "suorce"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }
}
