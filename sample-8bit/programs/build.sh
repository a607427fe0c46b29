#!/bin/sh
# Assembles the demonstration into the resource that the module's jar carries, or into the folder that the
# argument names. It needs ca65 and ld65 (on Debian: apt-get install cc65). The result is committed, so a
# build of the module needs neither.
set -eu
resources=$(dirname "$0")/../src/main/resources/dev/modvm/sample/eightbit/command
mkdir -p "${1:-$resources}"
target=$(cd "${1:-$resources}" && pwd)
cd "$(dirname "$0")"
object=$(mktemp)
trap 'rm -f "$object"' EXIT
ca65 --cpu 6502 -o "$object" mandelbrot.s
ld65 -C console-board.cfg -o "$target/mandelbrot.rom" "$object"
