#!/usr/bin/env bash
# Packs both packages as for publication, compares their files with the lists in tests/package, and tries to publish them without
# doing it: tests/package.sh
#
# BLESS=1 rewrites the lists. Exit code 1: something is wrong; 3: the registry cannot be reached, so that only the lists are checked.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

packages=(graph-calls graph-calls-codegen)
wrong=0
for package in "${packages[@]}"; do
    pinned=tests/package/$package.txt
    # A package that is packed outside of a repository has no .cargo_vcs_info.json.
    cargo package --list --allow-dirty --offline --package "$package" 2> "$scratch/messages" |
        grep -v '^\.cargo_vcs_info\.json$' | tr '\\' / | sort > "$scratch/list" || {
        cat "$scratch/messages" >&2
        exit 1
    }
    if [ "${BLESS:-}" = 1 ]; then cp "$scratch/list" "$pinned"; fi
    for file in Cargo.toml CHANGELOG.md LICENSE-APACHE LICENSE-MIT README.md src/lib.rs; do
        grep -qxF "$file" "$scratch/list" || {
            echo "$package: $file is missing" >&2
            wrong=1
        }
    done
    diff -u --label "$pinned" --label "cargo package --list" "$pinned" "$scratch/list" >&2 || {
        echo "$package: the package has other files; BLESS=1 tests/package.sh accepts them" >&2
        wrong=1
    }
    # A warning, such as one of metadata that is missing.
    if grep '^warning' "$scratch/messages" >&2; then wrong=1; fi
done
[ $wrong = 0 ] || exit 1

unreachable() {
    echo "the lists are as expected; the rest is not checked, because the registry cannot be reached" >&2
    exit 3
}
CARGO_NET_RETRY=0 timeout 60 cargo info --quiet --registry crates-io serde > "$scratch/messages" 2>&1 || unreachable
# Each is built from nothing but what is in the package.
status=0
cargo publish --dry-run --allow-dirty "${packages[@]/#/--package=}" > "$scratch/messages" 2>&1 || status=$?
# Cargo says so if it was told to stay offline, or if the network failed meanwhile.
if [ $status != 0 ] && grep -qE 'make an HTTP request, but|download of .* failed|failed to (download|fetch|query)' "$scratch/messages"; then
    unreachable
fi
# That nothing is uploaded is what was asked for.
warnings=$(grep '^warning' "$scratch/messages" | grep -v 'aborting upload due to dry run' || true)
if [ $status != 0 ] || [ -n "$warnings" ]; then
    cat "$scratch/messages" >&2
    exit 1
fi
echo "Both packages are fine."
