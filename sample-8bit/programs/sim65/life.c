/* Conway's game of life on a torus: arrays of two dimensions, and two boards that change places. A
 * glider and a blinker, before and after the generations that the argument names. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROWS    12
#define COLUMNS 20

typedef unsigned char board_t[ROWS][COLUMNS];

static board_t boards[2];

static void print (board_t board)
{
    unsigned char row;
    unsigned char column;

    for (row = 0; row < ROWS; ++row) {
        for (column = 0; column < COLUMNS; ++column) {
            putchar (board[row][column] ? 'o' : '.');
        }
        putchar ('\n');
    }
}

static unsigned char neighbours (board_t board, unsigned char row, unsigned char column)
{
    unsigned char north = row == 0 ? ROWS - 1 : row - 1;
    unsigned char south = row == ROWS - 1 ? 0 : row + 1;
    unsigned char west = column == 0 ? COLUMNS - 1 : column - 1;
    unsigned char east = column == COLUMNS - 1 ? 0 : column + 1;

    return board[north][west] + board[north][column] + board[north][east]
         + board[row][west] + board[row][east]
         + board[south][west] + board[south][column] + board[south][east];
}

static unsigned step (board_t from, board_t to)
{
    unsigned alive = 0;
    unsigned char row;
    unsigned char column;
    unsigned char count;

    for (row = 0; row < ROWS; ++row) {
        for (column = 0; column < COLUMNS; ++column) {
            count = neighbours (from, row, column);
            to[row][column] = count == 3 || (count == 2 && from[row][column]);
            alive += to[row][column];
        }
    }
    return alive;
}

int main (int argc, char** argv)
{
    int generations = argc > 1 ? atoi (argv[1]) : 1;
    unsigned alive = 0;
    int i;

    boards[0][0][1] = boards[0][1][2] = 1;
    memset (&boards[0][2][0], 1, 3);
    memset (&boards[0][8][11], 1, 3);
    print (boards[0]);
    for (i = 0; i < generations; ++i) {
        alive = step (boards[i & 1], boards[(i + 1) & 1]);
    }
    printf ("after %d, %u are alive:\n", generations, alive);
    print (boards[generations & 1]);
    return 0;
}
