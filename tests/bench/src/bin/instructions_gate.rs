//! Counts instructions and compares them with the committed `instructions.txt`.
//!
//! It fails if a case needs over 5 % more than its baseline, or if only one of the two exists.
//! `--bless` writes the baseline. It runs itself under `valgrind --tool=callgrind`, each case with
//! few and with many iterations. The difference does not include the start-up, so no symbol has to
//! be found and no runner has to be installed. The allocator is [`Steady`], so a count does not
//! depend on the heap that other cases leave behind.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, available_parallelism};
use std::{env, fs};

use graph_calls_bench::case::{suite, suite_of, Case};
use graph_calls_bench::steady::Steady;

#[global_allocator]
static ALLOCATOR: Steady = Steady;

/// The maximum increase over the baseline.
const TOLERANCE: f64 = 0.05;

/// The iterations of the two runs. The first ones fill the allocator's lists. A process can need some thousand instructions
/// more than another one, so there are enough iterations for this not to matter.
const FEW: u64 = 5;
const MANY: u64 = 105;
/// Enough for a batch, which takes hundreds of thousands of instructions.
const MANY_BATCHES: u64 = 15;

/// The contenders whose instructions are counted: our implementations, and those with which we
/// compare them.
const CONTENDERS: [&str; 4] = ["floor", "derive", "ours", "plain"];

const USAGE: &str = "usage: instructions_gate [--bless]";

type Counts = BTreeMap<String, u64>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments[..] {
        [] => gate(),
        ["--bless"] => bless(),
        ["run", case, iterations] => run(case, iterations),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

/// Runs one case, under valgrind.
fn run(name: &str, iterations: &str) -> Result<bool, String> {
    let iterations = iterations.parse().map_err(|_| USAGE.to_owned())?;
    let message = name.split('/').nth(1).unwrap_or_default();
    let cases = suite_of(|name| name == message).cases;
    let case = cases.iter().find(|case| case.name() == name);
    case.ok_or_else(|| format!("no case is called {name}"))?.run(iterations);
    Ok(true)
}

fn bless() -> Result<bool, String> {
    let counts = count_all()?;
    let mut text = String::from(
        "# Instructions per iteration. Written by `cargo run --release --bin instructions_gate -- --bless`.\n",
    );
    text.extend(counts.iter().map(|(name, count)| format!("{name} {count}\n")));
    let path = baseline_path();
    fs::write(&path, text).map_err(|problem| format!("{}: {problem}", path.display()))?;
    Ok(true)
}

fn gate() -> Result<bool, String> {
    let baseline = read_baseline(&baseline_path())?;
    let counts = count_all()?;
    println!("| case | baseline | now | change |\n| --- | ---: | ---: | ---: |");
    let mut fine = true;
    for (name, &now) in &counts {
        let before = baseline.get(name).copied();
        fine &= before.is_some_and(|before| change(before, now) <= TOLERANCE);
        println!("{}", row(name, before, now));
    }
    for name in baseline.keys().filter(|name| !counts.contains_key(*name)) {
        fine = false;
        println!("| {name} | {} | – | **not in this build** |", baseline[name]);
    }
    if !fine {
        eprintln!(
            "a case needs over {:.0} % more instructions than its baseline, or only one of the two exists; if that is meant: --bless",
            TOLERANCE * 100.0
        );
    }
    Ok(fine)
}

fn row(name: &str, before: Option<u64>, now: u64) -> String {
    match before {
        Some(before) => {
            let percent = change(before, now) * 100.0;
            format!("| {name} | {before} | {now} | {percent:+.1} % |")
        }
        None => format!("| {name} | – | {now} | **no baseline** |"),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn change(before: u64, now: u64) -> f64 {
    now as f64 / before as f64 - 1.0
}

fn baseline_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("instructions.txt")
}

fn read_baseline(path: &Path) -> Result<Counts, String> {
    let text = fs::read_to_string(path).map_err(|problem| format!("{}: {problem}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (name, count) = line.split_once(' ')?;
            Some((name.to_owned(), count.parse().ok()?))
        })
        .collect::<Option<Counts>>()
        .ok_or_else(|| format!("{}: a line is not `case count`", path.display()))
}

fn count_all() -> Result<Counts, String> {
    let cases = suite().cases;
    let names: Vec<&str> = cases.iter().filter(|case| is_counted(case)).map(Case::name).collect();
    let next = AtomicUsize::new(0);
    // What is counted does not depend on what else runs.
    let count_some = || {
        let mut counts = Counts::new();
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            counts.insert((*name).to_owned(), count(name)?);
        }
        Ok(counts)
    };
    let cores = available_parallelism().map_or(1, NonZero::get);
    let all: Vec<Result<Counts, String>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(count_some)).collect();
        threads.into_iter().map(|thread| thread.join().expect("no thread panics")).collect()
    });
    Ok(all.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

fn is_counted(case: &Case) -> bool {
    CONTENDERS.contains(&case.group_and_contender().1)
}

/// The number of instructions of one iteration.
fn count(name: &str) -> Result<u64, String> {
    let many = if name.contains("/batch") { MANY_BATCHES } else { MANY };
    Ok((callgrind(name, many)? - callgrind(name, FEW)?) / (many - FEW))
}

/// The number of instructions of a complete run.
fn callgrind(name: &str, iterations: u64) -> Result<u64, String> {
    let program = env::current_exe().map_err(|problem| problem.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["run", name, &iterations.to_string()])
        .output()
        .map_err(|problem| format!("valgrind: {problem}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    collected(&text).ok_or_else(|| format!("valgrind says of {name}:\n{text}"))
}

/// The count in callgrind's summary: `==123== Collected : 4567`.
fn collected(summary: &str) -> Option<u64> {
    let line = summary.lines().find(|line| line.contains("Collected"))?;
    line.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{change, collected, TOLERANCE};

    #[test]
    fn the_summary_is_understood() {
        let summary = "==7== Events    : Ir\n==7== Collected : 4567\n==7== \n";
        assert_eq!(collected(summary), Some(4567));
        assert_eq!(collected("valgrind: not found"), None);
    }

    #[test]
    fn more_is_worse() {
        assert!(change(1000, 1051) > TOLERANCE);
        assert!(change(1000, 1050) <= TOLERANCE + f64::EPSILON);
        assert!(change(1000, 500) < 0.0);
    }
}
