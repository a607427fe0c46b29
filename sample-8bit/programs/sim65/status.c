/* Ends with the exit status that its argument names; without one, from within a function, with 300,
 * of which 8 bits count. */

#include <stdlib.h>

static void leave (void)
{
    exit (300);
}

int main (int argc, char** argv)
{
    if (argc < 2) {
        leave ();
    }
    return atoi (argv[1]);
}
