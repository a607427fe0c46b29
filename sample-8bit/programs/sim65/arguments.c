/* Prints the arguments, but for the program's own name, which depends on where it is. The exit status
 * is how many there are, and 100 if the array of them does not end as C says. */

#include <stdio.h>
#include <string.h>

int main (int argc, char** argv)
{
    int i;

    for (i = 1; i < argc; ++i) {
        printf ("%d: %u bytes <%s>\n", i, (unsigned) strlen (argv[i]), argv[i]);
    }
    if (argv[argc] != NULL || strlen (argv[0]) == 0) {
        return 100;
    }
    return argc - 1;
}
