package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN = List.of("clock", "notes", "snake");

    @ParameterizedTest
    @CsvSource({
        "Snake, '; did you mean ''snake''?'",
        "snek, '; did you mean ''snake''?'",
        "snakes, '; did you mean ''snake''?'",
        "nsake, '; did you mean ''snake''?'",
        "NOTE, '; did you mean ''notes''?'",
        "cclokc, '; did you mean ''clock''?'",
        "x, ''",
        "'', ''",
        "mandelbrot, ''",
    })
    void theNearestWordIsSuggestedIfItIsNear(String word, String suggestion) {
        assertThat(Spelling.suggestion(word, KNOWN)).isEqualTo(suggestion);
    }
}
