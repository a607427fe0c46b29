/* Writes to standard output and to standard error, without the library's buffers. */

#include <string.h>
#include <unistd.h>

static void say (int fd, const char* text)
{
    write (fd, text, strlen (text));
}

int main (void)
{
    say (STDOUT_FILENO, "hello, ");
    say (STDERR_FILENO, "to standard error\n");
    say (STDOUT_FILENO, "world\n");
    return 0;
}
