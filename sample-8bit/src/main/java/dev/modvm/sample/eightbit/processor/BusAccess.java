package dev.modvm.sample.eightbit.processor;

import java.util.Locale;

/**
 * What happens on the bus in one clock cycle.
 *
 * @param address 16 bits
 * @param value the byte that is loaded or saved
 * @param isSave whether it is a save, not a load
 */
public record BusAccess(int address, int value, boolean isSave) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-5s $%04X $%02X", isSave ? "write" : "read", address, value);
    }
}
