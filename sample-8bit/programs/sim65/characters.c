/* ctype.h: to which classes each of the characters from 0 to 127 belongs, and its other case. */

#include <ctype.h>
#include <stdio.h>

int main (void)
{
    unsigned char c;

    for (c = 0; c < 128; ++c) {
        printf ("%02x %c%c%c%c%c%c%c%c%c%c%c%s",
                c,
                isalnum (c) ? 'n' : '-', isalpha (c) ? 'a' : '-', iscntrl (c) ? 'c' : '-',
                isdigit (c) ? 'd' : '-', isgraph (c) ? 'g' : '-', islower (c) ? 'l' : '-',
                isprint (c) ? 'p' : '-', ispunct (c) ? '!' : '-', isspace (c) ? 's' : '-',
                isupper (c) ? 'u' : '-', isxdigit (c) ? 'x' : '-',
                c % 4 == 3 ? "\n" : "  ");
    }
    for (c = ' '; c < 127; ++c) {
        putchar (isupper (c) ? tolower (c) : toupper (c));
    }
    putchar ('\n');
    return 0;
}
