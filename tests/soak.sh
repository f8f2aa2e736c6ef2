#!/usr/bin/env bash
# Lets a bot and the stand-in for Graph run for ten minutes, and checks that the memory stays flat: tests/soak.sh [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

SOAK_SECONDS=${1:-600} cargo test --release --quiet --package graph-calls-bot --test end_to_end -- --ignored --nocapture memory
