#!/bin/sh
# Tries the programs of all pairs of `tests/diff`, and prints how many of the changes that break the Rust API cargo-semver-checks
# finds. It takes about half an hour on two cores. With `SAMPLE=1`, it takes 25 pairs.
set -eu
cd "$(dirname "$0")/.."
version=0.51.0
tools=target/semver-checks

if [ "${SAMPLE:-0}" != 1 ]; then
    export ALL=1
    cargo test --test diff
fi

# It is compiled without optimization, because it works for seconds and is compiled for minutes.
if ! "$tools/bin/cargo-semver-checks" semver-checks --version 2>/dev/null | grep -q "$version"; then
    if ! cargo install cargo-semver-checks --version "$version" --locked --debug --root "$tools"; then
        echo "cargo-semver-checks $version cannot be installed, so the verdicts are not compared with it" >&2
        exit 3
    fi
fi
SEMVER_CHECKS="$PWD/$tools/bin/cargo-semver-checks" \
    cargo test --test diff -- --ignored --nocapture cargo_semver_checks_finds_no_more
