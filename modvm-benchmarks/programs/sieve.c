/* The sieve of Eratosthenes, over the odd numbers below 2 * SIZE. Returns how many primes there are, and 2. */

#define SIZE 8192

static unsigned char composite[SIZE];

unsigned sieve(void) {
    register unsigned multiple;
    register unsigned prime;
    unsigned index;
    unsigned count = 1;

    for (index = 0; index < SIZE; ++index) {
        composite[index] = 0;
    }
    for (index = 1; index < SIZE; ++index) {
        if (!composite[index]) {
            ++count;
            prime = index + index + 1;
            for (multiple = index + prime; multiple < SIZE; multiple += prime) {
                composite[multiple] = 1;
            }
        }
    }
    return count;
}
