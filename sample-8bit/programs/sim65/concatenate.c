/* Copies the files that its arguments name to standard output, "-" for standard input, as cat does;
 * the exit status is how many could not be opened. */

#include <stdio.h>
#include <string.h>

static unsigned long copy (FILE* from)
{
    static char buffer[64];
    unsigned long all = 0;
    unsigned count;

    while ((count = fread (buffer, 1, sizeof (buffer), from)) > 0) {
        fwrite (buffer, 1, count, stdout);
        all += count;
    }
    return all;
}

int main (int argc, char** argv)
{
    unsigned long all = 0;
    int failures = 0;
    int i;

    for (i = 1; i < argc; ++i) {
        if (strcmp (argv[i], "-") == 0) {
            all += copy (stdin);
        } else {
            FILE* file = fopen (argv[i], "r");
            if (file == NULL) {
                fprintf (stderr, "concatenate: no file '%s'\n", argv[i]);
                ++failures;
            } else {
                all += copy (file);
                fclose (file);
            }
        }
    }
    fprintf (stderr, "%lu bytes\n", all);
    return failures;
}
