//! Determines how YAML interprets a string without quotes.

/// The type of a string without quotes according to YAML 1.2, which the loader's parser follows:
/// `no`, `on`, and `y` are strings.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scalar {
    /// The string is empty.
    Nothing,
    /// `null` or `~`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// An integer that JSON can represent.
    Integer(i128),
    /// Any other number that JSON can represent.
    Number,
    /// A number that JSON cannot represent: an infinity, or an integer of more than 64 bits.
    Strange,
    /// A string.
    Text,
}

impl Scalar {
    /// Determines the type of the text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        match text {
            "" => Self::Nothing,
            "~" | "null" | "Null" | "NULL" => Self::Null,
            "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Self::Boolean,
            _ => Self::of_number(text),
        }
    }

    fn of_number(text: &str) -> Self {
        let begins_like_one = text.starts_with(|letter: char| letter.is_ascii_digit() || "+-.".contains(letter));
        if !begins_like_one {
            return Self::Text;
        }
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let has_leading_zero = unsigned.len() > 1 && unsigned.starts_with('0');
        if has_leading_zero && unsigned.bytes().all(|digit| digit.is_ascii_digit()) {
            return Self::Text;
        }
        if let Some(number) = integer(unsigned, text.starts_with('-')) {
            let fits = (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(&number);
            return if fits { Self::Integer(number) } else { Self::Strange };
        }
        match unsigned {
            ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN" => Self::Strange,
            _ if unsigned.starts_with(['+', '-']) => Self::Text,
            _ if unsigned.parse::<f64>().is_ok_and(f64::is_finite) => Self::Number,
            _ => Self::Text,
        }
    }
}

fn integer(unsigned: &str, is_negative: bool) -> Option<i128> {
    let radixes = [("0x", 16), ("0o", 8), ("0b", 2)];
    let prefixed = radixes.into_iter().find_map(|(prefix, radix)| Some((unsigned.strip_prefix(prefix)?, radix)));
    let (digits, radix) = prefixed.unwrap_or((unsigned, 10));
    if digits.starts_with(['+', '-']) {
        return None;
    }
    let number = i128::from_str_radix(digits, radix).ok()?;
    Some(if is_negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::Scalar;

    #[test]
    fn words_of_older_yaml_are_texts() {
        for text in
            ["no", "on", "y", "Yes", "OFF", "nULL", "1_000", "12:30:45", "2024-01-01", "0o8", "-", ".", "+", "007"]
        {
            assert_eq!(Scalar::of(text), Scalar::Text, "{text}");
        }
    }

    #[test]
    fn numbers_are_numbers() {
        assert_eq!(Scalar::of("-12"), Scalar::Integer(-12));
        assert_eq!(Scalar::of("+0x1F"), Scalar::Integer(31));
        assert_eq!(Scalar::of("0"), Scalar::Integer(0));
        for text in ["1.0", "-.5", "1e3", "0.10"] {
            assert_eq!(Scalar::of(text), Scalar::Number, "{text}");
        }
        for text in [".inf", "-.INF", ".nan", "18446744073709551616"] {
            assert_eq!(Scalar::of(text), Scalar::Strange, "{text}");
        }
    }

    #[test]
    fn the_rest() {
        assert_eq!(Scalar::of(""), Scalar::Nothing);
        assert_eq!(Scalar::of("~"), Scalar::Null);
        assert_eq!(Scalar::of("True"), Scalar::Boolean);
    }
}
