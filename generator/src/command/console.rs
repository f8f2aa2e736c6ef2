//! The output streams of a command.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use super::progress;
use crate::output::Folder;
use crate::printable;

/// The time after which a person is told what the command is doing.
const PATIENCE: Duration = Duration::from_secs(1);
/// The time that a single step may take without being shown, since a line that vanishes at once
/// cannot be read.
const BLINK: Duration = Duration::from_millis(200);

/// The output streams of a command: one for data, and one for everything that people read.
pub struct Console<'a> {
    /// The stream for data.
    pub out: &'a mut dyn Write,
    /// Whether data is colored.
    pub out_color: bool,
    /// The stream for people.
    pub err: &'a mut (dyn Write + Send),
    /// Whether messages are colored.
    pub err_color: bool,
    /// Whether only errors are shown to people.
    pub quiet: bool,
    /// Whether the stream for people is a terminal on which a line can be erased.
    pub can_erase: bool,
    /// When the command started.
    pub start: Instant,
}

impl Console<'_> {
    /// Does some work, and says what it is if it takes long.
    pub fn during<T>(&mut self, what: &str, work: impl FnOnce() -> T) -> T {
        if self.quiet || !self.can_erase {
            return work();
        }
        let patience = PATIENCE.saturating_sub(self.start.elapsed()).max(BLINK);
        progress::during(self.err, what, patience, work)
    }

    /// Prints data. It is not a failure if the reader stops early, as `head` does.
    pub fn print(&mut self, data: &str, outcome: Outcome) -> Outcome {
        match self.out.write_all(data.as_bytes()).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => self.fail(&error.to_string()),
            _ => outcome,
        }
    }

    /// Reports why the command failed.
    pub fn fail(&mut self, message: &str) -> Outcome {
        let error = if self.err_color { "\x1b[1m\x1b[91merror\x1b[0m" } else { "error" };
        self.complain(&format!("{error}: {}", printable::lines(message)));
        Outcome::Failure
    }

    /// Prints what people have to know. Messages quote the names of files and folders, which can contain anything.
    pub fn tell(&mut self, message: &str) {
        self.complain(&printable::lines(message));
    }

    /// Prints an error or a finding for people that is rendered, perhaps in color.
    pub fn complain(&mut self, message: &str) {
        // If even the message cannot be written, only the exit code can report the failure.
        let _ = writeln!(self.err, "{message}");
    }

    /// Says that another run holds the folder.
    pub fn waits(&mut self, folder: &Folder) {
        self.say(&format!("another run is writing to {folder}: waiting for it"));
    }

    /// Prints a message for people that they can do without.
    pub fn say(&mut self, message: &str) {
        if !self.quiet {
            self.tell(message);
        }
    }
}

/// The outcome of a command.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The command succeeded.
    Fine = 0,
    /// The command has findings.
    Findings = 1,
    /// The command failed.
    Failure = 2,
}

/// A number of files, in words.
pub fn files(count: usize) -> String {
    format!("{count} {}", if count == 1 { "file" } else { "files" })
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::mpsc::{channel, Sender};
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    use super::{Console, BLINK, PATIENCE};

    /// Reports that something was written.
    struct Terminal(Sender<()>);

    impl Write for Terminal {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _ = self.0.send(());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Whether a person who waits longer than the patience is told.
    fn is_told(quiet: bool, can_erase: bool) -> bool {
        let (written, wait) = channel();
        let (mut out, mut err) = (Vec::new(), Terminal(written));
        let (out_color, err_color, start) = (false, false, Instant::now());
        let mut console = Console { out: &mut out, out_color, err: &mut err, err_color, quiet, can_erase, start };
        let is_expected = can_erase && !quiet;
        console.during("working", || match is_expected {
            // On a busy machine, it can take longer.
            true => wait.recv_timeout(PATIENCE * 60).is_ok(),
            false => {
                sleep(PATIENCE + BLINK);
                wait.recv_timeout(Duration::ZERO).is_ok()
            }
        })
    }

    #[test]
    fn progress_is_for_terminals_and_for_those_who_want_it() {
        assert!(is_told(false, true));
        assert!(!is_told(false, false), "a log shows no progress");
        assert!(!is_told(true, true), "--quiet");
    }
}
