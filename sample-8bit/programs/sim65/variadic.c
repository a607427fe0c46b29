/* Functions with a variable number of arguments: one that walks through them, of several sizes, and
 * some that hand them on to vprintf, vfprintf, vsprintf, vsnprintf and vsscanf. */

#include <stdarg.h>
#include <stdio.h>

/* Sums arguments; in the text, i is an int, l a long, c a character that is a digit. */
static long sum (const char* kinds, ...)
{
    va_list arguments;
    long result = 0;

    va_start (arguments, kinds);
    for (; *kinds != '\0'; ++kinds) {
        switch (*kinds) {
            case 'i':
                result += va_arg (arguments, int);
                break;
            case 'l':
                result += va_arg (arguments, long);
                break;
            case 'c':
                result += va_arg (arguments, char) - '0';
                break;
        }
    }
    va_end (arguments);
    return result;
}

static int print (const char* format, ...)
{
    static char buffer[40];
    va_list arguments;
    int length;

    va_start (arguments, format);
    vprintf (format, arguments);
    va_end (arguments);
    va_start (arguments, format);
    vfprintf (stderr, format, arguments);
    va_end (arguments);
    va_start (arguments, format);
    length = vsprintf (buffer, format, arguments);
    va_end (arguments);
    printf ("%d <%s>\n", length, buffer);
    va_start (arguments, format);
    length = vsnprintf (buffer, 5, format, arguments);
    va_end (arguments);
    printf ("%d <%s>\n", length, buffer);
    return length;
}

static int scan (const char* text, const char* format, ...)
{
    va_list arguments;
    int count;

    va_start (arguments, format);
    count = vsscanf (text, format, arguments);
    va_end (arguments);
    return count;
}

int main (void)
{
    int a = 0;
    long b = 0;
    int count;

    printf ("%ld\n", sum (""));
    printf ("%ld\n", sum ("iiii", 1, 2, 3, 4));
    printf ("%ld\n", sum ("licl", 1000000L, -1, '7', -70000L));
    count = print ("%d, %s and %ld\n", 65, "more", -100000L);
    printf ("%d\n", scan ("12;345678", "%d;%ld", &a, &b));
    printf ("%d %ld\n", a, b);
    return count;
}
