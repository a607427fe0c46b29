package dev.modvm.runtime;

/**
 * Asks for the value at an address, as {@link LoadRequest} does, but without side effects: for
 * debuggers and disassemblers. It is answered with {@link Data}. Where a component has memory and
 * no handler for it, the memory answers.
 *
 * @param address the address, zero-extended; in the address space of the component that is asked
 */
public record PeekRequest(long address) implements Request {}
