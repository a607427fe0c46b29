package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tables.Scenario;

/** Processors that are written as instruction tables. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InstructionTablesTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void aSubclassReplacesWhatItInherits(Execution execution) {
        assertThat(Scenario.models(execution))
                .isEqualTo(
                        """
                        cpu (Accumulator) ENDED 9
                        ram (Ram) HALTED
                        [load 5, increment 6, branch true, unknown 7, increment 7, unknown 255]
                        cpu (Revised) ENDED 9
                        ram (Ram) HALTED
                        [load 5, twice 7, revised, branch false, double 14, revised, branch true, increment 15, unknown 255]""");
    }

    @Test
    void anInstructionTakesItsCyclesAndWhatItReturns() {
        assertThat(Scenario.cycles())
                .isEqualTo(
                        "2 5 2 40 7 12 [load 5, twice 7, revised, branch false, unknown 8, double 14, revised, branch true]");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void executesSparseOpcodes(Execution execution) {
        assertThat(Scenario.wide(execution))
                .isEqualTo(
                        """
                        cpu (Wide) ENDED 3
                        teller (Teller) HALTED
                        high!low!last120""");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void returnsNoCyclesWhereAccessesAreCycles(Execution execution) {
        assertThat(Scenario.accesses(execution))
                .isEqualTo(
                        """
                        cpu (Counting) ENDED 2
                        ram (Ram) HALTED
                        [one, one]""");
    }

    @Test
    void disassembles() {
        assertThat(Scenario.listing())
                .isEqualTo(
                        """
                        0 LOAD #$05
                        2 INC2
                        3 BEVEN $0009
                        5 DOUBLE
                        6 BEVEN $0000
                        8 .byte $99
                        0 LOW $00001234, $00000007
                        3 LAST
                        4 .dword $00000005
                        """);
    }

    @Test
    void writesAReferenceBesideTheClass() throws IOException, URISyntaxException {
        Path folder = Path.of(Scenario.class.getResource("Scenario.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith("Instructions.md"))
                    .containsExactlyInAnyOrder(
                            "AccumulatorInstructions.md",
                            "CountingInstructions.md",
                            "Outer_WideInstructions.md",
                            "RevisedInstructions.md");
        }
        assertThat(folder.resolve("RevisedInstructions.md"))
                .content()
                .contains("| $02 | `INC2` | 1 | 5 |")
                .contains(
                        "| $03 | `BEVEN {rel8}` | 2 | 2 or more"
                                + " | Branches where `A` is even, which takes longer \\| by one. |");
    }
}
