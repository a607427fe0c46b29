/* Moves about in a file, and removes it. */

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include "hooks.h"

static char bytes[8];

static void show (const char* what, int fd, long offset, int whence)
{
    long position = seek (fd, offset, whence);
    int count = read (fd, bytes, 4);

    bytes[count < 0 ? 0 : count] = '\0';
    printf ("%s: %ld %s\n", what, position, bytes);
}

int main (int argc, char** argv)
{
    int fd = open (argv[1], O_RDWR | O_CREAT | O_TRUNC);
    long length = 70000;

    (void) argc;
    write (fd, "0123456789", 10);
    show ("set", fd, 2, SEEK_SET);
    show ("cur", fd, -5, SEEK_CUR);
    show ("end", fd, -3, SEEK_END);
    show ("before", fd, -11, SEEK_END);
    show ("nonsense", fd, 0, 3);
    printf ("far: %ld\n", seek (fd, length, SEEK_SET));
    write (fd, "x", 1);
    printf ("size: %ld\n", seek (fd, 0, SEEK_END));
    printf ("back: %ld\n", seek (fd, -length, SEEK_CUR));
    close (fd);
    printf ("closed: %ld\n", seek (fd, 0, SEEK_SET));
    printf ("stream: %ld\n", seek (0, 0, SEEK_SET));
    printf ("removed: %u\n", remove_file (argv[1]));
    printf ("again: %d\n", map_error (remove_file (argv[1])) == ENOENT);
    printf ("refused: %d\n", map_error (remove_file ("..")) == EACCES);
    printf ("none: %d, unknown: %d\n", map_error (0), map_error (250) == EUNKNOWN);
    return 0;
}
