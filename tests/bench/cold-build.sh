#!/usr/bin/env bash
# How long a bot waits for the compiler: with this crate, and with what it would use instead.
#
#   cold-build.sh [ROUNDS]     Markdown on stdout; 3 rounds without an argument
#
# Rounds are interleaved, ratios are taken within a round, their median is printed. Nothing is downloaded while the clock
# runs, and every package is built with the locked versions.
set -euo pipefail

rounds=${1:-3}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
generated=$root/generated
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TERM_COLOR=never
unset RUSTC_WRAPPER

have_ours() { [[ -f $generated/Cargo.toml ]]; }

# cargo_in PACKAGE COMMAND…: cargo in a package of ours, with a target folder of its own.
cargo_in() {
    local package=$1
    shift
    (cd "$work/$package" && CARGO_TARGET_DIR=$work/target-$package cargo "$@" --offline)
}

# package NAME: a package with the locked versions; its dependencies on stdin.
package() {
    mkdir -p "$work/$1/src"
    printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]\n' "$1" >"$work/$1/Cargo.toml"
    cat >>"$work/$1/Cargo.toml"
    if [[ -f $root/Cargo.lock ]]; then cp "$root/Cargo.lock" "$work/$1"; else cp "$here/Cargo.lock" "$work/$1"; fi
}

# main NAME EXPRESSION: a bot that reads notifications and shows them.
main() {
    cat >>"$work/$1/src/main.rs" <<RUST
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let body = std::io::read_to_string(std::io::stdin())?.into_bytes();
    let notifications = $2?;
    println!("{notifications:?}");
    Ok(())
}
RUST
}

# The derive model with what our crate has besides types: functions that read and write, which the compiler must work out
# in full. The types alone are generic code, which is paid for by whoever uses it.
with_entry_points() {
    cat
    cat <<'RUST'

macro_rules! entry_points {
    ($($root:ty)*) => {$(
        impl $root {
            /// Reads it.
            pub fn from_slice(json: &[u8]) -> serde_json::Result<Self> {
                serde_json::from_slice(json)
            }

            /// Writes it.
            pub fn to_vec(&self) -> serde_json::Result<Vec<u8>> {
                serde_json::to_vec(self)
            }
        }
    )*};
}

entry_points!(CommsNotifications InviteParameters InviteParticipantsOperation);
RUST
}

make_packages() {
    local serde='serde = { version = "1", features = ["derive"] }'
    printf '%s\nserde_json = "1"\n' "$serde" | package bot-typify
    (cd "$here" && cargo run --quiet --release --bin typify_source) >"$work/bot-typify/src/types.rs"
    printf '#[allow(dead_code)]\nmod types;\n\n' >"$work/bot-typify/src/main.rs"
    main bot-typify 'serde_json::from_slice::<types::CommsNotifications>(&body)'

    printf '%s\nserde_json = "1"\n' "$serde" | package derive-model
    cp "$here/src/derive_model.rs" "$work/derive-model/src/lib.rs"

    printf '%s\nserde_json = "1"\n' "$serde" | package derive-entries
    with_entry_points <"$here/src/derive_model.rs" >"$work/derive-entries/src/lib.rs"

    if have_ours; then
        printf 'graph-calls = { path = "%s" }\n' "$generated" | package bot-ours
        main bot-ours 'graph_calls::CommsNotifications::from_slice(&body)'
    fi
}

# What the compiler is run through: notes the seconds that each crate takes.
make_stopwatch() {
    cat >"$work/stopwatch" <<'SH'
#!/usr/bin/env bash
started=$(date +%s%N)
"$@"
status=$?
echo "${CARGO_PKG_NAME:-} $(($(date +%s%N) - started))" >>"$STOPWATCH_LOG"
exit "$status"
SH
    chmod +x "$work/stopwatch"
    export STOPWATCH_LOG=$work/stopwatch.log
}

seconds() { awk -v ns="$1" 'BEGIN { printf "%.2f", ns / 1e9 }'; }

# cold PACKAGE: seconds of its first `cargo build`.
cold() {
    rm -rf "$work/target-$1"
    local started
    started=$(date +%s%N)
    cargo_in "$1" build --quiet
    seconds $(($(date +%s%N) - started))
}

# own PACKAGE CRATE: seconds of the compiler on that crate alone, in release, its dependencies being built.
own() {
    export RUSTC_WRAPPER=$work/stopwatch
    cargo_in "$1" build --quiet --release -p "$2"
    cargo_in "$1" clean --quiet --release -p "$2"
    : >"$STOPWATCH_LOG"
    cargo_in "$1" build --quiet --release -p "$2"
    unset RUSTC_WRAPPER
    seconds "$(awk -v crate="$2" '$1 == crate { sum += $2 } END { print sum + 0 }' "$STOPWATCH_LOG")"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# row LABEL TARGET FILE: a line of the table from the pairs `ours other` in the file.
row() {
    local ours other ratio
    other=$(awk '{ print $2 }' "$3" | median)
    if have_ours; then
        ours=$(awk '{ print $1 }' "$3" | median)
        ratio=$(awk '{ print $1 / $2 }' "$3" | median)
        verdict "$1" "$2" "$ours s" "$other s" "$ratio"
    else
        echo "| $1 | ≤ $2 | – | $other s | – | not measured |"
    fi
}

# verdict LABEL TARGET OURS OTHER VALUE
verdict() {
    local said
    said=$(awk -v value="$5" -v target="$2" 'BEGIN { print (value <= target) ? "met" : "**missed**" }')
    printf '| %s | ≤ %s | %s | %s | %.2f | %s |\n' "$1" "$2" "$3" "$4" "$5" "$said"
}

dependencies() {
    have_ours || return 0
    local tree macros
    tree=$(cargo_in bot-ours tree -e normal --prefix none --no-dedupe -p graph-calls | sort -u)
    macros=$(grep -c '(proc-macro)' <<<"$tree" || true)
    verdict 'crates in `cargo tree -e normal`' 7 '' '' "$(wc -l <<<"$tree")"
    verdict '… proc macros among them' 0 '' '' "$macros"
}

make_packages
make_stopwatch
ours=–
for ((round = 0; round < rounds; round++)); do
    if have_ours; then ours=$(cold bot-ours); fi
    other=$(cold bot-typify)
    echo "$ours $other" >>"$work/cold"

    if have_ours; then ours=$(own bot-ours graph-calls); fi
    other=$(own derive-model derive-model)
    echo "$ours $other" >>"$work/own"
    other=$(own derive-entries derive-entries)
    echo "$ours $other" >>"$work/own-entries"
done

echo '| figure | target | ours | the other | ratio | verdict |'
echo '| --- | ---: | ---: | ---: | ---: | --- |'
row "cold \`cargo build\` of a bot / with typify's types" 0.6 "$work/cold"
row 'own compile time, release / the derive model, types alone' 1.0 "$work/own"
row '… / the derive model with functions that read and write' 1.0 "$work/own-entries"
dependencies
