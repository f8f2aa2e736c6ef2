//! The tables of results.

use std::time::Duration;

use super::process::{Limited, TextSize, Times};

/// The costs of one command in all rounds.
#[derive(Default)]
pub struct Measured {
    times: Vec<Times>,
    over: bool,
    /// The size of its output.
    pub text: TextSize,
    /// Its peak memory, in bytes.
    pub peak: Option<u64>,
}

impl Measured {
    /// Adds a round.
    pub fn add(&mut self, times: Limited<Times>) {
        match times {
            Limited::Within(times) => self.times.push(times),
            Limited::Over => self.over = true,
        }
    }

    /// Whether a round took too long.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// The median time in milliseconds.
    fn milliseconds(&self) -> Option<f64> {
        let mut wall: Vec<_> = self.times.iter().map(|times| times.wall).collect();
        wall.sort_unstable();
        let median = wall.get(wall.len() / 2).filter(|_| !self.over)?;
        Some(median.as_secs_f64() * 1e3)
    }

    /// The number of busy cores, over all rounds.
    fn cores(&self) -> Option<f64> {
        let sum = |of: fn(&Times) -> Duration| self.times.iter().map(of).sum::<Duration>().as_secs_f64();
        (!self.times.is_empty()).then(|| sum(|times| times.cpu) / sum(|times| times.wall))
    }

    fn per_thousand_lines(&self) -> Option<f64> {
        Some(self.milliseconds()? / (float(self.text.lines) / 1e3))
    }

    fn peak_to_text(&self) -> Option<f64> {
        Some(float(self.peak?) / float(self.text.bytes))
    }
}

/// The results at one scale.
pub struct Row {
    scale: usize,
    /// `generate` into a new folder.
    pub generate: Measured,
    /// `generate --check` when nothing has changed.
    pub check: Measured,
    /// typify.
    pub typify: Measured,
    /// Whether a second `generate` left every file and folder untouched.
    pub untouched: Option<bool>,
}

impl Row {
    /// Creates a row without results.
    pub fn new(scale: usize) -> Self {
        let [generate, check, typify] = [(); 3].map(|()| Measured::default());
        Self { scale, generate, check, typify, untouched: None }
    }
}

/// Prints all results. Returns whether all targets are met.
pub fn print(rows: &[Row], limit: Duration) -> bool {
    println!(
        "| times | command | rounds | ms | cores | files | lines | MB | ms per 1,000 lines | peak MB | peak / text |"
    );
    println!("| ---: | --- |{}", " ---: |".repeat(9));
    for row in rows {
        print_command(row.scale, "generate", &row.generate, limit);
        let check = Measured { text: row.generate.text, times: row.check.times.clone(), ..row.check };
        print_command(row.scale, "… --check", &check, limit);
        print_command(row.scale, "typify", &row.typify, limit);
    }
    println!("\n| figure | target | measured | verdict |\n| --- | ---: | ---: | --- |");
    let mut met = true;
    for (label, target, value, digits) in figures(rows) {
        let verdict = match value {
            Some(value) if value <= target => "met",
            Some(_) => "**missed**",
            None => "not measured",
        };
        met &= verdict == "met";
        println!("| {label} | ≤ {target} | {} | {verdict} |", show(value, digits));
    }
    met
}

fn print_command(scale: usize, name: &str, measured: &Measured, limit: Duration) {
    let time = if measured.over { format!("> {}", limit.as_millis()) } else { show(measured.milliseconds(), 1) };
    println!(
        "| {scale} | {name} | {} | {time} | {} | {} | {} | {:.2} | {} | {} | {} |",
        measured.times.len(),
        show(measured.cores(), 1),
        measured.text.files,
        measured.text.lines,
        float(measured.text.bytes) / 1e6,
        show(measured.per_thousand_lines(), 2),
        show(measured.peak.map(|peak| float(peak) / 1e6), 1),
        show(measured.peak_to_text(), 1),
    );
}

type Figure = (String, f64, Option<f64>, usize);

fn figures(rows: &[Row]) -> Vec<Figure> {
    let at = |scale| rows.iter().find(|row| row.scale == scale);
    let growth = |of: fn(&Row) -> &Measured, from, to| {
        let (before, after) = (of(at(from)?).milliseconds()?, of(at(to)?).milliseconds()?);
        Some(after / before / (float(to as u64) / float(from as u64)))
    };
    let touched = |row: &Row| row.untouched.map(|untouched| if untouched { 0.0 } else { 1.0 });
    let to_typify = |row: &Row| Some(row.generate.per_thousand_lines()? / row.typify.per_thousand_lines()?);
    vec![
        figure("`generate` on the shipped schema, ms", 40.0, at(1).and_then(|row| row.generate.milliseconds()), 1),
        figure("… `--check`, ms", 40.0, at(1).and_then(|row| row.check.milliseconds()), 1),
        figure("… files or folders touched when nothing changed", 0.0, at(1).and_then(touched), 0),
        figure("time per 1,000 lines at 100 times / typify's", 0.4, at(100).and_then(to_typify), 2),
        figure("growth from 10 to 100 times / 10", 1.15, growth(|row| &row.generate, 10, 100), 2),
        figure("growth from 100 to 1,000 times / 10", 1.15, growth(|row| &row.generate, 100, 1000), 2),
        figure("… of `--check`, from 100 to 1,000 times / 10", 1.15, growth(|row| &row.check, 100, 1000), 2),
        figure(
            "peak memory at 1,000 times / emitted text",
            10.0,
            at(1000).and_then(|row| row.generate.peak_to_text()),
            1,
        ),
    ]
}

fn figure(label: &str, target: f64, value: Option<f64>, digits: usize) -> Figure {
    (label.to_owned(), target, value, digits)
}

fn show(value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.digits$}"))
}

#[expect(clippy::cast_precision_loss, reason = "far below the 52 bits of a double")]
fn float(number: u64) -> f64 {
    number as f64
}
