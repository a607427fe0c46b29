/* Recursion: all ways to place queens on a board of the size that the argument names (6 without one),
 * and the first of them as a picture. The exit status is how many there are. */

#include <stdio.h>
#include <stdlib.h>

#define LARGEST 8

static unsigned char size;
static unsigned char column[LARGEST];
static unsigned solutions;

static void print (void)
{
    unsigned char row;
    unsigned char at;

    for (row = 0; row < size; ++row) {
        for (at = 0; at < size; ++at) {
            putchar (column[row] == at ? 'Q' : '.');
        }
        putchar ('\n');
    }
}

static unsigned char is_safe (unsigned char row)
{
    unsigned char above;

    for (above = 0; above < row; ++above) {
        if (column[above] == column[row] || abs (column[above] - column[row]) == row - above) {
            return 0;
        }
    }
    return 1;
}

static void place (unsigned char row)
{
    if (row == size) {
        if (solutions++ == 0) {
            print ();
        }
        return;
    }
    for (column[row] = 0; column[row] < size; ++column[row]) {
        if (is_safe (row)) {
            place (row + 1);
        }
    }
}

int main (int argc, char** argv)
{
    int wanted = argc > 1 ? atoi (argv[1]) : 6;

    if (wanted < 1 || wanted > LARGEST) {
        fprintf (stderr, "a board has 1 to %d rows, not %d\n", LARGEST, wanted);
        return 255;
    }
    size = (unsigned char) wanted;
    place (0);
    printf ("%u solutions\n", solutions);
    return solutions;
}
