#!/usr/bin/env bash
# Asks Microsoft's own SDK for a second opinion: tests/sdk/run.sh
#
# msgraph-beta-sdk sends the five documented invitations to the stand-in for Graph and reads its answers. What it sends and
# reads is compared with what this crate sends and reads. expected.json lists each difference and its reason.
#
# The SDK is installed below target/ and needs about 420 MB.
# Exit code 1: a difference is not expected, or an expected one is not there any more; 3: the SDK cannot be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

requirements=tests/sdk/requirements.txt
folder=target/sdk
python=$folder/python

missing() {
    echo "Microsoft's SDK is not asked: $*" >&2
    exit 3
}

# The copy says that all of it has been installed.
if ! cmp --silent "$requirements" "$python/requirements.txt"; then
    command -v python3 > /dev/null || missing "there is no Python"
    rm -rf "$python"
    mkdir -p "$folder"
    install=("$python/bin/pip" install --quiet --no-compile --requirement "$requirements")
    { python3 -m venv "$python" && timeout 900 "${install[@]}"; } > /dev/null ||
        { rm -rf "$python"; missing "pip cannot install it"; }
    cp "$requirements" "$python/requirements.txt"
fi

cargo build --quiet --package graph-calls-bot --example stand_in --example wire
examples=${CARGO_TARGET_DIR:-target}/debug/examples
PYTHONPYCACHEPREFIX=$folder/pycache "$python/bin/python" tests/sdk/compare.py "$examples/stand_in" "$examples/wire" "$folder"
