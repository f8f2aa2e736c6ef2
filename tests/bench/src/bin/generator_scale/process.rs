//! Runs processes and measures their costs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::Outcome;

/// The interval at which a running process is polled.
const LOOK: Duration = Duration::from_millis(1);

/// A process that can be run.
pub struct Run(pub Command);

/// A measured value, unless the process took too long.
#[derive(Clone, Copy, Debug)]
pub enum Limited<T> {
    /// The value.
    Within(T),
    /// The process was stopped at the limit.
    Over,
}

/// The time of a process.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// The wall-clock time.
    pub wall: Duration,
    /// The time on all cores together, in steps of 10 ms.
    pub cpu: Duration,
}

impl Run {
    /// Runs the process and measures its time.
    pub fn timed(mut self, limit: Duration) -> Outcome<Limited<Times>> {
        let (cpu, started) = (cpu_of_children()?, Instant::now());
        let mut child = self.start()?;
        let guard = Guard::of(&mut child, limit);
        let status = guard.wait()?;
        let wall = started.elapsed();
        match status {
            Some(true) => Ok(Limited::Within(Times { wall, cpu: cpu_of_children()?.saturating_sub(cpu) })),
            Some(false) => Err(format!("{:?} failed", self.0).into()),
            None => Ok(Limited::Over),
        }
    }

    /// Runs the process and measures its peak memory, in bytes. The last poll is up to one
    /// millisecond before the end.
    pub fn peak_memory(mut self, limit: Duration) -> Outcome<Option<u64>> {
        let started = Instant::now();
        let mut child = self.start()?;
        let status = PathBuf::from(format!("/proc/{}/status", child.id()));
        let mut peak = None;
        while child.try_wait()?.is_none() {
            peak = peak.max(fs::read_to_string(&status).ok().as_deref().and_then(high_water));
            if started.elapsed() > limit {
                child.kill()?;
            }
            thread::sleep(LOOK);
        }
        Ok(peak)
    }

    fn start(&mut self) -> io::Result<Child> {
        self.0.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    }
}

/// A child process that is stopped at the limit. Polling does not slow down short processes.
struct Guard<'a> {
    child: &'a mut Child,
    limit: Duration,
}

impl<'a> Guard<'a> {
    fn of(child: &'a mut Child, limit: Duration) -> Self {
        Self { child, limit }
    }

    /// Waits for the process. Returns whether it succeeded, or `None` if it was stopped.
    fn wait(self) -> io::Result<Option<bool>> {
        let (started, mut pause) = (Instant::now(), Duration::from_micros(50));
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(Some(status.success()));
            }
            if started.elapsed() > self.limit {
                self.child.kill()?;
                self.child.wait()?;
                return Ok(None);
            }
            thread::sleep(pause);
            // The pause is never longer than a hundredth of the elapsed time.
            pause = (started.elapsed() / 100).max(pause);
        }
    }
}

/// The number in `VmHWM: 8032 kB`, in bytes.
fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// The CPU time of all processes that this process has waited for. The kernel counts it in
/// hundredths of a second.
fn cpu_of_children() -> Outcome<Duration> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let (_, fields) = stat.rsplit_once(") ").ok_or("/proc/self/stat is not what it was")?;
    let ticks = fields.split(' ').skip(13).take(2).map(str::parse::<u64>).sum::<Result<u64, _>>()?;
    Ok(Duration::from_millis(ticks * 10))
}

/// The size of texts.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextSize {
    /// The number of files.
    pub files: u64,
    /// The number of lines in all files.
    pub lines: u64,
    /// The number of bytes in all files.
    pub bytes: u64,
}

/// The size of a file, or of all files in a folder.
pub fn text_below(path: &Path) -> io::Result<TextSize> {
    let mut size = TextSize::default();
    for (path, _) in stamps(path)?.iter().filter(|(path, _)| path.is_file()) {
        let text = fs::read(path)?;
        size.files += 1;
        size.lines += text.split(|byte| *byte == b'\n').count() as u64 - 1;
        size.bytes += text.len() as u64;
    }
    Ok(size)
}

/// A file or folder and everything in it, with the modification times.
pub fn stamps(path: &Path) -> io::Result<Vec<(PathBuf, SystemTime)>> {
    let metadata = fs::metadata(path)?;
    let mut stamps = vec![(path.to_owned(), metadata.modified()?)];
    if metadata.is_dir() {
        for entry in fs::read_dir(path)? {
            stamps.extend(self::stamps(&entry?.path())?);
        }
    }
    stamps.sort();
    Ok(stamps)
}

#[cfg(test)]
mod tests {
    use super::high_water;

    #[test]
    fn the_high_water_mark_is_found() {
        assert_eq!(high_water("VmPeak:\t 1 kB\nVmHWM:\t    8032 kB\n"), Some(8_224_768));
        assert_eq!(high_water("VmPeak:\t 1 kB\n"), None);
    }
}
