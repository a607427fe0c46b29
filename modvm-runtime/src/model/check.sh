#!/bin/sh
# Checks the models of the threaded execution with spin, and that it catches what is broken on purpose. It needs
# spin and a C compiler (on Debian: apt-get install spin gcc). --long also walks through a part of what three
# threads can do, which is too much for all of it, for as many minutes as follow (5 where none do).
set -eu
models=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Prints the number of errors that spin finds, and how many states it has seen.
errors() {
    model=$1
    shift
    spin "$@" -a "$models/$model" >/dev/null
    cc -O2 -DSAFETY -DCOLLAPSE -DVECTORSZ=2048 -DMEMLIM=8192 -o pan pan.c
    ./pan -m1000000 -w24 >out 2>&1 || true
    if grep -q 'max search depth too small\|out of memory\|reached -DMEMLIM' out; then
        cat out >&2
        echo "check.sh: $model $*: the search was not complete" >&2
        exit 1
    fi
    sed -n 's/.*errors: \([0-9]*\)$/\1/p' out
    sed -n 's/^ *\([0-9.e+]*\) states, stored.*/\1/p' out >states
}

passes() {
    found=$(errors "$@")
    echo "$*: $found errors in $(cat states) states"
    [ "$found" = 0 ] || exit 1
}

fails() {
    found=$(errors "$@")
    echo "$*: $found errors, as there should be"
    [ "$found" != 0 ] && [ -n "$found" ] || exit 1
}

# Looks for errors in a part of the states, for some minutes.
walks() {
    minutes=$1
    model=$2
    shift 2
    spin "$@" -a "$models/$model" >/dev/null
    cc -O2 -DSAFETY -DBITSTATE -DVECTORSZ=2048 -o pan pan.c
    ./pan -m10000000 -w32 -Q"$minutes" >out 2>&1 || true
    found=$(sed -n 's/.*errors: \([0-9]*\)$/\1/p' out)
    states=$(sed -n 's/^ *\([0-9.e+]*\) states, stored.*/\1/p' out)
    echo "$model $*: $found errors in $states states, of more, in at most $minutes minutes"
    [ "$found" = 0 ] || exit 1
}

passes wake-up.pml
passes wake-up.pml -DCLAIMS
passes wake-up.pml -DROOM
fails wake-up.pml -DLEAVE_BLINDLY
fails wake-up.pml -DWAKE_HOME_ONLY -DCLAIMS
fails wake-up.pml -DROOM -DSKIP_ROOM
fails wake-up.pml -DTHREADS=3 -DLEVELS=1 -DROOM -DKEEP_TO_ITSELF
fails wake-up.pml -DSLEEP_AT_ONCE
fails wake-up.pml -DANNOUNCE_LATE
fails wake-up.pml -DNO_CIRCLES
fails wake-up.pml -DCLAIMS -DLOSE_CLAIMS
passes wake-up.pml -DTHREADS=3 -DLEVELS=1 -DCLAIMS
passes wake-up.pml -DTHREADS=3 -DCLAIMS -DAWAKE -DASKERS=4
fails wake-up.pml -DTHREADS=3 -DCLAIMS -DAWAKE -DASKERS=4 -DEMPTY_CLAIMS
passes wake-up.pml -DTHREADS=3 -DLEVELS=1 -DENDLESS
passes wake-up.pml -DTHREADS=3 -DLEVELS=1 -DENDLESS -DCLAIMS
fails wake-up.pml -DTHREADS=3 -DLEVELS=1 -DENDLESS -DCLAIMS -DBARGE
passes circle.pml
passes circle.pml -DQUERIES_ASK -DSENDERS=1
passes circle.pml -DMESSAGES_ASK
passes circle.pml -DROOM -DQUERIES_ASK
fails circle.pml -DNO_CIRCLES
fails circle.pml -DNO_EARLIER
fails circle.pml -DOVERTAKE
fails circle.pml -DROOM -DNO_END_OF_ROOM
fails circle.pml -DLOOK_FIRST
fails circle.pml -DQUERIES_ASK -DNO_CALLS
fails circle.pml -DQUERIES_ASK -DNO_NEWS
fails circle.pml -DQUERIES_ASK -DHIDE_WHILE_LOOKING
fails circle.pml -DQUERIES_ASK -DMESSAGES_ASK -DMESSAGES=2 -DONE_CALL
if [ "${1-}" = --long ]; then
    passes wake-up.pml -DLEVELS=3
    passes circle.pml -DQUERIES_ASK -DMESSAGES_ASK
    passes circle.pml -DROOM -DQUERIES_ASK -DMESSAGES_ASK
    walks "${2-5}" wake-up.pml -DTHREADS=3
    walks "${2-5}" wake-up.pml -DTHREADS=3 -DCLAIMS
    walks "${2-5}" wake-up.pml -DTHREADS=3 -DROOM
    walks "${2-5}" wake-up.pml -DTHREADS=4 -DLEVELS=1 -DENDLESS -DCLAIMS
    walks "${2-5}" circle.pml -DQUERIES_ASK -DMESSAGES_ASK -DMESSAGES=2
    walks "${2-5}" circle.pml -DTHREADS=3 -DQUERIES_ASK -DMESSAGES_ASK
    walks "${2-5}" circle.pml -DTHREADS=3 -DROOM -DQUERIES_ASK -DMESSAGES_ASK
    walks "${2-5}" circle.pml -DTHREADS=3 -DTAIL -DQUERIES_ASK -DMESSAGES_ASK
fi
