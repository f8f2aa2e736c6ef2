//! Measures the generator's speed on the shipped schema and on copies of it, compared with typify
//! on an equally scaled slice.
//!
//! `generator_scale [--scales 1,10,100,1000] [--limit SECONDS] [--enforce]` prints Markdown to
//! stdout. With `--enforce`, the exit code is 1 if a target is missed or cannot be measured. Both
//! sides are complete processes that read and write files. typify runs in this program
//! (`generator_scale typify SCHEMA OUT`).

mod process;
mod report;
mod scaled;
mod typify;

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use process::{Limited, Run};
use report::Row;

const USAGE: &str = "usage: generator_scale [--scales N,N] [--limit SECONDS] [--enforce]";

/// The approximate time for which a row is repeated, and the maximum number of rounds.
const REPEAT: Duration = Duration::from_secs(4);
const MOST_ROUNDS: u32 = 25;
/// The minimum number of rounds, unless they take four times as long.
const FEWEST_ROUNDS: u32 = 3;

type Outcome<T> = Result<T, Box<dyn Error>>;

struct Options {
    scales: Vec<usize>,
    limit: Duration,
    enforce: bool,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Outcome<bool> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [command, schema, out] = &arguments[..] {
        if command == "typify" {
            typify::generate(Path::new(schema), Path::new(out))?;
            return Ok(true);
        }
    }
    let options = options(arguments.into_iter())?;
    let generator = build_generator()?;
    let mut rows = Vec::new();
    for &scale in &options.scales {
        eprintln!("{scale} times …");
        rows.push(measure(&generator, scale, options.limit)?);
    }
    let met = report::print(&rows, options.limit);
    Ok(met || !options.enforce)
}

fn options(mut arguments: impl Iterator<Item = String>) -> Outcome<Options> {
    let mut options = Options { scales: vec![1, 10, 100, 1000], limit: Duration::from_secs(120), enforce: false };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--enforce" => options.enforce = true,
            "--scales" => {
                let scales = arguments.next().ok_or(USAGE)?;
                options.scales = scales.split(',').map(str::parse).collect::<Result<_, _>>().map_err(|_| USAGE)?;
            }
            "--limit" => {
                let seconds = arguments.next().and_then(|seconds| seconds.parse().ok());
                options.limit = Duration::from_secs(seconds.ok_or(USAGE)?);
            }
            _ => return Err(USAGE.into()),
        }
    }
    Ok(options)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Builds the generator in the same way as this program, with cargo's unchanged release profile and
/// in the same target folder.
fn build_generator() -> Outcome<PathBuf> {
    let target = env::current_exe()?.ancestors().nth(2).ok_or("this program is in no target folder")?.to_owned();
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--release", "--package", "graph-calls-codegen", "--target-dir"])
        .arg(&target)
        .current_dir(root())
        .status()?;
    status.success().then(|| target.join("release/graph-calls-codegen")).ok_or_else(|| "cargo failed".into())
}

/// Measures one row, with inputs in a temporary folder.
fn measure(generator: &Path, scale: usize, limit: Duration) -> Outcome<Row> {
    let work = tempfile::tempdir_in(fast_folder())?;
    let (schema, json) = (work.path().join("schema"), work.path().join("schema.json"));
    // The shipped schema has no requests that are no actions.
    let from = [root().join("schema"), root().join("tests/requests/schema")];
    scaled::write_schema(&from, scale, &schema)?;
    scaled::write_json_schema(&Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.json"), scale, &json)?;
    let types = work.path().join("types.rs");
    Bench { generator, schema: &schema, json: &json, work: work.path(), types: &types, limit }.row(scale)
}

/// A folder in memory, if there is one and `TMPDIR` is not set. The time that a disk takes to
/// create thousands of files depends on earlier deletions, and not on the generator.
fn fast_folder() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if env::var_os("TMPDIR").is_none() && memory.is_dir() {
        memory
    } else {
        env::temp_dir()
    }
}

struct Bench<'a> {
    generator: &'a Path,
    schema: &'a Path,
    json: &'a Path,
    work: &'a Path,
    types: &'a Path,
    limit: Duration,
}

impl Bench<'_> {
    /// Measures both sides in interleaved rounds. Memory is measured in separate runs, because the
    /// running process is polled.
    fn row(&self, scale: usize) -> Outcome<Row> {
        let mut row = Row::new(scale);
        let started = Instant::now();
        for round in 0..MOST_ROUNDS {
            let is_over = |limit| started.elapsed() + started.elapsed() / round.max(1) > limit;
            if round > 0 && is_over(if round < FEWEST_ROUNDS { 4 * REPEAT } else { REPEAT }) {
                break;
            }
            let out = self.out(round);
            row.generate.add(self.generate(&out).timed(self.limit)?);
            if row.generate.is_over() {
                row.check.add(Limited::Over);
            } else {
                row.check.add(self.check(&out).timed(self.limit)?);
            }
            row.typify.add(self.typify()?.timed(self.limit)?);
        }
        if !row.generate.is_over() {
            let out = self.out(0);
            row.generate.text = process::text_below(&out)?;
            let before = process::stamps(&out)?;
            self.generate(&out).timed(self.limit)?;
            row.untouched = Some(process::stamps(&out)? == before);
            let out = self.out(MOST_ROUNDS);
            row.generate.peak = self.generate(&out).peak_memory(self.limit)?;
            row.check.peak = self.check(&out).peak_memory(self.limit)?;
        }
        if !row.typify.is_over() {
            row.typify.text = process::text_below(self.types)?;
            row.typify.peak = self.typify()?.peak_memory(self.limit)?;
        }
        Ok(row)
    }

    /// A folder from which nothing has been removed.
    fn out(&self, round: u32) -> PathBuf {
        self.work.join(format!("out-{round}"))
    }

    fn generate(&self, out: &Path) -> Run {
        let mut command = Command::new(self.generator);
        command.arg("generate").arg("--schema").arg(self.schema).arg("--out").arg(out);
        Run(command)
    }

    fn check(&self, out: &Path) -> Run {
        let mut run = self.generate(out);
        run.0.arg("--check");
        run
    }

    fn typify(&self) -> Outcome<Run> {
        let mut command = Command::new(env::current_exe()?);
        command.arg("typify").arg(self.json).arg(self.types);
        Ok(Run(command))
    }
}

#[cfg(test)]
mod tests {
    use super::options;

    #[test]
    fn options_are_read() {
        let read = |text: &str| options(text.split_whitespace().map(str::to_owned));
        assert_eq!(read("--scales 1,10").expect("options").scales, [1, 10]);
        assert!(read("--enforce").expect("options").enforce);
        assert!(read("--scales x").is_err() && read("--limit").is_err() && read("all").is_err());
    }
}
