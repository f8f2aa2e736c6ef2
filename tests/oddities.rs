//! Odd YAML: each file is valid, or is reported with positions.
//!
//! `cargo test` reads the small ones. With `CODEGEN=<binary>`, which `tests/campaign.sh` sets, each one is read by a process
//! of its own, which has a second of a processor and 256 MiB.

mod util;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use graph_calls_codegen::diagnostic::Diagnostics;
use graph_calls_codegen::report::render;
use tempfile::TempDir;

/// A file that is neither odd nor wrong. The odd ones are made from it.
const PLAIN: &str =
    "complexType: odd\ndoc: A thing.\nsource: resources/odd\nproperties:\n  a: { type: String, doc: One. }\n";

/// The names and the contents of the odd files.
fn small() -> Vec<(String, Vec<u8>)> {
    let whole = [
        "",
        "# nothing\n",
        "\u{feff}",
        "---\n",
        "---\n---\n",
        "...\n",
        "null\n",
        "~\n",
        "[]\n",
        "{}\n",
        "text\n",
        "\"text\"\n",
        "- a\n",
        "42\n",
        "true\n",
        "? a\n: b\n",
        "? [a]\n: b\n",
        "? {a: b}\n: c\n",
        "%YAML 1.1\n---\na: b\n",
        "%YAML 9.9\n---\na: b\n",
        "%TAG ! tag:x,2000:\n---\na: !b c\n",
        "a: &a [*a]\n",
        "<<: {a: b}\n",
        "a: 'b\n",
        "a: \"b\n",
        "a: [b\n",
        "a: {b\n",
        "a: [b,,c]\n",
        "a: {b}\n",
        "a: b: c\n",
        "a:\n\t- b\n",
        "a:\tb\n",
        "- a\nb: c\n",
        "a: b\n c: d\n",
        "a: |\n",
        "a: |9\n b\n",
        "a: |0\n b\n",
        "a: >-+\n b\n",
        "@a: b\n",
        "`a: b\n",
        "%a: b\n",
        "&: b\n",
        "*: b\n",
        "!: b\n",
        "a: b\n--- c\n",
        "a: b\n...\nd: e\n",
        ": b\n",
        "\"\": b\n",
        "1: b\n",
        "null: b\n",
        "yes: b\n",
        "1.5: b\n",
        "[a]: b\n",
        "{a: b}: c\n",
        "a: !!str b\n",
        "a: !!binary aGk=\n",
        "a: !custom b\n",
        "a: \"\\q\"\n",
        "a: \"\\ud800\"\n",
        "a: \"\\x00\"\n",
        "a: \"\\U0010FFFF\"\n",
        "a: \"\\U00110000\"\n",
        "a\u{301}: b\n",
        "\u{1f600}: b\n",
        "\u{5d0}: b\n",
        "a: b\u{2028}c: d\n",
        "a: b\u{85}c: d\n",
        "a: b\u{0}\n",
        "a: \u{202e}b\n",
        "\u{a0}a: b\n",
        "a: b\rc: d\r",
    ];
    let changed = [
        ("doc: A thing.", "doc: !!str A thing."),
        ("doc: A thing.", "doc: 1_000"),
        ("doc: A thing.", "doc: 0x1F"),
        ("doc: A thing.", "doc: .inf"),
        ("doc: A thing.", "doc: .nan"),
        ("doc: A thing.", "doc: 1e400"),
        ("doc: A thing.", "doc: 2001-12-14"),
        ("doc: A thing.", "doc: 1:30"),
        ("doc: A thing.", "doc: no"),
        ("doc: A thing.", "doc: A #thing"),
        ("doc: A thing.", "doc:\n  A\n\n  thing."),
        ("doc: A thing.", "doc: &a A"),
        ("doc: A thing.", "doc: A thing.\ndoc: B."),
        ("doc: A thing.", "doc: A thing.\n\"doc\": B."),
        ("doc: A thing.", "doc: |+\n  A thing.\n\n\n"),
        ("doc: A thing.", "'doc': 'A ''thing'''"),
        ("\n", "\r\n"),
        ("\n", "  \n"),
        ("complexType", "\u{feff}complexType"),
        ("  a:", "  - a:"),
        ("  a:", "  ? a\n  :"),
        ("{ type: String, doc: One. }", "[]"),
        ("{ type: String, doc: One. }", "{ type: String,\n    doc: One.,\n  }"),
        ("String", "[String]"),
        ("String", "{ a: b }"),
    ];
    let mut all: Vec<(String, Vec<u8>)> =
        whole.iter().map(|text| (format!("{text:?}"), text.as_bytes().to_vec())).collect();
    for (old, new) in changed {
        assert!(PLAIN.contains(old), "{old}");
        all.push((format!("{old:?} becomes {new:?}"), PLAIN.replace(old, new).into_bytes()));
    }
    let utf16: Vec<u16> = PLAIN.encode_utf16().collect();
    all.push((
        "UTF-16".to_owned(),
        [vec![0xff, 0xfe], utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect()].concat(),
    ));
    all.push(("UTF-16, big".to_owned(), utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect()));
    all.push(("Latin-1".to_owned(), b"complexType: odd\ndoc: \xe4\n".to_vec()));
    all.push(("half a character".to_owned(), b"complexType: odd\ndoc: a\xf0\x9f".to_vec()));
    all
}

