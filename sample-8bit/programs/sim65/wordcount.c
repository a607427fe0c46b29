/* Counts the lines, words and characters of standard input, as wc does: getchar and ctype. The exit
 * status is 1 if there is nothing. */

#include <ctype.h>
#include <stdio.h>

int main (void)
{
    unsigned long characters = 0;
    unsigned lines = 0;
    unsigned words = 0;
    unsigned char inside = 0;
    int c;

    while ((c = getchar ()) != EOF) {
        ++characters;
        if (c == '\n') {
            ++lines;
        }
        if (isspace (c)) {
            inside = 0;
        } else if (!inside) {
            inside = 1;
            ++words;
        }
    }
    printf ("%u lines, %u words, %lu characters\n", lines, words, characters);
    return characters == 0;
}
