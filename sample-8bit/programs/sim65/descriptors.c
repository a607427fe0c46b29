/* The files below the library's: open with each of its flags, read, write and close, the numbers that
 * descriptors get, and that a closed one's is used again. */

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char buffer[16];

static void say (const char* what, int result)
{
    fprintf (stderr, "%s: %d\n", what, result);
}

static void show (const char* name)
{
    int fd = open (name, O_RDONLY);
    int count = read (fd, buffer, sizeof (buffer));

    fprintf (stderr, "%s has <%.*s>, %d bytes\n", name, count, buffer, count);
    close (fd);
}

static int put (int fd, const char* text)
{
    return write (fd, text, strlen (text));
}

int main (void)
{
    int a;
    int b;
    int c;

    say ("a file that is not there", open ("a", O_RDONLY));
    say ("nor to write", open ("a", O_WRONLY));
    say ("an empty name", open ("", O_RDONLY));
    a = open ("a", O_WRONLY | O_CREAT);
    b = open ("b", O_RDWR | O_CREAT, 0x03);
    say ("created", a);
    say ("created, with a mode", b);
    say ("created only", open ("a", O_WRONLY | O_CREAT | O_EXCL));
    say ("write", put (a, "abcdefgh"));
    say ("read what is written only", read (a, buffer, 1));
    say ("read at the end", read (b, buffer, 1));
    say ("close", close (a));
    say ("close again", close (a));

    c = open ("./a", O_RDONLY);
    say ("the lowest number that is free", c);
    say ("write what is read only", put (c, "x"));
    say ("read 3", read (c, buffer, 3));
    a = open ("a", O_RDWR);
    say ("a second time", a);
    say ("write over it", put (a, "ABCD"));
    say ("the first reads on", read (c, buffer + 3, 3));
    fprintf (stderr, "<%.6s>\n", buffer);
    say ("read none", read (c, buffer, 0));
    close (c);
    close (a);
    show ("a");

    a = open ("a", O_RDWR | O_APPEND);
    say ("append", put (a, "+"));
    say ("read behind it", read (a, buffer, 1));
    close (a);
    show ("a");
    a = open ("a", O_WRONLY | O_APPEND | O_TRUNC);
    put (a, "new");
    close (a);
    show ("a");
    a = open ("c", O_RDONLY | O_CREAT);
    say ("created to be read", read (a, buffer, 1));
    say ("and not to be written", put (a, "x"));
    close (a);
    say ("exclusive, but not created", a = open ("a", O_RDONLY | O_EXCL));
    close (a);
    say ("cut off when opened to be read", a = open ("a", O_RDONLY | O_TRUNC));
    close (a);
    show ("a");
    say ("without flags", a = open ("b", 0));
    close (a);

    put (b, "for the next program");
    close (STDIN_FILENO);
    say ("the number of standard input", open ("b", O_RDONLY));
    say ("a character of it", getchar ());
    say ("no descriptor", close (-1));
    say ("none of ours", close (1000));
    return 3;
}
