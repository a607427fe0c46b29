package dev.modvm.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A fixture has only the sources that its mistake needs; the others are those of its base. */
class FixtureTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource("dev.modvm.processor.diagnostics.Fixture#all")
    void noSourceRepeatsThatOfTheBase(Fixture fixture) throws IOException {
        assertThat(repeated(new Overlay(fixture.directory()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.modvm.processor.diagnostics.Fixture#bases")
    void noBaseRepeatsItsOwn(Fixture base) throws IOException {
        assertThat(repeated(new Overlay(base.directory()))).isEmpty();
    }

    private static SortedMap<String, Path> repeated(Overlay overlay) throws IOException {
        SortedMap<String, Path> own = overlay.own();
        SortedMap<String, Path> inherited = overlay.inherited();
        own.keySet().retainAll(inherited.keySet());
        for (Map.Entry<String, Path> source : Map.copyOf(own).entrySet()) {
            if (Files.mismatch(source.getValue(), inherited.get(source.getKey())) >= 0) {
                own.remove(source.getKey());
            }
        }
        return own;
    }

    @Test
    void theDefaultBaseIsTheBoard() throws IOException {
        assertThat(new Overlay(folder).sources())
                .containsOnlyKeys("Board.java", "Cpu.java", "Main.java", "Ram.java");
    }

    @Test
    void aSourceOfTheFolderTakesThePlaceOfThatOfTheBaseOrIsAdded() throws IOException {
        Files.writeString(folder.resolve("Cpu.java"), "class Cpu {}");
        Files.writeString(Files.createDirectory(folder.resolve("parts")).resolve("Rom.java"), "");

        assertThat(new Overlay(folder).sources())
                .containsOnlyKeys(
                        "Board.java", "Cpu.java", "Main.java", "Ram.java", "parts/Rom.java")
                .containsEntry("Cpu.java", folder.resolve("Cpu.java"))
                .containsEntry("Ram.java", Overlay.BASES.resolve("board/Ram.java"));
    }

    @Test
    void sourcesOfTheBaseCanBeLeftOut() throws IOException {
        says("blitter without Gpu.java Main.java");
        assertThat(new Overlay(folder).sources())
                .containsOnlyKeys(
                        "Blit.java", "Blitter.java", "Board.java", "Cpu.java", "Ram.java");
    }

    @Test
    void thereCanBeNoBase() throws IOException {
        says("nothing");
        assertThat(new Overlay(folder).sources()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bord, expected one of [blitter",
        "board without Gpu.java, expected a source of board",
        "board without, expected [base] without [sources]",
        "board Ram.java Cpu.java, expected [base] without [sources]"
    })
    void whatCannotBeABaseIsRefused(String base, String message) throws IOException {
        says(base);
        assertThatIllegalStateException()
                .isThrownBy(() -> new Overlay(folder).sources())
                .withMessageContaining("base.txt says \"" + base + "\"; " + message);
    }

    private void says(String base) throws IOException {
        Files.writeString(folder.resolve("base.txt"), base + "\n");
    }
}
