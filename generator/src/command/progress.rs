//! The line that says what a person is waiting for.

use std::io::Write;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// Does some work. If it takes longer than `patience`, shows a line that says `what` is done, and
/// erases it when the work ends.
///
/// `to` must be a terminal. Nothing else may be written to it in the meantime.
pub fn during<T>(to: &mut (dyn Write + Send), what: &str, patience: Duration, work: impl FnOnce() -> T) -> T {
    let (done, ends) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            if ends.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                // A line that cannot be shown is no failure of the work.
                let _ = write!(to, "{what}…").and_then(|()| to.flush());
                let _ = ends.recv();
                let _ = write!(to, "\r\x1b[K").and_then(|()| to.flush());
            }
        });
        let result = work();
        drop(done);
        result
    })
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::mpsc::{channel, Sender};
    use std::time::Duration;

    use super::during;

    /// Reports that something was written.
    struct Terminal {
        shown: Vec<u8>,
        written: Sender<()>,
    }

    impl Write for Terminal {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.shown.extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            let _ = self.written.send(());
            Ok(())
        }
    }

    #[test]
    fn who_waits_is_told_and_the_line_is_erased() {
        let (written, wait) = channel();
        let mut terminal = Terminal { shown: Vec::new(), written };
        let result = during(&mut terminal, "writing", Duration::ZERO, || wait.recv().map(|()| 1));
        assert_eq!((result, terminal.shown.as_slice()), (Ok(1), "writing…\r\u{1b}[K".as_bytes()));
    }

    #[test]
    fn who_does_not_wait_is_not_told() {
        let mut shown = Vec::new();
        assert_eq!(during(&mut shown, "writing", Duration::from_secs(3600), || 1), 1);
        assert!(shown.is_empty());
    }
}
