#!/usr/bin/env bash
# Checks every combination of the generated crate's features: tests/features.sh
#
# Exit code 1: a combination does not build or has a warning; 3: cargo-hack cannot be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=0.6.46
tools=target/tools/cargo-hack-$version
if [ ! -x "$tools/bin/cargo-hack" ]; then
    cargo install --quiet --locked --root "$tools" "cargo-hack@$version" || {
        echo "cargo-hack $version cannot be installed" >&2
        exit 3
    }
fi
export PATH="$PWD/$tools/bin:$PATH"
RUSTFLAGS="-D warnings" cargo hack check --quiet --package graph-calls --feature-powerset --all-targets
echo "Every combination of features is fine."
