/* Measures itself by the counter. Its arguments are on a stack that ends below the counter. */

#include <stdio.h>
#include "hooks.h"

static unsigned long value (unsigned char selected)
{
    counter[1] = selected;
    return *(unsigned long*) (counter + 2);
}

int main (int argc, char** argv)
{
    unsigned long cycles, instructions;
    unsigned char i;

    counter[0] = 0;
    cycles = value (0);
    instructions = value (1);
    for (i = 0; i < 100; ++i) {
    }
    printf ("still: %d %d\n", value (0) == cycles, value (1) == instructions);
    counter[0] = 1;
    printf ("later: %d\n", value (0) > cycles + 1000 && value (0) < cycles + 100000);
    printf ("instructions: %d\n", value (1) > instructions + 300 && value (1) < value (0));
    printf ("interrupts: %lu %lu\n", value (2), value (3));
    counter[1] = 0x80;
    printf ("time: %d\n", counter[9] >= 0x10 && counter[9] < 0x80);
    counter[1] = 0x81;
    printf ("parts: %d\n", *(unsigned long*) (counter + 2) < 1000000000UL && counter[9] > 0x50);
    printf ("other: %lu\n", value (7));
    printf ("selected: %u\n", counter[1]);
    for (i = 1; i < argc; ++i) {
        printf ("%s\n", argv[i]);
    }
    return 0;
}
