/* Bit fields, unions that show how numbers lie in memory, shifts, rotations and parity. */

#include <stdio.h>
#include <string.h>

struct status {
    unsigned carry : 1;
    unsigned zero : 1;
    unsigned interrupt : 1;
    unsigned decimal : 1;
    unsigned : 2;
    unsigned overflow : 1;
    unsigned negative : 1;
};

struct date {
    unsigned day : 5;
    unsigned month : 4;
    unsigned year : 7;
};

union number {
    unsigned long value;
    unsigned words[2];
    unsigned char bytes[4];
};

static unsigned char ones (unsigned long value)
{
    unsigned char count = 0;

    for (; value != 0; value &= value - 1) {
        ++count;
    }
    return count;
}

static unsigned rotate (unsigned value, unsigned char by)
{
    return value << by | value >> (16 - by);
}

int main (void)
{
    struct status status;
    struct date date;
    union number number;
    unsigned char raw;
    unsigned char i;

    memset (&status, 0, sizeof (status));
    status.carry = 1;
    status.decimal = 3;
    status.negative = 1;
    memcpy (&raw, &status, 1);
    printf ("%02x, decimal %u\n", raw, status.decimal);

    date.day = 31;
    date.month = 12;
    date.year = 127;
    ++date.month;
    date.year += 2;
    printf ("%u %u %u, %u bytes\n", date.day, date.month, date.year, (unsigned) sizeof (date));

    number.value = 0x01234567UL;
    printf ("%04x %04x", number.words[0], number.words[1]);
    for (i = 0; i < 4; ++i) {
        printf (" %02x", number.bytes[i]);
        number.bytes[i] = ~number.bytes[i];
    }
    printf (" %08lx\n", number.value);

    for (i = 1; i < 16; i += 2) {
        printf ("%04x ", rotate (0x8421U + i, i));
    }
    printf ("%u %u\n", ones (0xF0F0F0F1UL), ones (0));
    return 0;
}
