package dev.modvm.sample.eightbit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

/** The key behind which an X leaves: how it is written, and what is said about it. */
class EscapeKeyTest {
    @ParameterizedTest
    @CsvSource({"ctrl-a, 1", "Ctrl-A, 1", "^x, 24", "c-t, 20", "CTRL-Z, 26"})
    void aLetterIsAKey(String text, int code) {
        assertThat(EscapeKey.parse(text).is(code)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a, 'a' is no escape key; write ctrl-a to ctrl-z",
        "ctrl-1, is no escape key",
        "ctrl-], is no escape key",
        "'', is no escape key",
        "ctrl-m, is what the terminal sends for Enter; write another letter",
        "ctrl-i, is what the terminal sends for Tab",
        "ctrl-j, is what the terminal sends for Line Feed",
        "ctrl-h, is what the terminal sends for Backspace",
    })
    void aKeyThatTheGuestNeedsIsRefused(String text, String expected) {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> EscapeKey.parse(text))
                .withMessageContaining(expected);
    }

    @Test
    void itIsSaidHowToLeave() {
        assertThat(EscapeKey.DEFAULT.hint()).isEqualTo("Ctrl-A X leaves");
        assertThat(EscapeKey.DEFAULT.explanation())
                .isEqualTo(
                        "Ctrl-A and then X leaves the machine, or Ctrl-]; Ctrl-A twice is one for"
                                + " the machine");
        assertThat(EscapeKey.parse("none").hint()).isEqualTo("Ctrl-] leaves");
        assertThat(EscapeKey.parse("none").explanation()).isEqualTo("Ctrl-] leaves the machine");
    }

    @Test
    void ctrlXLeavesUnlessItIsTheKey() {
        assertThat(EscapeKey.DEFAULT.isLeftBy(24)).isTrue();
        assertThat(EscapeKey.parse("ctrl-x").isLeftBy(24)).isFalse();
        assertThat(EscapeKey.parse("ctrl-x").isLeftBy('x')).isTrue();
    }
}
