/* Counts the primes below 16384, ten times over, with the sieve of Eratosthenes. The exit status says
 * whether there are 1900 of them, as there should be. */

#include <stdio.h>
#include <string.h>

#define LIMIT  16384U
#define ROUNDS 10

static unsigned char composite[LIMIT];

static unsigned count_primes (void)
{
    unsigned candidate;
    unsigned multiple;
    unsigned count = 0;

    memset (composite, 0, LIMIT);
    for (candidate = 2; candidate < LIMIT; ++candidate) {
        if (composite[candidate]) {
            continue;
        }
        ++count;
        for (multiple = candidate + candidate; multiple < LIMIT; multiple += candidate) {
            composite[multiple] = 1;
        }
    }
    return count;
}

int main (void)
{
    unsigned char round;
    unsigned count = 0;

    for (round = 0; round < ROUNDS; ++round) {
        count = count_primes ();
    }
    printf ("%u primes below %u\n", count, LIMIT);
    return count == 1900 ? 0 : 1;
}
