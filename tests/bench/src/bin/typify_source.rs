//! Prints typify's types: `cold-build.sh` puts them into the bot that it builds.

fn main() {
    print!("{}", graph_calls_bench::typify_model::SOURCE);
}
