/* string.h: copying, joining, comparing, finding, taking apart, and blocks of memory that overlap. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int sign (int value)
{
    return value < 0 ? -1 : value > 0;
}

static int at (const char* text, const char* found)
{
    return found == NULL ? -1 : (int) (found - text);
}

int main (void)
{
    static const char fox[] = "the quick brown fox jumps over the lazy dog";
    static char buffer[80];
    static char other[20];
    char* token;
    char* copy;

    strcpy (buffer, "one");
    strcat (buffer, ", two");
    strncat (buffer, ", three, four", 7);
    printf ("<%s> %u\n", buffer, (unsigned) strlen (buffer));
    memset (other, '#', sizeof (other) - 1);
    strncpy (other, "short", 8);
    printf ("<%s> <%s>\n", other, other + 8);
    printf ("%d %d %d %d %d\n", sign (strcmp ("a", "b")), sign (strcmp ("b", "a")),
            sign (strcmp ("a", "a")), sign (strcmp ("a", "ab")), sign (strcmp ("\xFF", "a")));
    printf ("%d %d %d\n", sign (strncmp ("abc", "abd", 2)), sign (strncmp ("abc", "abd", 3)),
            sign (memcmp ("a\0b", "a\0c", 3)));
    printf ("%d %d\n", sign (stricmp ("HeLLo", "hEllO")), sign (strcmp ("HeLLo", "hEllO")));
    printf ("%d %d %d\n", at (fox, strchr (fox, 'o')), at (fox, strrchr (fox, 'o')),
            at (fox, strchr (fox, '!')));
    printf ("%d %d %d\n", at (fox, strstr (fox, "fox")), at (fox, strstr (fox, "cat")),
            at (fox, strpbrk (fox, "xyz")));
    printf ("%u %u\n", (unsigned) strspn (fox, "eht "), (unsigned) strcspn (fox, "q"));
    printf ("%d\n", at (fox, memchr (fox, 'z', sizeof (fox))));

    strcpy (buffer, " a bc,,def ; ghij");
    for (token = strtok (buffer, " ,;"); token != NULL; token = strtok (NULL, " ,;")) {
        printf ("<%s>", token);
    }
    putchar ('\n');

    strcpy (buffer, "0123456789");
    memmove (buffer + 2, buffer, 6);
    puts (buffer);
    strcpy (buffer, "0123456789");
    memmove (buffer, buffer + 2, 6);
    puts (buffer);
    memcpy (buffer, "ab\0cd", 6);
    printf ("<%s> <%s>\n", buffer, buffer + 3);

    copy = strdup (fox);
    strupper (copy);
    puts (copy);
    free (copy);
    puts (strerror (0));
    return 0;
}
