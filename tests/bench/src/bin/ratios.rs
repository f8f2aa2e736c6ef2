//! Measures the figures of the README: all contenders in one process, in interleaved rounds.
//!
//! `ratios [--rounds N] [--enforce]` prints Markdown to stdout. With `--enforce`, the exit code is
//! 1 if a target is missed or cannot be measured.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::mem::size_of;
use std::process::ExitCode;

use graph_calls_bench::allocations::{self, Counting};
use graph_calls_bench::case::{suite, Case, Suite, VALIDATE};
use graph_calls_bench::figures::{figures, Known, Verdict};
use graph_calls_bench::sampling::Samples;
use graph_calls_bench::{derive_model, typify_model};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The columns. `plain` is our crate without its entry points, with serde alone.
const CONTENDERS: [&str; 8] = ["floor", "derive", "sonic", "simd", "typify", "value", "ours", "plain"];

struct Options {
    rounds: usize,
    enforce: bool,
}

fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("{problem}\nusage: ratios [--rounds N] [--enforce]");
            return ExitCode::from(2);
        }
    };
    let suite = suite();
    let samples = Samples::take(&suite.cases, options.rounds);
    match report(&mut io::stdout().lock(), &suite, &samples) {
        Ok(false) if options.enforce => ExitCode::FAILURE,
        Ok(_) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options { rounds: 400, enforce: false };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--enforce" => options.enforce = true,
            "--rounds" => {
                let rounds = arguments.next().and_then(|n| n.parse().ok());
                options.rounds = rounds.ok_or("--rounds needs a number")?;
            }
            other => return Err(format!("unknown argument {other}")),
        }
    }
    Ok(options)
}

/// Prints all results. Returns whether all targets are met.
fn report(to: &mut impl Write, suite: &Suite, samples: &Samples) -> io::Result<bool> {
    report_times(to, suite, samples)?;
    report_allocations(to, suite)?;
    report_sizes(to)?;
    let met = report_figures(to, suite, samples)?;
    for note in &suite.notes {
        writeln!(to, "- {note}")?;
    }
    Ok(met)
}

fn report_times(to: &mut impl Write, suite: &Suite, samples: &Samples) -> io::Result<()> {
    writeln!(to, "Best time, ns (median of the ratios to derive within a round):\n")?;
    report_by_contender(to, &suite.cases, |case| {
        let (group, _) = case.group_and_contender();
        let best = samples.min(case.name()).unwrap_or_default();
        match samples.median_ratio(case.name(), &format!("{group}/derive")) {
            Some(ratio) => format!("{best:.0} ({ratio:.2})"),
            None => format!("{best:.0}"),
        }
    })
}

fn report_allocations(to: &mut impl Write, suite: &Suite) -> io::Result<()> {
    writeln!(to, "\nAllocations (bytes asked for):\n")?;
    report_by_contender(to, &suite.cases, |case| {
        let counted = allocations::count(|| case.run(1));
        format!("{} ({})", counted.count, counted.bytes)
    })
}

/// Prints one row for each message and one column for each contender.
fn report_by_contender(to: &mut impl Write, cases: &[Case], cell: impl Fn(&Case) -> String) -> io::Result<()> {
    writeln!(to, "| case | {} |", CONTENDERS.join(" | "))?;
    writeln!(to, "| --- |{}", " ---: |".repeat(CONTENDERS.len()))?;
    let mut groups: Vec<&str> = cases.iter().map(|case| case.group_and_contender().0).collect();
    groups.dedup();
    let cells: BTreeMap<_, _> = cases.iter().map(|case| (case.group_and_contender(), cell(case))).collect();
    for group in groups {
        let row = CONTENDERS.map(|contender| {
            let cell = cells.get(&(group, contender));
            cell.map_or("–", String::as_str)
        });
        writeln!(to, "| {group} | {} |", row.join(" | "))?;
    }
    Ok(())
}

fn report_sizes(to: &mut impl Write) -> io::Result<()> {
    let known = our_sizes();
    let ours = |size: Option<u64>| size.map_or_else(|| "–".to_owned(), |size| size.to_string());
    writeln!(to, "\nSizes, bytes:\n\n| type | derive | typify | ours |\n| --- | ---: | ---: | ---: |")?;
    writeln!(
        to,
        "| `Participant` | {} | {} | {} |\n| `CommsNotification` | {} | {} | {} |",
        size_of::<derive_model::Participant>(),
        size_of::<typify_model::Participant>(),
        ours(known.participant_size),
        size_of::<derive_model::CommsNotification>(),
        size_of::<typify_model::CommsNotification>(),
        ours(known.notification_size),
    )
}

fn report_figures(to: &mut impl Write, suite: &Suite, samples: &Samples) -> io::Result<bool> {
    writeln!(to, "\n| figure of ours | target | measured | verdict |")?;
    writeln!(to, "| --- | ---: | ---: | --- |")?;
    let mut met = true;
    for figure in figures(known(suite)) {
        let value = figure.value(samples);
        let verdict = figure.verdict(value);
        met &= verdict == Verdict::Met;
        writeln!(
            to,
            "| {} | ≤ {} | {} | {} |",
            figure.label,
            figure.show(figure.target),
            value.map_or_else(|| "–".to_owned(), |value| figure.show(value)),
            said(verdict),
        )?;
    }
    writeln!(to)?;
    Ok(met)
}

fn said(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Missed => "**missed**",
        Verdict::NotMeasured => "not measured",
    }
}

fn known(suite: &Suite) -> Known {
    let validation = suite.cases.iter().find(|case| case.name() == VALIDATE);
    Known { validation_allocations: validation.map(|case| allocations::count(|| case.run(1)).count), ..our_sizes() }
}

#[cfg(feature = "ours")]
fn our_sizes() -> Known {
    use graph_calls_bench::ours::{CommsNotification, Participant};
    Known {
        participant_size: Some(size_of::<Participant>() as u64),
        notification_size: Some(size_of::<CommsNotification>() as u64),
        validation_allocations: None,
    }
}

#[cfg(not(feature = "ours"))]
fn our_sizes() -> Known {
    Known::default()
}
