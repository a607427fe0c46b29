/* sscanf of all kinds, and scanf on standard input: numbers in each base, words, sets of characters,
 * widths, what is skipped, and what does not match. */

#include <stdio.h>

int main (void)
{
    static char word[20];
    static char set[20];
    static char three[4];
    int a = -1;
    int b = -1;
    unsigned u = 0;
    long l = 0;
    int count;
    int length = 0;
    long sum = 0;

    count = sscanf ("12 -34 0x5A", "%d %d %i", &a, &b, &length);
    printf ("%d: %d %d %d\n", count, a, b, length);
    count = sscanf ("ff 777 -123456789", "%x %o %ld", &u, &a, &l);
    printf ("%d: %u %d %ld\n", count, u, a, l);
    count = sscanf ("name = value", "%19s = %19[a-z]", word, set);
    printf ("%d: <%s> <%s>\n", count, word, set);
    count = sscanf ("key:rest of it", "%19[^:]:%n", word, &length);
    printf ("%d: <%s> %d\n", count, word, length);
    count = sscanf ("123456", "%3d%2d", &a, &b);
    printf ("%d: %d %d\n", count, a, b);
    count = sscanf ("1 2 3", "%d %*d %d", &a, &b);
    printf ("%d: %d %d\n", count, a, b);
    count = sscanf ("abcdef", "%3c", three);
    printf ("%d: <%s>\n", count, three);
    count = sscanf ("7 apples", "%d pears%n", &a, &b);
    printf ("%d: %d\n", count, a);
    count = sscanf ("x", "%d", &a);
    printf ("%d\n", count);
    count = sscanf ("", "%d", &a);
    printf ("%d\n", count);

    while ((count = scanf ("%ld", &l)) == 1) {
        sum += l;
    }
    printf ("%d: the sum is %ld\n", count, sum);
    return count == EOF ? 0 : 1;
}
