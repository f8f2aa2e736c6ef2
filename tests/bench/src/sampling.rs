//! Interleaved timing: every round runs every case once, so that disturbances of the machine affect
//! all contenders alike.

use std::time::{Duration, Instant};

use crate::case::Case;

/// The approximate duration of one sample. A batch may take longer.
const SAMPLE: Duration = Duration::from_micros(100);

/// The nanoseconds per iteration, for every case in every round.
pub struct Samples {
    names: Vec<String>,
    /// Indexed by case, then by round.
    nanoseconds: Vec<Vec<f64>>,
}

impl Samples {
    /// Measures `cases` in `rounds` rounds, every second one in reverse order.
    #[must_use]
    pub fn take(cases: &[Case], rounds: usize) -> Self {
        let iterations: Vec<u64> = cases.iter().map(iterations).collect();
        let mut nanoseconds = vec![Vec::with_capacity(rounds); cases.len()];
        for round in 0..rounds {
            for step in 0..cases.len() {
                let index = if round % 2 == 0 { step } else { cases.len() - 1 - step };
                nanoseconds[index].push(time(&cases[index], iterations[index]));
            }
        }
        let names = cases.iter().map(|case| case.name().to_owned()).collect();
        Self { names, nanoseconds }
    }

    /// The shortest time of a case, in nanoseconds.
    #[must_use]
    pub fn min(&self, name: &str) -> Option<f64> {
        self.of(name)?.iter().copied().reduce(f64::min)
    }

    /// The median of the ratios in all rounds.
    #[must_use]
    pub fn median_ratio(&self, numerator: &str, denominator: &str) -> Option<f64> {
        let (numerator, denominator) = (self.of(numerator)?, self.of(denominator)?);
        median(numerator.iter().zip(denominator).map(|(n, d)| n / d))
    }

    /// The median time of a case, in nanoseconds.
    #[must_use]
    pub fn median(&self, name: &str) -> Option<f64> {
        median(self.of(name)?.iter().copied())
    }

    fn of(&self, name: &str) -> Option<&[f64]> {
        let index = self.names.iter().position(|n| n == name)?;
        Some(&self.nanoseconds[index])
    }
}

/// Determines the number of iterations in a sample, after a warm-up.
fn iterations(case: &Case) -> u64 {
    let mut iterations = 1;
    loop {
        let started = Instant::now();
        case.run(iterations);
        if started.elapsed() >= SAMPLE {
            return iterations;
        }
        iterations += iterations.div_ceil(4);
    }
}

#[expect(clippy::cast_precision_loss, reason = "far below the 52 bits of a double")]
fn time(case: &Case, iterations: u64) -> f64 {
    // One untimed iteration reloads the caches, which the previous case has overwritten.
    case.run(1);
    let started = Instant::now();
    case.run(iterations);
    started.elapsed().as_nanos() as f64 / iterations as f64
}

fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = values[(values.len() - 1) / 2];
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::{median, Samples};

    fn samples() -> Samples {
        Samples {
            names: vec!["a".to_owned(), "b".to_owned()],
            nanoseconds: vec![vec![2.0, 30.0, 4.0], vec![1.0, 10.0, 4.0]],
        }
    }

    #[test]
    fn medians() {
        assert_eq!(median([].into_iter()), None);
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), Some(2.0));
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), Some(2.5));
    }

    #[test]
    fn ratios_are_taken_within_a_round() {
        assert_eq!(samples().median_ratio("a", "b"), Some(2.0));
        assert_eq!(samples().min("b"), Some(1.0));
        assert_eq!(samples().median_ratio("a", "missing"), None);
    }
}
