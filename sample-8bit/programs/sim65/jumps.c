/* setjmp and longjmp: out of a deep recursion, with values, again and again; 0 is passed as 1. */

#include <setjmp.h>
#include <stdio.h>

static jmp_buf outer;
static jmp_buf inner;

static void descend (int depth, int value)
{
    char ballast[20];

    ballast[depth] = (char) depth;
    if (depth == 0) {
        longjmp (outer, value);
    }
    descend (depth - 1, value);
    printf ("never here: %d\n", ballast[0]);
}

static void protect (int value)
{
    int caught = setjmp (inner);

    if (caught == 0) {
        if (value & 1) {
            longjmp (inner, value);
        }
        longjmp (outer, value);
    }
    printf ("inner caught %d\n", caught);
    longjmp (outer, caught + 1);
}

int main (void)
{
    static int turn;
    int caught;

    caught = setjmp (outer);
    printf ("turn %d: %d\n", turn, caught);
    switch (turn++) {
        case 0: descend (0, 5);
        case 1: descend (19, -7);
        case 2: descend (10, 0);
        case 3: protect (32);
        case 4: protect (33);
    }
    return caught;
}
