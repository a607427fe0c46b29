package dev.modvm.benchmarks.yardstick;

/** Where things are in the computer that is measured, as the hand-written ones know it. */
final class MemoryMap {
    /** How many addresses there are. */
    static final int SIZE = 0x10000;

    /** How many address bits are below those that say whether an address belongs to a device. */
    static final int BLOCK_BITS = 13;

    /** The upper address bits of all devices. */
    static final int DEVICE_BLOCK = 0xC000 >>> BLOCK_BITS;

    /** The first address of the devices. All below is RAM. */
    static final int DEVICES = 0xC000;

    /** The first address above the devices. From here on there is ROM, or RAM. */
    static final int ABOVE_DEVICES = 0xE000;

    /** The first of the two addresses of the console. */
    static final int CONSOLE = 0xD000;

    /** The first of the four addresses of the timer. */
    static final int TIMER = 0xD100;

    private MemoryMap() {}
}
