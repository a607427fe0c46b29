/* The sieve for sim65, and for boards that run its programs: many passes, then the result as text. */

#include <stdio.h>

#define PASSES 250

unsigned sieve(void);

int main(void) {
    unsigned pass;
    unsigned primes = 0;

    for (pass = 0; pass < PASSES; ++pass) {
        primes = sieve();
    }
    printf("%u primes\n", primes);
    return primes == 1900 ? 0 : 1;
}
