#!/usr/bin/env bash
# Disturbs runs that write: tests/writes.sh
#
# `cargo test` kills 30 runs. This kills 200 at random moments, and kills a run and lets it fail at every system call that
# changes files, with a full disk, without permission, and on a file system that cannot exchange folders.
#
# It needs Linux, where `strace` may trace. Where it cannot be installed or may not trace, the exit code is 3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if ! command -v strace >/dev/null; then
    { apt-get update -qq && apt-get install -y -qq strace; } >/dev/null 2>&1 || true
fi
if ! strace -o /dev/null true 2>/dev/null; then
    echo "strace cannot be installed here, or may not trace" >&2
    exit 3
fi

ALL=1 cargo test --release --quiet --test cli -- --nocapture killed
cargo test --release --quiet --test cli -- --ignored --nocapture traced
