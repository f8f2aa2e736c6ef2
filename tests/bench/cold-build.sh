#!/usr/bin/env bash
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: cold-build.sh [--dev | --release] [--since DIR] [ROUNDS [REPEATS]]

Measures what graph-calls adds to the first build of a bot, and what typify's types for the same slice add to it.

The bot receives notifications with axum and sends invitations with reqwest and rustls. It is built in these variants:
  base     with serde_json::Value
  ours     with graph-calls
  typify   with typify's types, in a crate of their own
  since    with --since: with the graph-calls of DIR, a checkout of an older version of this repository
All of them share one Cargo.lock, in a temporary folder that is removed at the end. Crates are downloaded before the clock
runs; every build is offline.

Two figures are measured for dev and for release, or only for the one that an option selects:
  cold     ROUNDS times, 2 by default: `cargo build` of each variant in turn, from an empty target folder
  last     REPEATS times, 5 by default: `cargo build` of each variant in turn, with all crates from the registry built,
           so that only the bot and its types are compiled. This figure leaves out serde_derive, which only typify's
           types add. With ROUNDS 0 this is the only figure.
Both are printed as Markdown on stdout: the elapsed time, and the processor time of cargo and all compilers. The
processor time is the steadier one if other programs are running. Single measurements go to stderr.
TEXT
}

fail() {
    echo "error: $*" >&2
    exit 2
}

profiles=(dev release)
counts=()
since=
while (($# > 0)); do
    case $1 in
    -h | --help) usage && exit ;;
    --dev) profiles=(dev) ;;
    --release) profiles=(release) ;;
    --since)
        [[ -f ${2:-}/generated/Cargo.toml ]] || fail "\`--since\` needs a checkout of this repository; see --help"
        since=$(cd "$2" && pwd)
        shift
        ;;
    *)
        [[ $1 =~ ^[0-9]+$ ]] || fail "unknown argument \`$1\`; see --help"
        counts+=("$1")
        ;;
    esac
    shift
done
rounds=${counts[0]:-2}
repeats=${counts[1]:-5}
((repeats > 0)) || fail 'REPEATS must be at least 1'
for tool in cargo rustc cc awk sort paste nproc; do
    command -v "$tool" >/dev/null || fail "\`$tool\` is missing"
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
variants=(base ours typify)
if [[ -n $since ]]; then variants+=(since); fi
older_version=0.0.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# typify's types. This uses the target folder of the repository, and the settings of whoever runs this.
mkdir -p "$work/typify-types/src"
(cd "$here" && cargo run --quiet --no-default-features --bin typify_source) >"$work/typify-types/src/lib.rs"

# From here on every build has cargo's defaults.
unset RUSTC_WRAPPER RUSTC_WORKSPACE_WRAPPER RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_INCREMENTAL CARGO_BUILD_TARGET
export CARGO_TERM_COLOR=never

# manifest NAME: the start of a package's manifest.
manifest() { printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]\n' "$1"; }

# types_of VARIANT: the dependency that the variant has and the base has not.
types_of() {
    case $1 in
    ours) printf 'graph-calls = { path = "%s", features = ["http"] }\n' "$root/generated" ;;
    typify) echo 'typify-types = { path = "../typify-types" }' ;;
    since) echo 'graph-calls = { path = "../older", features = ["http"] }' ;;
    esac
}

# crate_of VARIANT: the package of that dependency, as cargo identifies it.
crate_of() {
    case $1 in
    ours) cargo pkgid --offline --quiet --manifest-path "$root/generated/Cargo.toml" ;;
    typify) echo typify-types ;;
    since) echo "graph-calls@$older_version" ;;
    esac
}

# source_of VARIANT: the module `calls` of its bot.
source_of() {
    case $1 in
    since) echo "$since/tests/bench/bot/ours.rs" ;;
    *) echo "$here/bot/$1.rs" ;;
    esac
}

