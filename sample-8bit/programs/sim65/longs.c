/* Long arithmetic: factorials, Fibonacci's numbers, the greatest common divisor, roots, shifts in
 * both directions, signs of quotients and remainders, and what overflows. */

#include <stdio.h>

static unsigned long divisor (unsigned long a, unsigned long b)
{
    return b == 0 ? a : divisor (b, a % b);
}

static unsigned root (unsigned long square)
{
    unsigned long bit = 1UL << 30;
    unsigned long result = 0;

    while (bit > square) {
        bit >>= 2;
    }
    while (bit != 0) {
        if (square >= result + bit) {
            square -= result + bit;
            result = (result >> 1) + bit;
        } else {
            result >>= 1;
        }
        bit >>= 2;
    }
    return (unsigned) result;
}

static void signs (long a, long b)
{
    printf ("%ld / %ld = %ld, remainder %ld; product %ld\n", a, b, a / b, a % b, a * b);
}

int main (void)
{
    unsigned long product = 1;
    unsigned long a = 0;
    unsigned long b = 1;
    long value = -0x12345678L;
    unsigned char i;

    for (i = 1; i <= 13; ++i) {
        product *= i;
        printf ("%u! = %lu\n", i, product);
    }
    for (i = 0; i < 47; ++i) {
        unsigned long sum = a + b;
        a = b;
        b = sum;
    }
    printf ("%lu %lu\n", a, b);
    printf ("%lu\n", divisor (1836311903UL, 2971215073UL));
    printf ("%lu\n", divisor (3UL * 65536UL * 17, 65536UL * 51));
    printf ("%u %u %u\n", root (2), root (4294967295UL), root (152399025UL));
    signs (100000L, 7);
    signs (-100000L, 7);
    signs (100000L, -7);
    signs (-100000L, -7);
    for (i = 0; i < 32; i += 5) {
        printf ("%08lx %08lx %08lx\n", value << i, value >> i, (unsigned long) value >> i);
    }
    printf ("%lx %lx %lx %lx\n", value & 0xFF00FFL, value | 0xFFL, value ^ -1L, ~value);
    printf ("%d %d %d\n", value < 0, (unsigned long) value > 0x7FFFFFFFUL, value == -0x12345678L);
    return 0;
}
