/* What a program sees that opens a file which it does not get, and that reads and writes what cannot be
 * read or written. Its argument is the name of the file. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static void say (const char* what, int result)
{
    fprintf (stderr, "%s: %d, errno %d\n", what, result, errno);
}

int main (int argc, char** argv)
{
    static char byte[1];

    if (argc != 2) {
        return 1;
    }
    errno = 0;
    say ("open to read", open (argv[1], O_RDONLY));
    say ("open with a mode", open (argv[1], O_RDONLY, 0x1B6));
    say ("fopen", fopen (argv[1], "r") != NULL);
    say ("close what is not open", close (42));
    say ("read what is not open", read (42, byte, 1));
    say ("write what is not open", write (42, byte, 1));
    say ("read nothing", read (STDIN_FILENO, byte, 0));
    say ("write nothing", write (STDOUT_FILENO, byte, 0));
    say ("close standard input", close (STDIN_FILENO));
    say ("close it again", close (STDIN_FILENO));
    say ("read it", read (STDIN_FILENO, byte, 1));
    say ("close standard output", close (STDOUT_FILENO));
    say ("write to it", write (STDOUT_FILENO, byte, 1));
    return 7;
}
