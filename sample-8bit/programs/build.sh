#!/bin/sh
# Assembles the programs into resources that the module's jar carries. It needs ca65 and ld65 (on Debian:
# apt-get install cc65). The results are committed, so a build of the module needs neither.
set -eu
cd "$(dirname "$0")"
eightbit=../src/main/resources/dev/modvm/sample/eightbit
object=$(mktemp)
trap 'rm -f "$object"' EXIT

# assemble PROGRAM BOARD DIRECTORY
assemble() {
    mkdir -p "$3"
    ca65 --cpu 6502 -o "$object" "$1.s"
    ld65 -C "$2.cfg" -o "$3/$1.rom" "$object"
}

assemble mandelbrot console-board "$eightbit/command"
assemble echo symon-board "$eightbit/programs"
assemble ticks symon-board "$eightbit/programs"
