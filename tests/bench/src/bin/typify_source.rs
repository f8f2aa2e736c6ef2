//! Prints typify's types, which `cold-build.sh` copies to the bot that it builds.

fn main() {
    print!("{}", graph_calls_bench::typify_model::SOURCE);
}
