/* printf of all kinds: each conversion, with flags, widths and precisions, given and taken from the
 * arguments. (Not %#o, with which cc65's library writes where it should not.) */

#include <limits.h>
#include <stdio.h>
#include <string.h>

static void integers (int value)
{
    printf ("[%d] [%i] [%u] [%x] [%X] [%o]\n", value, value, value, value, value, value);
    printf ("[%7d] [%-7d] [%07d] [%+d] [% d] [%.4d]\n", value, value, value, value, value, value);
    printf ("[%#x] [%#X] [%#8x] [%-#8x] [%*d] [%-*d]\n", value, value, value, value, 8, value, 8, value);
}

static void longs (long value)
{
    printf ("[%ld] [%lu] [%lx] [%lX] [%lo]\n", value, value, value, value, value);
    printf ("[%12ld] [%-12ld] [%012ld] [%+ld] [%.11ld]\n", value, value, value, value, value);
}

static void text (const char* value)
{
    printf ("[%s] [%10s] [%-10s] [%.3s] [%8.2s] [%-8.2s] [%.*s]\n",
            value, value, value, value, value, value, 4, value);
}

int main (void)
{
    static char buffer[40];
    int length = -1;
    int written;

    integers (0);
    integers (1234);
    integers (-1);
    integers (INT_MIN);
    integers (INT_MAX);
    longs (0L);
    longs (123456789L);
    longs (-1L);
    longs (LONG_MIN);
    text ("");
    text ("ab");
    text ("abcdefghijkl");
    printf ("[%c%c%c] [%5c] [%-5c] [%%] [%p]\n", 'x', '\t', 'y', 'r', 'l', (void*) 0x1234);
    printf ("here%n", &length);
    printf (" are %d characters\n", length);
    written = sprintf (buffer, "%s-%u", "sprintf", 65535U);
    printf ("%d <%s>\n", written, buffer);
    written = snprintf (buffer, 8, "%s", "it is cut off");
    printf ("%d <%s> %u\n", written, buffer, (unsigned) strlen (buffer));
    written = printf ("%s", "");
    printf ("%d\n", written);
    return 0;
}
