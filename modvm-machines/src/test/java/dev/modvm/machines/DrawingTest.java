package dev.modvm.machines;

import static org.assertj.core.api.Assertions.assertThat;

import drawings.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Machines are drawn: as a resource, and by themselves. The golden files show more drawings. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DrawingTest {

    @Test
    void namesAndModelsMeanNothingToMarkdownOrMermaid() throws IOException {
        assertThat(drawing(Scenario.odd(), "Boards_OddMachine"))
                .isEqualTo(
                        """
                        # Boards.Odd

                        The machine that `drawings.Boards.Odd` specifies.

                        ## Memory map

                        | Addresses | Size      | Component  | Model                                                          | Loads  | Saves   | Window |
                        |-----------|-----------|------------|----------------------------------------------------------------|--------|---------|--------|
                        | `$00`     | 1 byte    | end        | \\`\\`\\`\\|&lt;/b&gt; \\_x\\_ \""" \\\\u0041 $$y$$ \\[z\\](javascript:1) | fail   | handler |        |
                        | `$01-$3F` | 63 bytes  | (unmapped) |                                                                | fail   | fail    |        |
                        | `$40-$FF` | 192 bytes | o1         | RAM                                                            | memory | memory  | 1      |

                        ## Components and connections

                        ```mermaid
                        flowchart LR
                            c0[["flowchart<br/>A #34;big#34; CPU#59; #35;35#59; #37;#37; 100 #37;"]]
                            c1["end<br/>#96;#96;#96;#124;#60;/b#62; #95;x#95; #34;#34;#34; #92;u0041 #36;#36;y#36;#36; #91;z#93;(javasc..."]
                            c2["o1<br/>RAM"]
                            c3["größe#95;<br/>A model of more characters than a label ..."]
                            bus{{"bus"}}
                            c0 --> bus
                            c0 -->|"speaker: FrontEnd"| c1
                            bus -->|"$00"| c1
                            bus -->|"$40-$FF"| c2
                        ```
                        """);
    }

    @Test
    void aMachineWithoutABusHasNoMemoryMap() throws IOException {
        assertThat(drawing(Scenario.loose(), "LooseMachine"))
                .isEqualTo(
                        """
                        # Loose

                        The machine that `drawings.Loose` specifies.

                        ## Components and connections

                        ```mermaid
                        flowchart LR
                            c0[["first<br/>Lone"]]
                            c1[["second<br/>Lone"]]
                            c2["adder<br/>Adder"]
                            c3["other<br/>Adder"]
                            peripherals(["every peripheral"])
                            c0 -->|"Sums"| c2
                            c0 -->|"FrontEnd"| peripherals
                            c1 -->|"adder: Sums"| c3
                            c1 -->|"FrontEnd"| peripherals
                        ```
                        """);
    }

    @Test
    void aMapWithoutHolesInTheOrderOfAddresses() throws IOException {
        assertThat(drawing(Scenario.full(), "FullMachine"))
                .isEqualTo(
                        """
                        # Full

                        The machine that `drawings.Full` specifies.

                        ## Memory map

                        | Addresses | Size      | Component | Model | Loads  | Saves  | Window |
                        |-----------|-----------|-----------|-------|--------|--------|--------|
                        | `$00-$7F` | 128 bytes | low       | RAM   | memory | memory | 1      |
                        | `$80-$FF` | 128 bytes | high      | RAM   | memory | memory | 2      |

                        ## Components and connections

                        ```mermaid
                        flowchart LR
                            c0[["cpu<br/>A #34;big#34; CPU#59; #35;35#59; #37;#37; 100 #37;"]]
                            c1["high<br/>RAM"]
                            c2["low<br/>RAM"]
                            bus{{"bus"}}
                            c0 --> bus
                            c0 -->|"speaker: FrontEnd"| c2
                            bus -->|"$80-$FF"| c1
                            bus -->|"$00-$7F"| c2
                        ```
                        """);
    }

    @Test
    void readOnlyMemoryComesBeforeWhatCanBeWrittenButForTheLargest() throws IOException {
        assertThat(drawing(Scenario.crowded(), "CrowdedMachine"))
                .contains(
                        """
                        | Addresses | Size     | Component  | Model                                                          | Loads  | Saves   | Window |
                        |-----------|----------|------------|----------------------------------------------------------------|--------|---------|--------|
                        | `$00-$1F` | 32 bytes | video      | RAM                                                            | memory | memory  | none   |
                        | `$20-$5F` | 64 bytes | work       | RAM                                                            | memory | memory  | 1      |
                        | `$60-$7F` | 32 bytes | stack      | RAM                                                            | memory | memory  | none   |
                        | `$80-$87` | 8 bytes  | boot       | ROM                                                            | memory | fail    | 4      |
                        | `$88-$A7` | 32 bytes | cartridge  | ROM                                                            | memory | fail    | 2      |
                        | `$A8-$AB` | 4 bytes  | character  | ROM                                                            | memory | fail    | none   |
                        | `$AC-$AF` | 4 bytes  | (unmapped) |                                                                | fail   | fail    |        |
                        | `$B0-$BF` | 16 bytes | kernel     | ROM                                                            | memory | fail    | 3      |
                        | `$C0-$FE` | 63 bytes | (unmapped) |                                                                | fail   | fail    |        |
                        """);
    }

    @Test
    void linesAreDotted() throws IOException {
        assertThat(drawing(Scenario.wired(), "WiredMachine"))
                .isEqualTo(
                        """
                        # Wired

                        The machine that `drawings.Wired` specifies.

                        ## Components and connections

                        ```mermaid
                        flowchart LR
                            c0[["fast<br/>Clocked<br/>1,789,773 Hz"]]
                            c1["timer<br/>Pulling"]
                            c2["port<br/>Pulling"]
                            c3[["slow<br/>Clocked<br/>1,789,773 Hz"]]
                            c4["alone<br/>Alone"]
                            c1 -.-|"irq"| c0
                            c1 -.-|"irq"| c3
                            c2 -.-|"irq"| c0
                            c2 -.-|"irq"| c3
                            c1 -.-|"out"| c4
                        ```
                        """);
    }

    /** What a machine draws of itself, which is the resource beside its class. */
    private static String drawing(String drawing, String machine) throws IOException {
        try (InputStream resource = Scenario.class.getResourceAsStream(machine + ".md")) {
            assertThat(resource).as(machine).hasContent(drawing);
        }
        return drawing;
    }
}
