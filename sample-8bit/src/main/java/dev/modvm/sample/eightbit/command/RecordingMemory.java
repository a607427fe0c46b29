package dev.modvm.sample.eightbit.command;

import dev.modvm.annotations.Handles;
import dev.modvm.annotations.Peripheral;
import dev.modvm.annotations.U16;
import dev.modvm.annotations.U8;
import dev.modvm.runtime.LoadRequest;
import dev.modvm.runtime.SaveRequest;
import dev.modvm.sample.eightbit.processor.BusAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** 64 KiB of memory that records all accesses, in their order. */
@Peripheral(base = U8.class, address = U16.class, model = "Recording memory")
final class RecordingMemory {
    private final byte[] cells = new byte[Address.SPACE];
    private final List<BusAccess> accesses = new ArrayList<>();

    /**
     * Makes the content what it was at first, all zeros, but for some cells, and forgets the
     * accesses.
     *
     * @param content the byte at each address that is not to be 0
     */
    void reset(Map<Integer, Integer> content) {
        Arrays.fill(cells, (byte) 0);
        content.forEach((address, value) -> cells[address] = value.byteValue());
        accesses.clear();
    }

    @Handles(LoadRequest.class)
    int load(int address) {
        int value = byteAt(address);
        accesses.add(new BusAccess(address, value, false));
        return value;
    }

    @Handles(SaveRequest.class)
    void save(int address, int value) {
        cells[address] = (byte) value;
        accesses.add(new BusAccess(address, value, true));
    }

    /**
     * Returns a byte without recording that.
     *
     * @param address 16 bits
     * @return 8 bits
     */
    int byteAt(int address) {
        return cells[address] & 0xFF;
    }

    /**
     * Returns what has happened on the bus.
     *
     * @return all accesses since the last reset, the first one first
     */
    List<BusAccess> accesses() {
        return List.copyOf(accesses);
    }
}
