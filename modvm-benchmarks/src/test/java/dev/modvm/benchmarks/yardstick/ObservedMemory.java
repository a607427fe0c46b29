package dev.modvm.benchmarks.yardstick;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.benchmarks.yardstick.Recording.Access;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.SaveRequest;
import java.util.ArrayList;
import java.util.List;

/** 64 KiB of memory that writes down all accesses, in their order. */
@Peripheral(base = U8.class, address = U16.class, model = "Observed memory")
final class ObservedMemory {
    private final byte[] cells;
    private final List<Access> accesses = new ArrayList<>();

    /**
     * Creates memory.
     *
     * @param cells what the 65,536 addresses hold; the array is used, not copied
     */
    ObservedMemory(byte[] cells) {
        this.cells = cells;
    }

    @Handles(LoadRequest.class)
    int load(int address) {
        int value = cells[address] & 0xFF;
        accesses.add(new Access(address, value, false));
        return value;
    }

    @Handles(SaveRequest.class)
    void save(int address, int value) {
        cells[address] = (byte) value;
        accesses.add(new Access(address, value, true));
    }

    /**
     * Returns what has happened on the bus.
     *
     * @return all accesses, the first one first
     */
    List<Access> accesses() {
        return accesses;
    }
}
