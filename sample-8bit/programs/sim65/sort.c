/* Sorts and finds: qsort of structures by two orders, chosen by a pointer to a function, and
 * bsearch. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct chip {
    const char* name;
    unsigned year;
    unsigned long transistors;
};

static struct chip chips[] = {
    { "6502", 1975, 3510UL },   { "6800", 1974, 4100UL },  { "Z80", 1976, 8500UL },
    { "8080", 1974, 4500UL },   { "8086", 1978, 29000UL }, { "68000", 1979, 68000UL },
    { "80286", 1982, 134000UL }, { "4004", 1971, 2300UL }, { "ARM1", 1985, 25000UL },
};

#define CHIPS (sizeof (chips) / sizeof (chips[0]))

typedef int (*order_t) (const void*, const void*);

static int by_name (const void* left, const void* right)
{
    return strcmp (((const struct chip*) left)->name, ((const struct chip*) right)->name);
}

static int by_year_then_size (const void* left, const void* right)
{
    const struct chip* l = left;
    const struct chip* r = right;

    if (l->year != r->year) {
        return l->year < r->year ? -1 : 1;
    }
    return l->transistors < r->transistors ? -1 : l->transistors > r->transistors;
}

static void print_sorted (const char* title, order_t order)
{
    unsigned i;

    qsort (chips, CHIPS, sizeof (chips[0]), order);
    printf ("%s:\n", title);
    for (i = 0; i < CHIPS; ++i) {
        printf ("  %-6s %4u %7lu\n", chips[i].name, chips[i].year, chips[i].transistors);
    }
}

static void find (const char* name)
{
    struct chip key;
    const struct chip* found;

    key.name = name;
    found = bsearch (&key, chips, CHIPS, sizeof (chips[0]), by_name);
    if (found == NULL) {
        printf ("no %s\n", name);
    } else {
        printf ("%s: %u, at %d\n", name, found->year, (int) (found - chips));
    }
}

int main (int argc, char** argv)
{
    int i;

    print_sorted ("by year", by_year_then_size);
    print_sorted ("by name", by_name);
    for (i = 1; i < argc; ++i) {
        find (argv[i]);
    }
    return 0;
}