/// The names and the contents of the odd files that are large or deep.
fn large() -> Vec<(String, Vec<u8>)> {
    const MANY: usize = 50_000;
    let lines = |line: fn(usize) -> String| (0..MANY).map(line).collect::<String>();
    let mut blocks = String::new();
    for depth in 0..2_000 {
        let _ = writeln!(blocks, "{}a:", " ".repeat(depth));
    }
    let mut laughs = "a0: &a0 [ha]\n".to_owned();
    for level in 1..30 {
        let _ = writeln!(laughs, "a{level}: &a{level} [*a{0}, *a{0}, *a{0}]", level - 1);
    }
    let texts = [
        ("open lists", "[".repeat(MANY)),
        ("open mappings", "{a: ".repeat(MANY)),
        ("lists in lists", "- ".repeat(MANY)),
        ("mappings in mappings", blocks),
        ("aliases of aliases", laughs),
        ("a long key", format!("{}: b\n", "a".repeat(1 << 20))),
        ("a long value", format!("{PLAIN}# \ndeviations: \"{}\"\n", "a".repeat(4 << 20))),
        ("a long text", PLAIN.replace("A thing", &"A thing ".repeat(1 << 17))),
        ("an open quote", format!("a: \"{}", "b\n".repeat(1 << 19))),
        ("an open list of many", format!("a: [{}", "b,\n".repeat(MANY))),
        ("blank lines", format!("{PLAIN}{}", "\n".repeat(1 << 20))),
        ("comments", format!("{PLAIN}{}", "# nothing\n".repeat(MANY))),
        ("unknown keys", format!("{PLAIN}{}", lines(|index| format!("key{index}: 1\n")))),
        ("duplicate keys", format!("{PLAIN}{}", "doc: B.\n".repeat(MANY))),
        ("properties", format!("{PLAIN}{}", lines(|index| format!("  b{index}: {{ type: String, doc: One. }}\n")))),
        (
            "unknown types",
            format!("{PLAIN}{}", lines(|index| format!("  b{index}: {{ type: t{index}, doc: One. }}\n"))),
        ),
        ("wrong values", format!("{PLAIN}{}", lines(|index| format!("  b{index}: []\n")))),
        ("more than a file can have", "#".repeat(17 << 20)),
        ("as much as a file can have", format!("{PLAIN}{}", "#".repeat(15 << 20))),
    ];
    texts.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect()
}

/// A schema with one odd file.
fn lay_out(content: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    util::copy(&util::root().join("tests/diagnostics/base/schema"), folder.path());
    fs::write(folder.path().join("types/odd.yaml"), content).expect("the file can be written");
    folder
}

