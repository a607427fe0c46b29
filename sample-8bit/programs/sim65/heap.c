/* Works the heap in a random order: malloc, calloc, realloc and free, with a pattern in each block
 * that must survive; at the end all memory must be one block again. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCKS 24
#define TURNS  250

static unsigned char* blocks[BLOCKS];
static unsigned sizes[BLOCKS];

static void check (unsigned char i)
{
    unsigned at;

    for (at = 0; at < sizes[i]; ++at) {
        if (blocks[i][at] != (unsigned char) (i + 1)) {
            printf ("block %u is damaged at %u of %u\n", i, at, sizes[i]);
            exit (1);
        }
    }
}

static void fill (unsigned char i, unsigned size)
{
    sizes[i] = size;
    memset (blocks[i], i + 1, size);
}

int main (void)
{
    unsigned before = _heapmaxavail ();
    unsigned turn;
    unsigned grown = 0;
    unsigned size;
    unsigned char i;
    unsigned char* block;

    srand (6502);
    for (turn = 0; turn < TURNS; ++turn) {
        i = rand () % BLOCKS;
        size = rand () % 200 + 1;
        if (blocks[i] == NULL) {
            blocks[i] = turn % 2 ? calloc (size, 1) : malloc (size);
            if (blocks[i] == NULL || (turn % 2 && blocks[i][size - 1] != 0)) {
                puts ("a new block is not as it should be");
                return 2;
            }
            fill (i, size);
        } else {
            check (i);
            if (rand () & 1) {
                block = realloc (blocks[i], size);
                if (block == NULL) {
                    puts ("no room");
                    return 3;
                }
                grown += size > sizes[i];
                blocks[i] = block;
                sizes[i] = size < sizes[i] ? size : sizes[i];
                check (i);
                fill (i, size);
            } else {
                free (blocks[i]);
                blocks[i] = NULL;
            }
        }
    }
    printf ("%u bytes in use, %u blocks have grown\n", before - _heapmemavail (), grown);
    for (i = 0; i < BLOCKS; ++i) {
        if (blocks[i] != NULL) {
            check (i);
        }
        free (blocks[i]);
    }
    printf ("%s\n", malloc (60000U) == NULL ? "60000 bytes are too many" : "what?");
    printf ("%s\n", _heapmaxavail () == before ? "all is free again" : "the heap is in pieces");
    return 0;
}
