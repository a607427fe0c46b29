/* Works the library: the heap, strings, sorting, and division of long numbers. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 40

static unsigned long next (void)
{
    static unsigned long state = 12345;

    state = state * 1103515245UL + 12345;
    return state >> 8;
}

static int by_text (const void* left, const void* right)
{
    return strcmp (*(const char* const*) left, *(const char* const*) right);
}

static char* word (unsigned number)
{
    char text[32];
    char* copy;

    sprintf (text, "%lx-%u", next () % 100003UL, number);
    copy = malloc (strlen (text) + 1);
    if (copy == NULL) {
        puts ("out of memory");
        exit (1);
    }
    return strcpy (copy, text);
}

static void sort_words (void)
{
    char* words[WORDS];
    unsigned i;

    for (i = 0; i < WORDS; ++i) {
        words[i] = word (i);
    }
    qsort (words, WORDS, sizeof (words[0]), by_text);
    for (i = 0; i < WORDS; ++i) {
        printf ("%s%c", words[i], i % 8 == 7 ? '\n' : ' ');
        free (words[i]);
    }
}

static void divide (void)
{
    unsigned i;

    for (i = 0; i < 10; ++i) {
        long dividend = (long) next () - 0x800000L;
        long divisor = (long) (next () % 5000) - 2500;

        if (divisor != 0) {
            printf ("%ld = %ld * %ld + %ld\n",
                    dividend, dividend / divisor, divisor, dividend % divisor);
        }
    }
}

int main (void)
{
    unsigned before = _heapmemavail ();

    sort_words ();
    divide ();
    if (_heapmemavail () != before) {
        puts ("the heap has lost memory");
        return 1;
    }
    return 0;
}
