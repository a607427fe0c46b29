/* The ways to end: by return, exit, abort, a failed assertion, or a signal that is raised; functions
 * given to atexit run in the reverse order, in cc65 after abort, too. The argument says which. */

#include <assert.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void first (void)
{
    puts ("first in, last out");
}

static void second (void)
{
    static int calls;

    printf ("second, %d\n", ++calls);
}

static void handler (int number)
{
    printf ("signal %d\n", number);
    exit (40 + number);
}

int main (int argc, char** argv)
{
    const char* way = argc > 1 ? argv[1] : "";

    atexit (first);
    atexit (second);
    atexit (second);
    if (strcmp (way, "exit") == 0) {
        exit (42);
    } else if (strcmp (way, "abort") == 0) {
        abort ();
    } else if (strcmp (way, "assert") == 0) {
        assert (argc == 1);
    } else if (strcmp (way, "signal") == 0) {
        signal (SIGTERM, handler);
        raise (SIGTERM);
    }
    return 7;
}
