#!/bin/sh
# Builds the programs into the resources that the module's jar carries. It needs cc65 (on Debian: apt-get
# install cc65). The results are committed, so a build of the module needs it not.
set -eu
cd "$(dirname "$0")"
resources=../src/main/resources/dev/modvm/benchmarks/programs
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT
mkdir -p "$resources"

# Compiles or assembles a source.
build() {
    case $1 in
    *.c) cl65 -t none --cpu 6502 -Oirs -c -o "$objects/$1.o" "$1" ;;
    *.s) ca65 --cpu 6502 -o "$objects/$1.o" "$1" ;;
    esac
}

# Links a program in both versions. The code runs in the RAM or in the ROM of the board.
program() {
    name=$1
    shift
    linked=$objects/start.s.o
    for source in "$@"; do
        build "$source"
        linked="$linked $objects/$source.o"
    done
    for version in $versions; do
        # shellcheck disable=SC2086
        ld65 -C $version.cfg -o "$resources/$name-$version.rom" $linked none.lib
    done
}

build start.s
versions="ram rom"
program sieve sieve-board.c sieve.c
program integers integers.c
program copy copy.s
versions=rom
program interrupts interrupts.s
cl65 -t sim6502 -O -o "$resources/sieve.sim65" sieve-sim65.c sieve.c
rm -f sieve-sim65.o sieve.o