/// Whether every problem in rendered diagnostics has a position.
fn has_positions(rendered: &str) -> bool {
    let problems = rendered.lines().filter(|line| line.starts_with("error[")).count();
    let arrows = rendered.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
    let placed = arrows.filter(|place| {
        let mut parts = place.rsplit(':');
        let numbers = [parts.next(), parts.next()];
        numbers.iter().all(|number| number.is_some_and(|number| number.parse::<usize>().is_ok()))
    });
    problems > 0 && placed.count() >= problems
}

#[test]
fn odd_files_are_valid_or_reported_with_positions() {
    for (name, content) in small() {
        let folder = lay_out(&content);
        let mut diagnostics = Diagnostics::new();
        if graph_calls_codegen::read(&mut diagnostics, folder.path()).is_err() {
            let rendered = render(&diagnostics, false);
            assert!(has_positions(&rendered), "{name}: {rendered}");
        }
    }
}

/// How a process ended: its exit code, what it said, its processor time, and its peak memory in KiB.
struct Ended {
    code: Option<i32>,
    said: String,
    time: Duration,
    memory: u64,
}

fn run(binary: &str, schema: &Path) -> Ended {
    let said = schema.join("said");
    let mut child = Command::new(binary)
        .args(["lint", "--schema"])
        .arg(schema)
        .stdout(Stdio::null())
        .stderr(fs::File::create(&said).expect("the file can be made"))
        .spawn()
        .expect("the binary can be started");
    let process = Path::new("/proc").join(child.id().to_string());
    let mut memory = 0;
    // A process that has ended says what it took until somebody waits for it.
    let time = loop {
        memory = memory.max(peak_memory(&process));
        match processor_time(&process) {
            (true, time) => break time,
            (false, time) if time > Duration::from_secs(5) => child.kill().expect("the process can be ended"),
            (false, _) => thread::sleep(Duration::from_millis(1)),
        }
    };
    let code = child.wait().expect("the process can be waited for").code();
    Ended { code, said: String::from_utf8_lossy(&fs::read(&said).unwrap_or_default()).into_owned(), time, memory }
}

fn peak_memory(process: &Path) -> u64 {
    let text = fs::read_to_string(process.join("status")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse().ok()).unwrap_or(0)
}

/// Whether a process has ended, and the processor time that it took, which does not depend on what else is running.
fn processor_time(process: &Path) -> (bool, Duration) {
    let text = fs::read_to_string(process.join("stat")).expect("nobody has waited for the process");
    // The name of the program, in parentheses, can contain spaces.
    let (_, fields) = text.rsplit_once(')').expect("the name is in parentheses");
    let fields: Vec<_> = fields.split_whitespace().collect();
    // Linux counts in hundredths of a second, by itself (11) and for the process (12).
    let ticks: u64 = fields[11..=12].iter().map(|ticks| ticks.parse::<u64>().expect("it is a number")).sum();
    (fields[0] == "Z", Duration::from_millis(10 * ticks))
}

#[test]
#[ignore = "`tests/campaign.sh` runs it with an optimized binary"]
fn odd_files_take_a_second_and_a_bounded_amount_of_memory() {
    let binary = std::env::var("CODEGEN").expect("`CODEGEN` names the binary");
    let (mut slowest, mut largest) = (Duration::ZERO, 0);
    let all: Vec<_> = small().into_iter().chain(large()).collect();
    for (name, content) in &all {
        let folder = lay_out(content);
        let Ended { code, said, time, memory } = run(&binary, folder.path());
        assert!(code == Some(0) || (code == Some(1) && has_positions(&said)), "{name}: {code:?} {said}");
        assert!(time < Duration::from_secs(1), "{name} takes {time:?}");
        assert!(memory < 256 * 1024, "{name} takes {memory} KiB");
        slowest = slowest.max(time);
        largest = largest.max(memory);
    }
    println!("{} odd files: at most {slowest:?} and {} MiB", all.len(), largest / 1024);
}
