//! `read/<message>/<contender>` and `write/<message>/<contender>`, measured by criterion.

use std::time::Instant;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion};
use graph_calls_bench::case::{suite, Case};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let suite = suite();
    for note in &suite.notes {
        eprintln!("note: {note}");
    }
    for cases in suite.cases.chunk_by(|a, b| group(a) == group(b)) {
        let mut benchmarks = criterion.benchmark_group(group(&cases[0]));
        for case in cases {
            bench(&mut benchmarks, case);
        }
        benchmarks.finish();
    }
    criterion.final_summary();
}

fn group(case: &Case) -> &str {
    case.group_and_contender().0
}

fn bench(benchmarks: &mut BenchmarkGroup<'_, WallTime>, case: &Case) {
    let (_, contender) = case.group_and_contender();
    benchmarks.bench_function(contender, |bencher| {
        bencher.iter_custom(|iterations| {
            let started = Instant::now();
            case.run(iterations);
            started.elapsed()
        });
    });
}
