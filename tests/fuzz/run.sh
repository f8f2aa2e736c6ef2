#!/usr/bin/env bash
# Fuzzes each target for some seconds: tests/fuzz/run.sh [SECONDS [TARGET...]]
#
# Prints a line per target. Exit code 1: something was found; 2: called wrongly or cannot be built; 3: a tool is missing.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
seconds=${1:-20}
shift $(($# > 0 ? 1 : 0))
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(types notifications validators paths generator metadata)

# The longest input: a little more than the longest seed.
declare -A longest=([types]=4096 [notifications]=4096 [validators]=4096 [paths]=256 [generator]=16384 [metadata]=8192)

fail() {
    echo "$2" >&2
    exit "$1"
}

[[ $seconds =~ ^[1-9][0-9]*$ ]] || fail 2 "usage: $0 [SECONDS [TARGET...]]"
for target in "${targets[@]}"; do
    [ -n "${longest[$target]:-}" ] || fail 2 "there is no target $target: choose from ${!longest[*]}"
done

# Tools.
cargo +nightly --version > /dev/null 2>&1 ||
    fail 3 "fuzzing needs a nightly toolchain: rustup toolchain install nightly --profile minimal"

# Seeds: what the repository holds, in the form that each target takes.
byte() {
    # shellcheck disable=SC2059
    printf "\\x$(printf %02x "$1")"
}

# The name of a documented message, such as invite-example-1-request.
name() {
    local path=${1#"$root"/tests/documented/}
    path=${path%.json}
    echo "${path//\//-}"
}

seed_types() {
    local message index count
    # One for each type, and for the parameters of each action.
    count=$(printf '%s\n' "$root"/schema/{types,actions}/*.yaml | wc -l)
    for message in "$root"/tests/documented/*/*/*.json; do
        for ((index = 0; index < count; index++)); do
            { byte "$index" && cat "$message"; } > "$corpus/seed-$(name "$message")-$index"
        done
    done
}

seed_notifications() {
    local message
    for message in "$root"/tests/documented/*/*/*-{completed,updated}.json; do
        cp "$message" "$corpus/seed-$(name "$message")"
    done
    for message in "$root"/tests/reading/*.json; do
        cp "$message" "$corpus/seed-reading-$(basename "$message" .json)"
    done
    find "$root/tests/calls" -name '*.json' -size -4k | while read -r message; do
        cp "$message" "$corpus/seed-$(sha1sum < "$message" | cut -c1-12)"
    done
}

seed_validators() {
    local message
    for message in "$root"/tests/documented/*/*/request.json; do
        { byte 0 && echo /communications/calls/1/participants/invite && cat "$message"; } > "$corpus/seed-$(name "$message")"
    done
    for message in "$root"/tests/documented/*/*/response.json; do
        { byte 1 && byte 200 && byte 0 && echo https://graph.microsoft.com/beta/app/calls/1/operations/2 && cat "$message"; } \
            > "$corpus/seed-$(name "$message")"
    done
    { byte 1 && byte 144 && byte 1 && echo && cat << 'END'; } > "$corpus/seed-error"
{"error":{"code":"BadRequest","message":"m","target":"t","details":[{"code":"c","message":"m","target":"t"}],
"innerError":{"code":"c","date":"2020-01-01T00:00:00","request-id":"1","client-request-id":"2","innerError":{"code":"d"}}}}
END
}

seed_paths() {
    local path index=0
    while read -r path; do
        printf %s "$path" > "$corpus/seed-$index"
        index=$((index + 1))
    done < <(
        grep -ohE '"(/|https:)[^"]+"' "$root"/tests/documented/*/*/*.json | tr -d '"' | sort -u
        sed -nE '1s/^[A-Z]+ ([^ ]+).*/\1/p' "$root"/tests/documented/*/*/*.http
    )
}

seed_generator() {
    local file index=0
    # In the order of their paths, as the target selects them.
    while read -r file; do
        { byte "$index" && cat "$root/schema/$file"; } > "$corpus/seed-$index"
        index=$((index + 1))
    done < <(cd "$root/schema" && printf '%s\n' service.yaml */*.yaml | sort)
    cp "$here/small-schema.txt" "$corpus/seed-whole"
}

seed_metadata() {
    local file
    for file in "$here/small-metadata.csdl" "$root"/tests/drift/*/metadata.csdl; do
        cp "$file" "$corpus/seed-$(sha1sum < "$file" | cut -c1-12)"
    done
}

# The words of a dictionary: those of JSON, YAML and paths, and every word of the schema.
dictionary() {
    cat "$here/graph.dict"
    cat "$root"/schema/service.yaml "$root"/schema/*/*.yaml | sed -E 's/^ *(doc|says|here|documentation|metadata|messages|unproved): .*//' |
        grep -oE '[A-Za-z@#/{][A-Za-z0-9_.@{}-]{2,40}' | sort -u | sed 's/.*/"&"/'
}

# Building, with what cargo-fuzz tells the compiler, which would have to be compiled as well. There is no unsafe code that
# AddressSanitizer would have to watch, and without it everything is twice as fast.
cd "$here"
echo "building ${#targets[@]} targets" >&2
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
log=$logs/build
# The build script of the tests lists all types, enums, and actions. For a build script here, the generator would have to be
# compiled once more.
lists=$(cd "$root" && cargo test --quiet --no-run --test laws --message-format=json |
    sed -nE '/"reason":"build-script-executed".*graph-calls-tests/s/.*"out_dir":"([^"]*)".*/\1/p')
[ -f "$lists/every.rs" ] || fail 2 "the tests cannot be built"
host=$(rustc +nightly -vV | sed -n 's/^host: //p')
coverage=(
    -Cpasses=sancov-module
    -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
    -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares
    -Cllvm-args=-sanitizer-coverage-stack-depth
    # Comparisons that are folded into one look like one to the fuzzer.
    -Cllvm-args=-simplifycfg-branch-fold-threshold=0
)
# A target, so that build scripts, which contain no fuzzer, are compiled without the flags.
build=(cargo +nightly build --quiet --release --target "$host" --target-dir target)
OUT_DIR=$lists RUSTFLAGS="--cfg fuzzing ${coverage[*]}" "${build[@]}" "${targets[@]/#/--bin=}" > "$log" 2>&1 ||
    { cat "$log" >&2 && fail 2 "the targets cannot be built"; }
programs=target/$host/release

# Running.
number() {
    sed -nE "s/^stat::$1: *([0-9]+).*/\1/p" "$log" | tail -1
}

# Says what was found, and how to see it again.
finding() {
    found=$((found + 1))
    grep -E 'panicked at|ERROR: libFuzzer' -A 3 "$log" | grep -vE '^NOTE|Combine libFuzzer|^--|^stack backtrace' >&2 || tail -5 "$log" >&2
    echo "  $here/$1" >&2
    echo "  reproduce with: cd $here && $programs/$target $1" >&2
}

# Fuzzes one target, and prints a line.
run() {
    local target=$1 found=0
    local corpus=corpus/$target artifacts=artifacts/$target regressions=regressions/$target
    local log=$logs/$target
    mkdir -p "$corpus" "$artifacts" "$regressions"
    rm -f "$corpus"/seed-*
    "seed_$target"
    dictionary > "corpus/$target.dict"
    ls "$artifacts" > "corpus/$target.known"
    options=("-max_len=${longest[$target]}" "-artifact_prefix=$artifacts/" -timeout=10 -rss_limit_mb=3000 -print_final_stats=1 "-dict=corpus/$target.dict")

    # What was found once comes first.
    while read -r regression; do
        "$programs/$target" "$regression" > "$log" 2>&1 < /dev/null || finding "$regression"
    done < <(find "$regressions" -type f | sort)

    "$programs/$target" "${options[@]}" "-max_total_time=$seconds" "$corpus" > "$log" 2>&1 || true
    while read -r artifact; do
        finding "$artifacts/$artifact"
    done < <(ls "$artifacts" | comm -13 "corpus/$target.known" -)

    executions=$(number number_of_executed_units)
    [ -n "$executions" ] || { executions=0 && found=$((found + 1)) && tail -5 "$log" >&2; }
    printf '%-14s %10d executions %8d/s %3d new findings\n' "$target" "$executions" "$(number average_exec_per_sec)" "$found"
    [ "$found" = 0 ]
}

# Each target takes one core.
status=0 running=0
finish_one() {
    wait -n || status=1
    running=$((running - 1))
}
for target in "${targets[@]}"; do
    [ "$running" -lt "$(nproc)" ] || finish_one
    run "$target" &
    running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
    finish_one
done
exit "$status"