make_workspace() {
    printf '[workspace]\nresolver = "2"\nmembers = ["typify-types"%s]\n' "$(printf ', "%s"' "${variants[@]}")" >"$work/Cargo.toml"
    cp "$root/Cargo.lock" "$work"
    {
        manifest typify-types
        echo 'serde = { version = "1", features = ["derive"] }'
        echo 'serde_json = "1"'
    } >"$work/typify-types/Cargo.toml"
    if [[ -n $since ]]; then
        # A copy with a version of its own, because one Cargo.lock cannot contain two packages of the same version.
        cp -r "$since/generated" "$work/older"
        sed -i "s/^version = .*/version = \"$older_version\"/" "$work/older/Cargo.toml"
    fi
    local variant
    for variant in "${variants[@]}"; do
        mkdir -p "$work/$variant/src"
        {
            manifest "bot-$variant"
            echo 'axum = "0.8"'
            echo 'reqwest = { version = "0.13", features = ["json"] }'
            echo 'serde_json = "1"'
            echo 'tokio = { version = "1", features = ["full"] }'
            types_of "$variant"
        } >"$work/$variant/Cargo.toml"
        cp "$here/bot/main.rs" "$work/$variant/src/main.rs"
        cp "$(source_of "$variant")" "$work/$variant/src/calls.rs"
    done
    in_workspace fetch --quiet
}

in_workspace() { (cd "$work" && CARGO_TARGET_DIR=$work/target cargo "$@"); }

# build VARIANT PROFILE FIGURE: builds the bot in `target` and notes elapsed and processor seconds under the figure's name.
build() {
    local TIMEFORMAT='%R %U %S' taken
    taken=$({ time in_workspace build --quiet --offline --profile "$2" -p "bot-$1" 2>"$work/errors"; } 2>&1) ||
        fail "bot-$1 does not build: $(cat "$work/errors")"
    awk '{ printf "%.2f %.2f\n", $1, $2 + $3 }' <<<"$taken" >>"$work/$3-$1-$2"
    echo "$3 $2 $1: $(tail -n 1 "$work/$3-$1-$2") (elapsed, processor)" >&2
}

# cold VARIANT PROFILE
cold() {
    rm -rf "$work/target"
    build "$1" "$2" cold
}

# last VARIANT PROFILE
last() {
    local packages=(-p "bot-$1") crate
    crate=$(crate_of "$1")
    if [[ -n $crate ]]; then packages+=(-p "$crate"); fi
    in_workspace clean --quiet --offline --profile "$2" "${packages[@]}"
    build "$1" "$2" last
}

# of FIGURE VARIANT PROFILE COLUMN: the column's numbers, one a line.
of() { awk -v column="$4" '{ print $column }' "$work/$1-$2-$3"; }

# spread DIGITS: the median of the numbers on stdin, and their range.
spread() {
    sort -n | awk -v digits="$1" '{ v[NR] = $1 }
        END { f = "%." digits "f"; printf f " (" f " to " f ")\n", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2, v[1], v[NR] }'
}

# added FIGURE VARIANT PROFILE COLUMN: what the variant takes more than the base of the same round.
added() { paste <(of "$1" "$2" "$3" "$4") <(of "$1" base "$3" "$4") | awk '{ print $1 - $2 }'; }

crates() { in_workspace tree --offline -p "bot-$1" -e normal,build --prefix none --no-dedupe | sort -u | wc -l; }

# table FIGURE PROFILE
table() {
    local variant
    for variant in "${variants[@]}"; do
        printf '| %s, %s, %s ' "$1" "$2" "$variant"
        printf '| %s | %s ' "$(of "$1" "$variant" "$2" 1 | spread 2)" "$(of "$1" "$variant" "$2" 2 | spread 2)"
        if [[ $variant == base ]]; then
            printf '| | |\n'
        else
            printf '| %s | %s |\n' "$(added "$1" "$variant" "$2" 1 | spread 2)" "$(added "$1" "$variant" "$2" 2 | spread 2)"
        fi
    done
}

make_workspace
for profile in "${profiles[@]}"; do
    for ((round = 0; round < rounds; round++)); do
        for variant in "${variants[@]}"; do cold "$variant" "$profile"; done
    done
    # The crates from the registry, which the last step starts from.
    for variant in "${variants[@]}"; do build "$variant" "$profile" before; done
    for ((round = 0; round < repeats; round++)); do
        for variant in "${variants[@]}"; do last "$variant" "$profile"; done
    done
done

echo "Crates that are compiled, the bot included: base $(crates base), ours $(crates ours), typify $(crates typify)."
if [[ -n $since ]]; then echo "The bot with the older crate compiles $(crates since)."; fi
in_workspace tree --offline -p bot-base --depth 1 -e normal --prefix none | awk 'NR > 1 { print $1, $2 }' | paste -sd, -
echo "$(rustc --version); $(nproc) processors. Medians in seconds, with their ranges; differences are taken within a round."
echo
echo '| figure | elapsed | processor | added, elapsed | added, processor |'
echo '| --- | ---: | ---: | ---: | ---: |'
for profile in "${profiles[@]}"; do
    if ((rounds > 0)); then table cold "$profile"; fi
    table last "$profile"
done
