#!/bin/sh
# Compiles the C programs that run on the Sim65Board, into the tests' resources, or into the folder that
# the argument names. It needs cl65 (on Debian: apt-get install cc65). The results are committed, so that a
# build of the module needs none.
set -eu
resources=$(dirname "$0")/../../src/test/resources/dev/modvm/sample/eightbit/command/sim65
mkdir -p "${1:-$resources}"
target=$(cd "${1:-$resources}" && pwd)
cd "$(dirname "$0")"
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT
for source in *.c; do
    name=${source%.c}
    cp "$source" "$objects"
    (cd "$objects" && cl65 -t sim6502 -O -o "$name.sim65" "$source")
    cp "$objects/$name.sim65" "$target"
done

# What later versions of cc65 build out of their library, this does with 2.19 and a few lines of assembly.
cp current/* "$objects"
for source in current/*.c; do
    name=$(basename "$source" .c)
    (cd "$objects" && cl65 -t sim6502 -C sim65.cfg -O -o "$name.sim65" "$name.c" hooks.s)
    cp "$objects/$name.sim65" "$target"
done
