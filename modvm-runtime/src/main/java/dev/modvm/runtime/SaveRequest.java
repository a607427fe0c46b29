package dev.modvm.runtime;

/**
 * Asks for a value to be stored at an address. It is answered with {@link Good}.
 *
 * @param address the address, zero-extended; in the address space of the component that is asked
 * @param value the value, zero-extended
 */
public record SaveRequest(long address, long value) implements Request {}
