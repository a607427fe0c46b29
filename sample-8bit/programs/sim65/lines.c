/* Files of text: writes one, appends to it, and copies it with numbers before its lines; fopen in each
 * mode, fprintf, fputs, fgets, fgetc, ungetc, feof, freopen and perror. (cc65's library for sim65 has
 * no fseek.) */

#include <stdio.h>
#include <string.h>

static void fail (const char* what)
{
    fprintf (stderr, "lines: no %s\n", what);
}

static FILE* open_or_say (const char* name, const char* mode)
{
    FILE* file = fopen (name, mode);

    printf ("fopen %s %s: %s\n", name, mode, file == NULL ? "no" : "yes");
    return file;
}

int main (void)
{
    static char line[12];
    FILE* in;
    FILE* out;
    char* end;
    int c;
    unsigned number = 0;

    open_or_say ("missing.txt", "r");
    open_or_say ("missing.txt", "r+");
    open_or_say ("no-such-directory/file", "w");

    if ((out = open_or_say ("text.txt", "w")) == NULL) {
        fail ("file to write");
        return 1;
    }
    fprintf (out, "%s %d\n", "line", 1);
    fputs ("a line that is longer than the buffer\n", out);
    fputc ('\n', out);
    printf ("reading what is only written: %d\n", fgetc (out));
    printf ("fclose: %d\n", fclose (out));

    out = open_or_say ("text.txt", "a");
    fputs ("the end, without a newline", out);
    fclose (out);

    in = open_or_say ("text.txt", "r");
    out = open_or_say ("numbered.txt", "w");
    if (in == NULL || out == NULL) {
        fail ("files to copy");
        return 1;
    }
    c = fgetc (in);
    printf ("first: %c, back: %c\n", c, ungetc (c, in));
    while (fgets (line, sizeof (line), in) != NULL) {
        end = strchr (line, '\n');
        if (end != NULL) {
            *end = '\0';
        }
        fprintf (out, "%3u%c %s\n", ++number, end == NULL ? '+' : ':', line);
    }
    printf ("feof: %d, ferror: %d\n", feof (in) != 0, ferror (in) != 0);
    fclose (in);
    fclose (out);

    in = open_or_say ("text.txt", "r+");
    fputs ("LINE", in);
    printf ("behind it: %c\n", fgetc (in) == ' ' ? '1' : '?');
    fclose (in);

    out = open_or_say ("text.txt", "a+");
    printf ("at the start: %c\n", fgetc (out));
    fputs ("; more\n", out);
    printf ("at the end: %d\n", fgetc (out));
    fclose (out);

    if (freopen ("numbered.txt", "r", stdin) == NULL) {
        fail ("other standard input");
        return 1;
    }
    while ((c = getchar ()) != EOF) {
        putchar (c);
    }
    return (int) number;
}
