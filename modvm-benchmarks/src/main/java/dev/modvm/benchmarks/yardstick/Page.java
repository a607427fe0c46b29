package dev.modvm.benchmarks.yardstick;

/** What answers at the 256 addresses of one page of a {@link PagedMos6502}. */
interface Page {
    /**
     * Loads a value.
     *
     * @param address the address, 16 bits
     * @param now the clock cycle of the access, counted from the reset
     * @return the value, 8 bits
     */
    int load(int address, long now);

    /**
     * Saves a value.
     *
     * @param address the address, 16 bits
     * @param value the value, 8 bits
     * @param now the clock cycle of the access, counted from the reset
     */
    void save(int address, int value, long now);
}
