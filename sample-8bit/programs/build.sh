#!/bin/sh
# Assembles the demonstration into the resource that the module's jar carries. It needs ca65 and ld65
# (on Debian: apt-get install cc65). The result is committed, so a build of the module needs neither.
set -eu
cd "$(dirname "$0")"
resources=../src/main/resources/dev/modvm/sample/eightbit/command
object=$(mktemp)
trap 'rm -f "$object"' EXIT
mkdir -p "$resources"
ca65 --cpu 6502 -o "$object" mandelbrot.s
ld65 -C console-board.cfg -o "$resources/mandelbrot.rom" "$object"
