#!/usr/bin/env bash
# Builds and tests the generated crate with the lowest version of Rust that its manifest promises: tests/msrv.sh
#
# Exit code 1: it does not build or a documentation test fails; 3: the toolchain is missing and cannot be installed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$root/generated/Cargo.toml")
toolchain=$version.0

rustc "+$toolchain" --version > /dev/null 2>&1 ||
    timeout 300 rustup toolchain install "$toolchain" --profile minimal > /dev/null 2>&1 || {
    echo "Rust $version cannot be installed: rustup toolchain install $toolchain --profile minimal" >&2
    exit 3
}

# The crate is built by itself, because the generator and the tests need a newer Rust.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -r "$root/generated/." "$scratch"
cp "$root/Cargo.lock" "$scratch"
cd "$scratch"
printf '\n[workspace]\n' >> Cargo.toml
# The other features need a newer Rust, as their dependencies do.
for features in --no-default-features --features=http,arbitrary_precision,tracing; do
    RUSTFLAGS="-D warnings" cargo "+$toolchain" test --quiet "$features"
done
echo "Rust $version: fine"
