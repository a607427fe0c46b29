#!/bin/sh
# Assembles the programs into resources that the module's jar carries, or into the folder that the argument
# names. It needs ca65 and ld65 (on Debian: apt-get install cc65). The results are committed, so a build of
# the module needs neither.
set -eu
resources=$(dirname "$0")/../src/main/resources/dev/modvm/sample/eightbit/programs
mkdir -p "${1:-$resources}"
target=$(cd "${1:-$resources}" && pwd)
cd "$(dirname "$0")"
object=$(mktemp)
trap 'rm -f "$object"' EXIT

# assemble PROGRAM BOARD
assemble() {
    ca65 --cpu 6502 -o "$object" "$1.s"
    ld65 -C "$2.cfg" -o "$target/$1.rom" "$object"
}

assemble mandelbrot console-board
assemble echo symon-board
assemble ticks symon-board
assemble clock micro-board
assemble notes micro-board
assemble snake micro-board
