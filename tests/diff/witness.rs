//! Programs that show what a change does to those who use the crate.
//!
//! `user.rs` of a pair compiles with the old crate. It compiles with the new one unless the Rust API breaks. `runs.rs` runs with the
//! old crate, and fails with the new one. `bot.rs` uses everything of the base schema in a way that only a change of the
//! Rust API breaks.

use std::path::PathBuf;
use std::sync::Mutex;

use crate::pair::{Comparison, Expected, Pair, Rust};
use crate::rust::{Crate, Make, Rustc};
use crate::side::Side;
use crate::trees::{self, Difference};
use crate::util::root;

/// The number of pairs that are tried, unless all are.
const SAMPLE: usize = 20;

/// The pairs whose programs are tried: all, those that are asked for, or a sample that is always the same.
pub fn chosen(pairs: &[Pair]) -> Vec<&Pair> {
    let mut compared: Vec<_> = pairs.iter().filter(|pair| matches!(pair.expected, Expected::Compared(_))).collect();
    if let Ok(only) = std::env::var("ONLY") {
        compared.retain(|pair| only.split(',').any(|only| pair.name.contains(only)));
    } else if std::env::var_os("ALL").is_none() {
        // Those without programs show little.
        compared.retain(|pair| !pair.files().is_empty());
        let step = compared.len().div_ceil(SAMPLE).max(1);
        compared = compared.into_iter().step_by(step).collect();
    }
    compared
}

/// Tries the programs of pairs, and returns what is not as expected.
pub fn check(pairs: &[&Pair]) -> Vec<String> {
    let base = Side::base();
    let texts = base.texts().expect("the base schema is valid");
    let rustc = Rustc::new(&texts);
    let old = rustc.library(&texts, "old", Make::Compiled).expect("the base crate compiles");
    let bot = root().join("tests/diff/bot.rs");
    rustc.check(&bot, &old).unwrap_or_else(|error| panic!("bot.rs does not compile:\n{error}"));
    let bench = Bench { base, old_code: trees::code(&texts), rustc, old, bot };
    let (next, wrong) = (Mutex::new(pairs.iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| loop {
                let Some(pair) = next.lock().expect("nothing panics").next() else { return };
                if let Err(error) = bench.check(pair) {
                    wrong.lock().expect("nothing panics").push(format!("{}: {error}", pair.name));
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("nothing panics");
    wrong.sort();
    wrong
}

/// What all pairs share.
struct Bench<'a> {
    base: Side,
    old_code: std::collections::BTreeMap<&'a str, String>,
    rustc: Rustc,
    old: Crate,
    bot: PathBuf,
}

impl Bench<'_> {
    fn check(&self, pair: &Pair) -> Result<(), String> {
        let Expected::Compared(expected) = &pair.expected else { return Ok(()) };
        let texts = pair.new_side(&self.base)?.texts()?;
        let make = if pair.runs.is_some() { Make::Compiled } else { Make::Checked };
        let compiled;
        let new = if trees::code(&texts) == self.old_code && expected.trees() != Difference::Code {
            &self.old
        } else {
            compiled =
                self.rustc.library(&texts, &pair.name, make).map_err(|error| format!("the new crate: {error}"))?;
            &compiled
        };
        self.check_user(pair, expected, new)?;
        self.check_runs(pair, new)?;
        if !std::ptr::eq(new, &self.old) {
            // All of them together would be a gigabyte.
            self.rustc.remove(new);
        }
        Ok(())
    }

    fn check_user(&self, pair: &Pair, expected: &Comparison, new: &Crate) -> Result<(), String> {
        if let Some(user) = &pair.user {
            self.rustc
                .check(user, &self.old)
                .map_err(|error| format!("user.rs does not compile with the old crate:\n{error}"))?;
            match (self.rustc.check(user, new), expected.rust) {
                (Ok(()), Rust::Major) => return Err("user.rs compiles with the new crate".to_owned()),
                (Err(error), Rust::None | Rust::Patch | Rust::Minor) => {
                    return Err(format!("user.rs does not compile with the new crate:\n{error}"));
                }
                (Ok(()), _) | (Err(_), Rust::Major) => {}
            }
        }
        if expected.rust != Rust::Major {
            self.rustc
                .check(&self.bot, new)
                .map_err(|error| format!("bot.rs does not compile with the new crate:\n{error}"))?;
        }
        Ok(())
    }

    fn check_runs(&self, pair: &Pair, new: &Crate) -> Result<(), String> {
        let Some(runs) = &pair.runs else { return Ok(()) };
        let not_compiled =
            |side: &'static str| move |error| format!("runs.rs does not compile with the {side} crate:\n{error}");
        // Both programs have the same name, so that they are not in the same folder.
        let old = self.rustc.run(runs, &self.old, &format!("{}-old", pair.name)).map_err(not_compiled("old"))?;
        old.map_err(|error| format!("runs.rs fails with the old crate:\n{error}"))?;
        match self.rustc.run(runs, new, &format!("{}-new", pair.name)).map_err(not_compiled("new"))? {
            Ok(()) => Err("runs.rs succeeds with the new crate".to_owned()),
            Err(error) if error.contains("panicked") => Ok(()),
            Err(error) => Err(format!("runs.rs fails otherwise than by an assertion:\n{error}")),
        }
    }
}
