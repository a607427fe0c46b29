package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each address of a map with many ranges leads to the component that is mapped there. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MapDecodingTest {
    /**
     * Ranges in an order of their own, some adjacent, some of one address, the whole from the first
     * address to the last; more of them than one decoder tests.
     */
    private static final long[][] RANGES = {
        {0x40, 0x4F}, {0x00, 0x00}, {0x01, 0x0F}, {0x20, 0x20}, {0x22, 0x3F}, {0x50, 0x50},
        {0x60, 0x61}, {0x62, 0x6F}, {0x80, 0x8F}, {0x70, 0x7F}, {0x91, 0x91}, {0x92, 0x92},
        {0xA0, 0xA7}, {0xA9, 0xAF}, {0xC0, 0xC0}, {0xC2, 0xC3}, {0xD0, 0xEF}, {0xF0, 0xFE},
        {0xFF, 0xFF},
    };

    @ParameterizedTest
    @CsvSource({
        "U8, U8, 0",
        "U8, U16, 8",
        "U16, U16, 8",
        "U32, U32, 24",
        "U8, U32, 24",
        "U64, U32, 24",
        "U64, U64, 55",
        "U8, U8, -1",
        "U32, U32, -25"
    })
    void everyBoundaryOfManyRanges(String base, String address, int shift) {
        CompiledSources compiled = compiled(base, address, shift);
        assertThat(compiled.tell("decoding.Scenario", "run", Execution.FUSED)).isEqualTo("right");
        assertThat(compiled.tell("decoding.Scenario", "run", Execution.THREADED))
                .isEqualTo("right");
    }

    /**
     * Ranges at higher addresses, for a wider type. A shift that is a complement, below zero, is
     * the same but for the ranges at both ends of the map, which are left out.
     */
    private static CompiledSources compiled(String base, String address, int shift) {
        boolean whole = shift >= 0;
        int bits = whole ? shift : ~shift;
        StringBuilder spec = new StringBuilder();
        StringBuilder build = new StringBuilder();
        StringBuilder checks = new StringBuilder();
        for (int index = 0; index < RANGES.length; index++) {
            boolean atAnEnd = RANGES[index][0] == 0 || RANGES[index][1] == 0xFF;
            if (atAnEnd && !whole) {
                continue;
            }
            long from = RANGES[index][0] << bits;
            long to = ((RANGES[index][1] + 1) << bits) - 1;
            spec.append("    @Mapped(from = " + from + "L, to = " + to + "L)\n");
            spec.append("    Cell cell" + index + "();\n");
            build.append(".cell" + index + "(new Cell(" + (index + 1) + "))");
        }
        for (long[] range : RANGES) {
            long from = range[0] << bits;
            long to = ((range[1] + 1) << bits) - 1;
            for (long probe : new long[] {from - 1, from, (from + to) >>> 1, to, to + 1}) {
                checks.append(check(probe, bits, whole, lines(address)));
            }
        }
        return CompiledSources.decoding(
                base, address, spec.toString(), build.toString(), checks.toString());
    }

    /** A check of which component answers at an address, and under which address of its own. */
    private static String check(long probe, int bits, boolean whole, long lines) {
        long address = probe & lines;
        for (int index = 0; index < RANGES.length; index++) {
            long from = RANGES[index][0] << bits;
            long to = ((RANGES[index][1] + 1) << bits) - 1;
            boolean atAnEnd = RANGES[index][0] == 0 || RANGES[index][1] == 0xFF;
            if (address >= from && address <= to && (whole || !atAnEnd)) {
                return "        check(bus, %dL, %d, %dL);\n"
                        .formatted(address, index + 1, address - from);
            }
        }
        return "        check(bus, %dL, 0, 0L);\n".formatted(address);
    }

    private static long lines(String width) {
        return -1L >>> (64 - Integer.parseInt(width.substring(1)));
    }
}
