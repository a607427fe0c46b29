/* Calculates each line of standard input, in 32 bits: a recursive descent with + - * / % and
 * parentheses, which leaves by longjmp where a line is wrong. The exit status is how many were. */

#include <ctype.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char* next;
static jmp_buf mistake;
static const char* reason;

static long sum (void);

static void fail (const char* text)
{
    reason = text;
    longjmp (mistake, 1);
}

static char peek (void)
{
    while (isspace (*next)) {
        ++next;
    }
    return *next;
}

static long number (void)
{
    char* end;
    long value;

    if (peek () == '-') {
        ++next;
        return -number ();
    }
    if (*next == '(') {
        ++next;
        value = sum ();
        if (peek () != ')') {
            fail ("a parenthesis is open");
        }
        ++next;
        return value;
    }
    if (!isdigit (*next)) {
        fail ("a number is missing");
    }
    value = strtol (next, &end, 0);
    next = end;
    return value;
}

static long product (void)
{
    long value = number ();
    long right;
    char sign;

    while ((sign = peek ()) != '\0' && strchr ("*/%", sign) != NULL) {
        ++next;
        right = number ();
        if (sign == '*') {
            value *= right;
        } else if (right == 0) {
            fail ("it divides by zero");
        } else if (sign == '/') {
            value /= right;
        } else {
            value %= right;
        }
    }
    return value;
}

static long sum (void)
{
    long value = product ();

    for (;;) {
        switch (peek ()) {
            case '+':
                ++next;
                value += product ();
                break;
            case '-':
                ++next;
                value -= product ();
                break;
            default:
                return value;
        }
    }
}

int main (void)
{
    static char line[80];
    static int mistakes;
    long value;

    while (fgets (line, sizeof (line), stdin) != NULL) {
        next = line;
        if (setjmp (mistake) == 0) {
            value = sum ();
            if (peek () != '\0') {
                fail ("something is behind it");
            }
            printf ("%ld\n", value);
        } else {
            printf ("column %u: %s\n", (unsigned) (next - line) + 1, reason);
            ++mistakes;
        }
    }
    return mistakes;
}
