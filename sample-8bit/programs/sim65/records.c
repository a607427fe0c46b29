/* Files of bytes: fwrite and fread of structures with all kinds of members, whole and cut off, and
 * every byte there is. */

#include <stdio.h>
#include <string.h>

struct record {
    unsigned char kind;
    int value;
    unsigned long key;
    char name[9];
};

static unsigned make (const char* file, unsigned count)
{
    struct record record;
    FILE* out = fopen (file, "wb");
    unsigned written = 0;
    unsigned i;

    if (out == NULL) {
        return 0;
    }
    for (i = 0; i < count; ++i) {
        memset (&record, 0, sizeof (record));
        record.kind = (unsigned char) (i * 85);
        record.value = (int) i - 3;
        record.key = i * 305419896UL;
        sprintf (record.name, "name %u", i);
        written += fwrite (&record, sizeof (record), 1, out);
    }
    written += fwrite ("cut", 1, 3, out);
    fclose (out);
    return written;
}

static unsigned list (const char* file)
{
    static struct record records[3];
    FILE* in = fopen (file, "rb");
    unsigned all = 0;
    unsigned count;
    unsigned i;

    if (in == NULL) {
        return 0;
    }
    while ((count = fread (records, sizeof (records[0]), 3, in)) > 0) {
        for (i = 0; i < count; ++i) {
            printf ("%02x %3d %08lx <%s>\n",
                    records[i].kind, records[i].value, records[i].key, records[i].name);
        }
        all += count;
    }
    printf ("feof: %d\n", feof (in) != 0);
    fclose (in);
    return all;
}

static int every_byte (const char* file)
{
    static unsigned char bytes[256];
    FILE* stream = fopen (file, "wb");
    unsigned i;
    int c;

    for (i = 0; i < sizeof (bytes); ++i) {
        bytes[i] = (unsigned char) i;
    }
    fwrite (bytes, 16, 16, stream);
    fclose (stream);
    stream = fopen (file, "rb");
    for (i = 0; (c = fgetc (stream)) != EOF; ++i) {
        if (c != (int) i) {
            return 1;
        }
    }
    fclose (stream);
    return i != 256;
}

int main (void)
{
    printf ("%u written\n", make ("records.bin", 7));
    printf ("%u read\n", list ("records.bin"));
    return every_byte ("bytes.bin");
}
