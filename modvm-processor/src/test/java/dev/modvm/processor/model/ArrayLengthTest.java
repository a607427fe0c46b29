package dev.modvm.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayLengthTest {
    private static final Map<String, Long> CONSTANTS =
            Map.of("PAGE", 256L, "board.Sizes.BANK", 8192L);

    @ParameterizedTest
    @CsvSource({
        "new byte[0x8000], 32768",
        "new byte[32_768], 32768",
        "new byte[0b100], 4",
        "new byte[010], 8",
        "new java.lang.String [ 3 ], 3",
        "new int[4 * PAGE], 1024",
        "new byte[2 + 3 * 4 - 6 / 2], 11",
        "new byte[(2 + 3) * 4], 20",
        "new byte[20 - 5 - 5], 10",
        "new byte[1 << 3 + 1], 16",
        "new byte[(((board.Sizes.BANK)) << 1)], 16384",
        "new byte[-(-5) % 3], 2",
        "new byte[~0 & 7 | 8 ^ 1], 15",
        "new byte[-1 >>> 24], 255",
        "new byte[0], 0",
    })
    void evaluatesWhatIsConstant(String initializer, long length) {
        assertThat(ArrayLength.of(initializer, ArrayLengthTest::constant)).hasValue(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new byte[size]",
                "new byte[size()]",
                "new byte[PAGE",
                "new byte[]{1, 2}",
                "new byte[2][3]",
                "Files.read(path)",
                "new byte[1 / 0]",
                "new byte[-1]",
                "new byte[1 +]",
                "new byte[1 2]",
                "new byte[(1]",
                "new byte['a']",
                "new byte[0xFFFFFFFFF]",
                "new byte[flag ? 1 : 2]",
                "null",
            })
    void doesNotGuess(String initializer) {
        assertThat(ArrayLength.of(initializer, ArrayLengthTest::constant)).isEmpty();
    }

    @Test
    void computesAsJavaDoes() {
        assertThat(ArrayLength.of("new byte[65536 * 65536 + 1]", ArrayLengthTest::constant))
                .hasValue(1);
    }

    private static Optional<Long> constant(String name) {
        return Optional.ofNullable(CONSTANTS.get(name));
    }
}
