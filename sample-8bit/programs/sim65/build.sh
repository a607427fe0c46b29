#!/bin/sh
# Compiles the C programs that the tests run on the Sim65Board into the tests' resources. It needs cl65
# (on Debian: apt-get install cc65). The results are committed, so that a build of the module needs none.
set -eu
cd "$(dirname "$0")"
resources=../../src/test/resources/dev/modvm/sample/eightbit/command/sim65
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT
mkdir -p "$resources"
for source in *.c; do
    name=${source%.c}
    cp "$source" "$objects"
    (cd "$objects" && cl65 -t sim6502 -O -o "$name.sim65" "$source")
    cp "$objects/$name.sim65" "$resources"
done
