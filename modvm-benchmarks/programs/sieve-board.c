/* A pass of the sieve on BenchmarkBoard. */

unsigned sieve(void);

unsigned main(void) {
    return sieve();
}
