//! Arrays of numbers or booleans.

use serde::ser::SerializeSeq;

use super::leaf::read_leaf;
use super::scalar::Scalar;
use crate::support::object::at::At;
use crate::support::object::form::{Fit, Form};
use crate::support::object::property::Element;
use crate::support::wire::parser::Parser;

/// Implements [`Element`] for types that implement [`Scalar`].
macro_rules! scalar_element {
    ($($type:ty: $expected:literal;)*) => {$(
        impl Element for $type {
            const EXPECTED: &'static str = $expected;
            const HAS_FORMS: bool = true;

            #[inline]
            fn read(elements: &mut Vec<Self>, from: &mut Parser<'_>, at: &At<'_>) -> serde_json::Result<Fit> {
                read_leaf(from, at, &mut |leaf| {
                    let (value, form) = Self::from_leaf(leaf)?;
                    elements.push(value);
                    Some(form)
                })
            }

            #[inline]
            fn form(&self, form: Form) -> Form {
                Scalar::form(*self, form)
            }

            #[inline]
            fn write<S: SerializeSeq>(&self, form: Form, to: &mut S) -> Result<(), S::Error> {
                to.serialize_element(&self.written(form))
            }

            #[inline]
            fn append(&self, to: &mut Vec<u8>) -> serde_json::Result<()> {
                self.append_in(Form::Plain, to)
            }

            #[inline]
            fn append_in(&self, form: Form, to: &mut Vec<u8>) -> serde_json::Result<()> {
                serde_json::to_writer(to, &self.written(form))
            }
        }
    )*};
}

scalar_element! {
    bool: "an array of booleans";
    u8: "an array of Bytes";
    i8: "an array of SBytes";
    i16: "an array of Int16s";
    i32: "an array of Int32s";
    i64: "an array of Int64s";
    f64: "an array of Doubles";
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::support::object::rest::Rest;
    use crate::support::table::object;
    use crate::support::value::decimal::Decimal;

    #[derive(Clone)]
    struct Meter {
        flags: Option<Vec<bool>>,
        bytes: Option<Vec<u8>>,
        small: Option<Vec<i16>>,
        large: Option<Vec<i64>>,
        doubles: Option<Vec<f64>>,
        decimals: Option<Vec<Decimal>>,
        rest: Rest,
    }

    object! {
        Meter, "#a.meter", with default;
        flags: "flags";
        bytes: "bytes";
        small: "small";
        large: "large";
        doubles: "doubles";
        decimals: "decimals";
    }

    fn read(text: &str) -> Meter {
        let meter: Meter = serde_json::from_str(text).expect("it is an object");
        let value: Value = serde_json::from_str(text).expect("it is JSON");
        for written in [serde_json::to_vec(&meter), meter.to_vec()] {
            let written = written.expect("it can be written");
            let again: Value = serde_json::from_slice(&written).expect("it is JSON");
            assert_eq!(again, value, "it is written as it was read");
        }
        assert_eq!(serde_json::to_value(&meter).expect("it can be written"), value);
        let from_value: Meter = serde_json::from_value(value).expect("it is an object");
        assert!(from_value == meter, "{text}");
        meter
    }

    #[test]
    fn arrays_of_one_form_are_typed() {
        let meter = read(r#"{"flags":[true,false],"bytes":[0,255],"small":[-32768,32767],"large":["1","-2"]}"#);
        assert_eq!(meter.misfits().count(), 0);
        assert_eq!(meter.flags, Some(vec![true, false]));
        assert_eq!(meter.bytes, Some(vec![0, 255]));
        assert_eq!(meter.small, Some(vec![-32768, 32767]));
        assert_eq!(meter.large, Some(vec![1, -2]));
        // A value with a fraction is written alike in both forms.
        for text in
            [r#"{"doubles":[1,2.5,3]}"#, r#"{"doubles":[2.5,1.0,"INF","-INF"]}"#, r#"{"doubles":[],"large":[7]}"#]
        {
            assert_eq!(read(text).misfits().count(), 0, "{text}");
        }
        assert_eq!(read(r#"{"small":[1.0,2.0]}"#).small, Some(vec![1, 2]));
    }

    #[test]
    fn arrays_of_several_forms_and_of_other_values_are_misfits() {
        for (text, expected) in [
            (r#"{"large":[1,"2",3]}"#, "an array of Int64s"),
            (r#"{"doubles":[1,2.0]}"#, "an array of Doubles"),
            (r#"{"doubles":[2.5,1,2.0,"x",{}]}"#, "an array of Doubles"),
            (r#"{"decimals":[1,"2.50"]}"#, "an array of Decimals"),
            (r#"{"bytes":[256]}"#, "an array of Bytes"),
            (r#"{"bytes":[1,null]}"#, "an array of Bytes"),
            (r#"{"flags":[true,0]}"#, "an array of booleans"),
            (r#"{"small":7}"#, "an array of Int16s"),
        ] {
            let meter = read(text);
            let found: Vec<_> = meter.misfits().map(|misfit| misfit.expected()).collect();
            assert_eq!(found, [expected], "{text}");
        }
    }

    #[test]
    fn arrays_that_differ_in_form_only_differ() {
        assert!(read(r#"{"large":["1"]}"#) != read(r#"{"large":[1]}"#));
        assert!(read(r#"{"doubles":[1]}"#) != read(r#"{"doubles":[1.0]}"#));
        assert!(read(r#"{"decimals":["1"]}"#) != read(r#"{"decimals":[1]}"#));
        let built = Meter { doubles: Some(vec![2.5, 1.0]), ..read("{}") };
        assert!(built == read(r#"{"doubles":[2.5,1.0]}"#));
    }
}
