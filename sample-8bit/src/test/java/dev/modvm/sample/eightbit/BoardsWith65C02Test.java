package dev.modvm.sample.eightbit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.runtime.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board with a 65C02 is the board with a 6502, but for the processor. */
class BoardsWith65C02Test {
    private record Pair(Class<? extends Machine> nmos, Class<? extends Machine> cmos) {}

    @Test
    void theyDifferInNothingButTheProcessor() throws IOException {
        List<Pair> pairs =
                List.of(
                        new Pair(FlatBoardMachine.class, Flat65C02BoardMachine.class),
                        new Pair(Sim65BoardMachine.class, Sim65C02BoardMachine.class),
                        new Pair(SymonBoardMachine.class, Symon65C02BoardMachine.class),
                        new Pair(MicroBoardMachine.class, Micro65C02BoardMachine.class));
        for (Pair pair : pairs) {
            String nmos = drawing(pair.nmos);
            assertThat(nmos).contains("NMOS 6502");
            assertThat(drawing(pair.cmos))
                    .as("%s", pair.cmos)
                    .isEqualTo(nmos.replace("NMOS 6502", "WDC 65C02"));
        }
    }

    /** What the machine's own drawing says of its memory map, components and connections. */
    private static String drawing(Class<? extends Machine> machine) throws IOException {
        try (InputStream resource = machine.getResourceAsStream(machine.getSimpleName() + ".md")) {
            assertThat(resource).isNotNull();
            String text = new String(resource.readAllBytes(), UTF_8);
            return text.substring(text.indexOf("## "));
        }
    }
}
