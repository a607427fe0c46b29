/* time.h without a clock: gmtime, mktime, asctime and strftime, over leap years and ends of months. */

#include <stdio.h>
#include <string.h>
#include <time.h>

static void show (time_t seconds)
{
    static char text[60];
    struct tm* parts = gmtime (&seconds);

    strftime (text, sizeof (text), "%Y-%m-%d %H:%M:%S %a %B, day %j", parts);
    printf ("%lu: %s\n", seconds, text);
    printf ("  %s", asctime (parts));
}

static void normalize (int year, int month, int day)
{
    struct tm parts;

    memset (&parts, 0, sizeof (parts));
    parts.tm_year = year - 1900;
    parts.tm_mon = month - 1;
    parts.tm_mday = day;
    parts.tm_hour = 12;
    if (mktime (&parts) == (time_t) -1) {
        printf ("%d-%d-%d is no date\n", year, month, day);
        return;
    }
    printf ("%d-%d-%d is %d-%d-%d, weekday %d\n", year, month, day,
            parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_wday);
}

int main (void)
{
    show (0);
    show (951782400UL);
    show (1000000000UL);
    show (2147483647UL);
    normalize (1975, 9, 16);
    normalize (2000, 2, 30);
    normalize (2023, 14, 1);
    normalize (2024, 3, 0);
    return 0;
}
