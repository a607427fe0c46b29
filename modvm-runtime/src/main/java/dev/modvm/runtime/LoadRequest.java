package dev.modvm.runtime;

/**
 * Asks for the value at an address. It is answered with {@link Data}.
 *
 * @param address the address, zero-extended; in the address space of the component that is asked
 */
public record LoadRequest(long address) implements Request {}
