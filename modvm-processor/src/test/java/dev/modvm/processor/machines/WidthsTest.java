package dev.modvm.processor.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.processor.MachineSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the base and address types, everything is cut to them, in both executions. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WidthsTest {
    private static final int[] BITS = {8, 16, 32, 64};
    private static final long PATTERN = 0x8899_AABB_CCDD_EEFFL;
    private static final Map<Integer, String> ELEMENTS =
            Map.of(8, "byte", 16, "short", 32, "int", 64, "long");

    private static CompiledSources compiled;

    @BeforeAll
    static void compileAllPairs() {
        String template =
                CompiledSources.text(
                        MachineSources.folder("widths").resolve("Scenario.java.template"));
        List<JavaFileObject> sources = new ArrayList<>();
        pairs().forEach(
                        pair -> {
                            int base = (int) pair.get()[0];
                            int address = (int) pair.get()[1];
                            sources.add(
                                    CompiledSources.source(
                                            packageOf(base, address) + "/Scenario.java",
                                            filled(template, base, address)));
                        });
        compiled = CompiledSources.of(sources);
    }

    private static List<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (int base : BITS) {
            for (int address : BITS) {
                pairs.add(Arguments.of(base, address));
            }
        }
        return pairs;
    }

    private static String packageOf(int base, int address) {
        return "base" + base + "address" + address;
    }

    private static String filled(String template, int base, int address) {
        boolean wide = base == 64 || address == 64;
        // The last address that @Mapped can name: its values are signed.
        long to = lines(address) & Long.MAX_VALUE;
        // Lines beyond the address are set too, where the carrier has any.
        long top = address < 32 ? to | 0x5L << address : to;
        return template.replace("PACKAGE", packageOf(base, address))
                .replace("BASE_CARRIER", carrier(base))
                .replace("ADDRESS_CARRIER", carrier(address))
                .replace("BUS_CARRIER", wide ? "long" : "int")
                .replace("BUS", wide ? "WideBus" : "Bus")
                .replace("ELEMENT", ELEMENTS.get(base))
                .replace("PATTERN", literal(PATTERN))
                .replace("FROM", literal(to - 0x0F))
                .replace("TOP", literal(top))
                .replace("TO", literal(to))
                .replace("BASE", "U" + base)
                .replace("ADDRESS", "U" + address);
    }

    private static String literal(long value) {
        return "0x" + Long.toHexString(value) + "L";
    }

    private static String carrier(int bits) {
        return bits == 64 ? "long" : "int";
    }

    @ParameterizedTest(name = "U{0} with addresses of U{1}")
    @MethodSource("pairs")
    void everythingIsCut(int base, int address) {
        String fused =
                compiled.tell(packageOf(base, address) + ".Scenario", "run", Execution.FUSED);
        assertThat(fused.lines().toList()).isEqualTo(expected(base, address));
        assertThat(compiled.tell(packageOf(base, address) + ".Scenario", "run", Execution.THREADED))
                .isEqualTo(fused);
    }

    private static List<String> expected(int base, int address) {
        boolean wide = base == 64 || address == 64;
        String pattern = carried(PATTERN, base);
        String loaded = hex(wide ? PATTERN & lines(base) : signed(PATTERN & lines(base), base));
        String highest = carried(-1L, address);
        String data = "Data[value=" + (PATTERN & lines(base)) + "]";
        // Components of a user's own request are as wide as their carrier.
        String own = hex(-2L);
        String zeroExtended = hex(base == 64 ? -2L : 0xFFFF_FFFEL);
        String ownUntyped = hex(base == 64 ? 0xFFFF_FFFEL : -2L);
        String reply = "Reply[value=" + (base == 64 ? 0xFFFF_FFFEL : -2L) + "]";
        return List.of(
                "save f " + pattern,
                "load f",
                loaded,
                "save " + highest + " " + carried(-1L, base),
                "load " + highest,
                loaded,
                "save " + highest + " " + pattern,
                "load " + highest,
                pattern,
                "save " + highest + " " + pattern,
                "load " + highest,
                data,
                "own " + own,
                own,
                "whole " + zeroExtended,
                zeroExtended,
                "own " + ownUntyped,
                reply,
                loaded,
                loaded,
                "fault 10",
                "fault " + hex(lines(address)),
                "fault 10",
                "cpu (Cpu) ENDED " + Long.parseUnsignedLong(loaded, 16));
    }

    private static long lines(int bits) {
        return -1L >>> (64 - bits);
    }

    /** A value as handlers see it: cut, and negative in an int where all its bits are used. */
    private static String carried(long value, int bits) {
        return hex(signed(value & lines(bits), bits));
    }

    private static long signed(long cut, int bits) {
        return bits == 32 ? (int) cut : cut;
    }

    private static String hex(long value) {
        return Long.toHexString(value);
    }
}
