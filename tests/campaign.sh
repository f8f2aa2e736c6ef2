#!/usr/bin/env bash
# Tries to fool the generator: tests/campaign.sh
#
# `cargo test` tries a sample of the same. This takes long:
# - every change of one node in the shipped schema is valid, or one to three problems with positions;
# - every hostile text in every place is refused or only displayed, and documentation gains no test;
# - every odd file is valid or reported, within a second of a processor and 256 MiB.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export RUST_BACKTRACE=0
cargo build --release --quiet --package graph-calls-codegen
CODEGEN=$PWD/target/release/graph-calls-codegen cargo test --release --quiet --test oddities -- --include-ignored --nocapture
ALL=1 cargo test --release --quiet --test mutations -- --nocapture
ALL=1 cargo test --release --quiet --test hostile -- --include-ignored --nocapture
