package dev.modvm.sample.eightbit;

import dev.modvm.runtime.Bus;

/** A bus with memory at every address: all that a test of the processor alone needs. */
final class MemoryBus extends Bus {
    final byte[] memory = new byte[0x10000];

    MemoryBus() {
        super(16, 8);
        openWindow(0, memory, 0, true, true);
    }

    /** Puts bytes at an address and behind it. */
    void install(int address, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            memory[address + i] = (byte) bytes[i];
        }
    }

    @Override
    protected int decodeLoad(int address) {
        throw new AssertionError("the window covers all addresses, yet not " + address);
    }

    @Override
    protected void decodeSave(int address, int value) {
        throw new AssertionError("the window covers all addresses, yet not " + address);
    }
}
