#!/usr/bin/env bash
# Imports whole metadata, generates a draft, and compiles it: tests/metadata.sh METADATA...
#
# Prints the figures of each file. It also generates from about half of the metadata and from the shipped schema, and prints the
# processor time for 1,000 lines of Rust, so that you see whether the time grows faster than the input.
# Exit code 1: something is left out, refused, or does not compile without a warning; 2: called wrongly.
set -euo pipefail
export LC_ALL=C

[ $# -gt 0 ] || { echo "usage: $0 METADATA..." >&2 && exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cargo build --release --quiet --manifest-path "$root/Cargo.toml" --package graph-calls-codegen
program=${CARGO_TARGET_DIR:-$root/target}/release/graph-calls-codegen
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs a command, and prints its seconds, its processor time, and its memory.
measured() {
    local name=$1 code=0
    shift
    python3 - "$name" "$@" << 'END' || code=$?
import resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.run(sys.argv[2:]).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
processor = usage.ru_utime + usage.ru_stime
print(f"  {sys.argv[1]:10} {time.monotonic() - start:7.2f} s {processor:7.2f} s of a processor {usage.ru_maxrss / 1024:7.0f} MB", flush=True)
sys.exit(code)
END
    return "$code"
}

# The number of lines of all files in a folder whose names have this ending.
lines() {
    find "$1" -name "*.$2" -exec cat {} + | wc -l
}

# Writes every second type and enum of metadata, the base types of these, and the operations and properties that need no others.
halve() {
    python3 - "$1" "$2" << 'END'
import re, sys
import xml.etree.ElementTree as tree
EDM = "{http://docs.oasis-open.org/odata/ns/edm}"
KINDS = [EDM + kind for kind in ("ComplexType", "EntityType", "EnumType")]
document = tree.parse(sys.argv[1])
schemas = list(document.iter(EDM + "Schema"))
aliases = {schema.get("Alias"): schema.get("Namespace") for schema in reversed(schemas) if schema.get("Alias")}

def full(schema, name):
    name = re.sub(r"^Collection\((.*)\)$", r"\1", name)
    prefix, _, simple = name.rpartition(".")
    own = schema.get("Namespace") if prefix == schema.get("Alias") else aliases.get(prefix, prefix)
    return f"{own}.{simple}"

defined = {f"{schema.get('Namespace')}.{it.get('Name')}": (schema, it) for schema in schemas for it in schema if it.tag in KINDS}
kept = set()
for name in sorted(defined)[::2]:
    while name in defined and name not in kept:
        kept.add(name)
        schema, it = defined[name]
        name = full(schema, it.get("BaseType")) if it.get("BaseType") else None

def is_kept(schema, it):
    names = [it.get(key) for key in ("Type", "EntityType") if it.get(key)]
    return all(full(schema, name) in kept or name.replace("Collection(", "").startswith("Edm.") for name in names)

for schema in schemas:
    for it in list(schema):
        name = f"{schema.get('Namespace')}.{it.get('Name')}"
        whole = it.tag not in (EDM + "Action", EDM + "Function") or all(is_kept(schema, part) for part in it)
        if (it.tag in KINDS and name not in kept) or not whole or it.tag == EDM + "Annotations":
            schema.remove(it)
            continue
        for part in list(it):
            if not is_kept(schema, part):
                it.remove(part)
document.write(sys.argv[2], encoding="utf-8", xml_declaration=True)
END
}

# Prints the processor time of `generate` for 1,000 lines of Rust: the least of three runs. Each writes a new folder, and nothing is
# removed in between, because ext4 looks for files that were removed recently whenever it creates one.
pace() {
    local name=$1
    shift
    python3 - "$name" "$work/$(basename "$folder")-pace" "$program" generate "$@" << 'END'
import pathlib, resource, subprocess, sys
name, out, *command = sys.argv[1:]

def run(number):
    folder = f"{out}-{name}-{number}"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, "--quiet", "--out", folder], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime

seconds = min(run(number) for number in range(3))
lines = sum(file.read_bytes().count(b"\n") for file in pathlib.Path(f"{out}-{name}-0", "src").rglob("*.rs"))
print(f"  {name:10} {seconds:7.2f} s of a processor {lines:8} lines of Rust {seconds * 1e6 / lines:7.2f} ms for 1,000", flush=True)
END
}

status=0
for metadata in "$@"; do
    folder=$work/$(basename "$metadata" | tr . -)
    mkdir -p "$folder"
    echo "$metadata: $(wc -c < "$metadata") bytes"
    measured import "$program" import "$metadata" --all --quiet --schema "$folder/schema" || status=1
    [ -f "$folder/schema/service.yaml" ] || { status=1 && continue; }
    measured drift "$program" drift "$metadata" --quiet --schema "$folder/schema" || status=1
    measured generate "$program" generate --draft --quiet --schema "$folder/schema" --out "$folder/generated" || { status=1 && continue; }
    echo "  $(find "$folder/schema" -name '*.yaml' | wc -l) definitions, $(lines "$folder/schema" yaml) lines of YAML," \
        "$(lines "$folder/generated/src" rs) lines of Rust"
    halve "$metadata" "$folder/half.csdl"
    "$program" import "$folder/half.csdl" --all --quiet --schema "$folder/half" || status=1
    pace shipped --schema "$root/schema"
    pace half --draft --schema "$folder/half"
    pace whole --draft --schema "$folder/schema"
    RUSTFLAGS="-D warnings" measured check cargo check --quiet --manifest-path "$folder/generated/Cargo.toml" || status=1
done
exit "$status"
