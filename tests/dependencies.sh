#!/usr/bin/env bash
# Checks the licences, sources, and versions of all dependencies, and that each is used: tests/dependencies.sh [--advisories]
#
# With --advisories, it also asks the database of known vulnerabilities, which needs the network.
# Exit code 1: something is wrong; 3: a tool cannot be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

checks=(bans licenses sources)
if [ "${1:-}" = --advisories ]; then checks+=(advisories); fi

for tool in cargo-deny@0.20.2 cargo-machete@0.9.2; do
    tools=target/tools/${tool/@/-}
    if [ ! -x "$tools/bin/${tool%@*}" ]; then
        cargo install --quiet --locked --root "$tools" "$tool" || {
            echo "$tool cannot be installed" >&2
            exit 3
        }
    fi
    export PATH="$PWD/$tools/bin:$PATH"
done
cargo deny --log-level error --all-features --config tests/deny.toml check "${checks[@]}"
# The folders are named because fixtures have manifests, too.
cargo machete generated generator tests/bench tests/bot tests/fuzz
