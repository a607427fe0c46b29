package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each address of a map with mirrors leads to the component whose range or copy it is in: every
 * address of random maps over the eight highest lines.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MirrorDecodingTest {
    private record Range(int from, int to, int mirror) {
        boolean contains(int address) {
            int line = address & ~mirror;
            return line >= from && line <= to;
        }

        boolean isSound() {
            return IntStream.rangeClosed(from, to).noneMatch(address -> (address & mirror) != 0);
        }

        boolean overlaps(Range other) {
            return IntStream.range(0, 0x100)
                    .anyMatch(address -> contains(address) && other.contains(address));
        }
    }

    /**
     * Maps of few ranges and of many; of short ones and of long ones; whose mirrors differ, have
     * lines in common ({@code common}), or are the same.
     */
    @ParameterizedTest
    @CsvSource({
        "U8, U8, 0, 1, 4, 16, 0xFF, 0",
        "U8, U8, 0, 2, 8, 32, 0xFF, 0",
        "U8, U8, 0, 3, 40, 4, 0xFF, 0",
        "U8, U8, 0, 4, 40, 2, 0xE0, 0xC0",
        "U8, U8, 0, 5, 40, 3, 0xC1, 0x41",
        "U8, U16, 8, 6, 30, 6, 0xFF, 0",
        "U16, U16, 8, 7, 30, 4, 0x80, 0x80",
        "U32, U32, 24, 8, 30, 4, 0xFF, 0",
        "U32, U32, 24, 9, 6, 16, 0xC0, 0x80",
        "U8, U32, 24, 10, 30, 4, 0xFF, 0x80",
        "U64, U32, 24, 11, 30, 4, 0xFF, 0x80",
        "U64, U64, 56, 12, 40, 4, 0xFF, 0x80",
        "U64, U64, 56, 13, 6, 16, 0xFF, 0",
    })
    void everyAddressOfARandomMap(
            String base,
            String address,
            int shift,
            int seed,
            int most,
            int longest,
            String mirrored,
            String common) {
        List<Range> map =
                map(
                        new Random(seed),
                        most,
                        longest,
                        Integer.decode(mirrored),
                        Integer.decode(common),
                        shift == 56);
        assertThat(map).hasSizeGreaterThan(1).anyMatch(range -> range.mirror() != 0);
        CompiledSources compiled = compiled(map, base, address, shift);
        assertThat(compiled.tell("decoding.Scenario", "run", Execution.FUSED)).isEqualTo("right");
        assertThat(compiled.tell("decoding.Scenario", "run", Execution.THREADED))
                .isEqualTo("right");
    }

    /** Ranges that do not overlap; {@code positive} where annotations can't name higher ones. */
    private static List<Range> map(
            Random random, int most, int longest, int mirrored, int common, boolean positive) {
        List<Range> map = new ArrayList<>();
        for (int attempt = 0; attempt < 2000 && map.size() < most; attempt++) {
            int from = random.nextInt(positive ? 0x80 : 0x100);
            int to = Math.min(positive ? 0x7F : 0xFF, from + random.nextInt(longest));
            if (random.nextBoolean()) {
                from &= -Integer.highestOneBit(to - from + 1);
                to = from | (Integer.highestOneBit(to - from + 1) - 1);
            }
            int lines = random.nextInt(0x100);
            int mirror = (lines & random.nextInt(0x100) & mirrored) | common;
            Range range = new Range(from, to, mirror);
            if (range.isSound() && map.stream().noneMatch(range::overlaps)) {
                map.add(range);
            }
        }
        return map;
    }

    private static CompiledSources compiled(
            List<Range> map, String base, String address, int shift) {
        StringBuilder spec = new StringBuilder();
        StringBuilder build = new StringBuilder();
        for (int index = 0; index < map.size(); index++) {
            Range range = map.get(index);
            long from = (long) range.from() << shift;
            long to = ((range.to() + 1L) << shift) - 1;
            long mirror = (long) range.mirror() << shift;
            spec.append(
                    "    @Mapped(from = %dL, to = %dL, mirror = %dL)\n"
                            .formatted(from, to, mirror));
            spec.append("    Cell cell" + index + "();\n");
            build.append(".cell" + index + "(new Cell(" + (index + 1) + "))");
        }
        String checks =
                IntStream.range(0, 0x100)
                        .mapToObj(lines -> check(map, lines, shift))
                        .collect(Collectors.joining());
        return CompiledSources.decoding(base, address, spec.toString(), build.toString(), checks);
    }

    private static String check(List<Range> map, int lines, int shift) {
        long lower = ((lines * 0x9E37_79B9_7F4A_7C15L) >>> 1) & ((1L << shift) - 1);
        long probe = ((long) lines << shift) | lower;
        for (int index = 0; index < map.size(); index++) {
            Range range = map.get(index);
            if (range.contains(lines)) {
                long relative =
                        (probe & ~((long) range.mirror() << shift))
                                - ((long) range.from() << shift);
                return "        check(bus, %dL, %d, %dL);\n".formatted(probe, index + 1, relative);
            }
        }
        return "        check(bus, %dL, 0, 0L);\n".formatted(probe);
    }
}
