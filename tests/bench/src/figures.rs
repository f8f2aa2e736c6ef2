//! The figures that the project promises, with their targets.

use crate::case::{BUILD, VALIDATE};
use crate::corpus;
use crate::sampling::Samples;

/// How a figure is measured.
#[derive(Clone, Debug)]
pub enum Measure {
    /// The median ratio of two cases, each `action/message/contender`.
    Ratio(String, String),
    /// The median time of a case, in nanoseconds.
    Nanoseconds(String),
    /// A number that is already known: the size of a type in bytes, or a number of allocations.
    Count(Option<u64>),
}

/// A figure and its upper limit.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The label.
    pub label: String,
    /// How it is measured.
    pub measure: Measure,
    /// The upper limit.
    pub target: f64,
}

/// Whether a figure meets its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It meets the target.
    Met,
    /// It misses the target.
    Missed,
    /// This build does not contain such a contender.
    NotMeasured,
}

impl Figure {
    fn new(label: impl Into<String>, target: f64, measure: Measure) -> Self {
        let label = label.into();
        Self { label, measure, target }
    }

    /// The measured value.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "sizes and counts are small")]
    pub fn value(&self, samples: &Samples) -> Option<f64> {
        match &self.measure {
            Measure::Ratio(numerator, denominator) => samples.median_ratio(numerator, denominator),
            Measure::Nanoseconds(case) => samples.median(case),
            Measure::Count(count) => count.map(|count| count as f64),
        }
    }

    /// Compares a value with the target after rounding it for display: 1.004 counts as 1.00.
    #[must_use]
    pub fn verdict(&self, value: Option<f64>) -> Verdict {
        match value {
            Some(value) if (value * 100.0).round() / 100.0 <= self.target => Verdict::Met,
            Some(_) => Verdict::Missed,
            None => Verdict::NotMeasured,
        }
    }

    /// Formats a value with an appropriate number of digits.
    #[must_use]
    pub fn show(&self, value: f64) -> String {
        match self.measure {
            Measure::Ratio(..) => format!("{value:.2}"),
            Measure::Nanoseconds(_) => format!("{value:.0} ns"),
            Measure::Count(_) => format!("{value:.0}"),
        }
    }
}

/// The figures that are known without a time measurement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// `size_of::<Participant>()`
    pub participant_size: Option<u64>,
    /// `size_of::<CommsNotification>()`
    pub notification_size: Option<u64>,
    /// The number of allocations of one validation.
    pub validation_allocations: Option<u64>,
}

/// Every figure that one process can measure.
#[must_use]
pub fn figures(known: Known) -> Vec<Figure> {
    let mut figures = vec![
        read("completed", "derive", 0.70),
        read("roster", "derive", 0.53),
        read("call", "derive", 0.60),
        read("roster-of-two", "derive", 0.53),
        read("request", "derive", 0.95),
        read("response", "derive", 0.95),
        read("batch", "derive", 0.50),
        read("batch", "typify", 0.45),
        read("batch", "sonic", 1.0),
        read("batch", "simd", 1.0),
        read("batch", "floor", 3.7),
        type_last_to_first(1.25),
    ];
    figures.extend(DOCUMENTED.map(|message| read(message, "floor", 2.5)));
    figures.extend(DOCUMENTED.map(|message| read_plain(message, 1.75)));
    figures.push(read_plain("batch", 1.1));
    figures.extend(corpus::WRITTEN.map(|message| write(message, "ours", 1.0)));
    figures.extend(corpus::WRITTEN.map(|message| write(message, "plain", 1.0)));
    figures.extend(invite(known));
    figures.extend(sizes(known));
    figures
}

const DOCUMENTED: [&str; 5] = ["request", "response", "completed", "roster", "roster-of-two"];

fn read(message: &str, against: &str, target: f64) -> Figure {
    ratio(
        format!("{message} read / {against}"),
        target,
        &format!("read/{message}/ours"),
        &format!("read/{message}/{against}"),
    )
}

/// By way of any format of serde, which provides the values that are then read from their text.
fn read_plain(message: &str, target: f64) -> Figure {
    ratio(
        format!("{message} read, by serde alone / derive"),
        target,
        &format!("read/{message}/plain"),
        &format!("read/{message}/derive"),
    )
}

fn write(message: &str, contender: &str, target: f64) -> Figure {
    let way = if contender == "plain" { ", by serde alone" } else { "" };
    ratio(
        format!("{message} write{way} / derive"),
        target,
        &format!("write/{message}/{contender}"),
        &format!("write/{message}/derive"),
    )
}

fn type_last_to_first(target: f64) -> Figure {
    ratio("batch read, `@odata.type` last / first", target, "read/batch-type-last/ours", "read/batch/ours")
}

fn invite(known: Known) -> [Figure; 3] {
    [
        Figure::new(
            "validate a five-participant invite, no findings",
            300.0,
            Measure::Nanoseconds(VALIDATE.to_owned()),
        ),
        Figure::new("… its allocations", 0.0, Measure::Count(known.validation_allocations)),
        ratio("build + validate + serialize the request / `to_vec` of derive", 1.5, BUILD, "write/request/derive"),
    ]
}

fn sizes(known: Known) -> [Figure; 2] {
    [
        Figure::new("`size_of::<Participant>()`, bytes", 192.0, Measure::Count(known.participant_size)),
        Figure::new("`size_of::<CommsNotification>()`, bytes", 160.0, Measure::Count(known.notification_size)),
    ]
}

fn ratio(label: impl Into<String>, target: f64, numerator: &str, denominator: &str) -> Figure {
    let measure = Measure::Ratio(numerator.to_owned(), denominator.to_owned());
    Figure::new(label, target, measure)
}

#[cfg(test)]
mod tests {
    use super::{figures, Known, Measure, Verdict};
    use crate::case::suite;
    use crate::sampling::Samples;

    #[test]
    fn every_baseline_is_a_case() {
        let cases = suite().cases;
        for figure in figures(Known::default()) {
            if let Measure::Ratio(_, denominator) = &figure.measure {
                let known = cases.iter().any(|case| case.name() == denominator);
                assert!(known || denominator.ends_with("/ours"), "{denominator}");
            }
        }
    }

    #[test]
    fn verdicts() {
        let sizes = Known { participant_size: Some(192), notification_size: Some(161), ..Known::default() };
        let samples = Samples::take(&[], 0);
        let verdicts: Vec<_> = figures(sizes).iter().map(|figure| figure.verdict(figure.value(&samples))).collect();
        assert_eq!(verdicts[verdicts.len() - 2..], [Verdict::Met, Verdict::Missed]);
        assert_eq!(verdicts[0], Verdict::NotMeasured);
    }
}
