/* From text to numbers and back: strtol and strtoul in several bases, with what is too large; atoi,
 * atol; itoa, utoa, ltoa and ultoa, which are cc65's own. */

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static void from (const char* text, int base)
{
    char* end;
    long value;
    unsigned long unsigned_value;

    errno = 0;
    value = strtol (text, &end, base);
    printf ("<%s> in base %d: %ld, errno %d, rest <%s>", text, base, value, errno, end);
    errno = 0;
    unsigned_value = strtoul (text, &end, base);
    printf ("; %lu, errno %d, rest <%s>\n", unsigned_value, errno, end);
}

int main (void)
{
    static char buffer[40];
    static const unsigned char bases[] = { 2, 8, 10, 16 };
    unsigned char i;

    from ("0", 10);
    from ("  -123abc", 10);
    from ("+2147483647", 10);
    from ("2147483648", 10);
    from ("-2147483649", 10);
    from ("4294967295", 10);
    from ("4294967296", 10);
    from ("0x7fFfg", 16);
    from ("0x7fFfg", 0);
    from ("0755", 0);
    from ("1011012", 2);
    from ("zz!", 36);
    from ("none", 10);
    from ("", 10);
    printf ("%d %d %ld %ld\n", atoi (" 42x"), atoi ("-32768"), atol ("-70000"), atol ("x"));
    for (i = 0; i < sizeof (bases); ++i) {
        printf ("%s", itoa (-12345, buffer, bases[i]));
        printf (" %s", utoa (54321U, buffer, bases[i]));
        printf (" %s", ltoa (-123456789L, buffer, bases[i]));
        printf (" %s\n", ultoa (ULONG_MAX, buffer, bases[i]));
    }
    printf ("%d %ld\n", abs (-5), labs (-500000L));
    return 0;
}
