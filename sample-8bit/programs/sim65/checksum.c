/* The CRC-32 of each file that an argument names, in unsigned longs, by a table that it makes, and
 * again by the library's crc32. The exit status is 0 if both agree. */

#include <stdio.h>
#include <zlib.h>

static unsigned long table[256];

static void make_table (void)
{
    unsigned i;
    unsigned char bit;
    unsigned long value;

    for (i = 0; i < 256; ++i) {
        value = i;
        for (bit = 0; bit < 8; ++bit) {
            value = value & 1 ? value >> 1 ^ 0xEDB88320UL : value >> 1;
        }
        table[i] = value;
    }
}

int main (int argc, char** argv)
{
    static unsigned char buffer[100];
    unsigned long ours;
    unsigned long theirs;
    unsigned count;
    unsigned j;
    int different = 0;
    int i;
    FILE* file;

    make_table ();
    for (i = 1; i < argc; ++i) {
        file = fopen (argv[i], "rb");
        if (file == NULL) {
            return 100;
        }
        ours = 0xFFFFFFFFUL;
        theirs = crc32 (0L, NULL, 0);
        while ((count = fread (buffer, 1, sizeof (buffer), file)) > 0) {
            for (j = 0; j < count; ++j) {
                ours = ours >> 8 ^ table[(unsigned char) ours ^ buffer[j]];
            }
            theirs = crc32 (theirs, buffer, count);
        }
        fclose (file);
        printf ("%08lx %08lx %s\n", ~ours, theirs, argv[i]);
        different += ~ours != theirs;
    }
    return different;
}
