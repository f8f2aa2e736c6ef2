#!/usr/bin/env bash
# Imports whole metadata, generates a draft, and compiles it: tests/metadata.sh METADATA...
#
# Prints the figures of each file. Exit code 1: something is left out, refused, or does not compile without a warning; 2: called wrongly.
set -euo pipefail
export LC_ALL=C

[ $# -gt 0 ] || { echo "usage: $0 METADATA..." >&2 && exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cargo build --release --quiet --manifest-path "$root/Cargo.toml" --package graph-calls-codegen
program=${CARGO_TARGET_DIR:-$root/target}/release/graph-calls-codegen
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs a command, and prints its seconds and its memory.
measured() {
    local name=$1 code=0
    shift
    python3 - "$name" "$@" << 'END' || code=$?
import resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.run(sys.argv[2:]).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"  {sys.argv[1]:10} {time.monotonic() - start:7.2f} s {usage.ru_maxrss / 1024:7.0f} MB", flush=True)
sys.exit(code)
END
    return "$code"
}

status=0
for metadata in "$@"; do
    folder=$work/$(basename "$metadata" | tr . -)
    echo "$metadata: $(wc -c < "$metadata") bytes"
    measured import "$program" import "$metadata" --all --quiet --schema "$folder/schema" || status=1
    [ -f "$folder/schema/service.yaml" ] || { status=1 && continue; }
    measured drift "$program" drift "$metadata" --quiet --schema "$folder/schema" || status=1
    measured generate "$program" generate --draft --quiet --schema "$folder/schema" --out "$folder/generated" || { status=1 && continue; }
    echo "  $(find "$folder/schema" -name '*.yaml' | wc -l) definitions, $(find "$folder/schema" -name '*.yaml' -exec cat {} + | wc -l) lines of YAML," \
        "$(find "$folder/generated/src" -name '*.rs' -exec cat {} + | wc -l) lines of Rust"
    RUSTFLAGS="-D warnings" measured check cargo check --quiet --manifest-path "$folder/generated/Cargo.toml" || status=1
done
exit "$status"
