package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.assembly.AssembledMachine;
import dev.modvm.runtime.assembly.Parts;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.util.Objects;

/**
 * The machine that {@link EightBit} specifies.
 *
 * <pre>
 * cpu      TinyCpu  processor
 * ram      Ram      peripheral  $0000-$7FFF
 * console  Console  peripheral  $F000-$F001
 * rom      Rom      peripheral  $F800-$FFFF
 * </pre>
 */
@GeneratedByModvm("example.EightBit")
final class EightBitMachine extends AssembledMachine {
    private final Components components;

    private EightBitMachine(Components components) {
        super(components.parts());
        this.components = components;
    }

    /**
     * Begins to build a machine. Each stage takes one component and leads to the next.
     *
     * @return the first stage
     */
    static CpuStage builder() {
        return new CpuStage(new Object[4]);
    }

    /**
     * Returns the components that this machine was built of.
     *
     * @return the instances that the builder was given
     */
    Components components() {
        return components;
    }

    @Override
    protected FusedExecution assembleFused() {
        return new EightBitMachineFused(components, metadata()).execution();
    }

    @Override
    protected ThreadedExecution assembleThreaded() {
        return new EightBitMachineThreaded(components, metadata()).execution();
    }

    @Override
    public String drawing() {
        return """
                # EightBit

                The machine that `example.EightBit` specifies.

                ## Memory map

                | Addresses     | Size        | Component  | Model   | Loads   | Saves   | Window |
                |---------------|-------------|------------|---------|---------|---------|--------|
                | `$0000-$7FFF` | 32 KiB      | ram        | RAM     | memory  | memory  | 1      |
                | `$8000-$EFFF` | 28 KiB      | (unmapped) |         | fail    | fail    |        |
                | `$F000-$F001` | 2 bytes     | console    | Console | handler | handler |        |
                | `$F002-$F7FF` | 2,046 bytes | (unmapped) |         | fail    | fail    |        |
                | `$F800-$FFFF` | 2 KiB       | rom        | ROM     | memory  | fail    | 2      |

                ## Components and connections

                ```mermaid
                flowchart LR
                    c0[["cpu<br/>Tiny CPU"]]
                    c1["ram<br/>RAM"]
                    c2["console<br/>Console"]
                    c3["rom<br/>ROM"]
                    bus{{"bus"}}
                    c0 --> bus
                    bus -->|"$0000-$7FFF"| c1
                    bus -->|"$F000-$F001"| c2
                    bus -->|"$F800-$FFFF"| c3
                ```
                """;
    }

    /**
     * The stage of the builder that takes {@link EightBit#cpu()}.
     */
    static final class CpuStage {
        private final Object[] given;

        private CpuStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param cpu the component
         * @return the next stage
         */
        RamStage cpu(TinyCpu cpu) {
            this.given[0] = Objects.requireNonNull(cpu, "cpu");
            return new RamStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link EightBit#ram()}.
     */
    static final class RamStage {
        private final Object[] given;

        private RamStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param ram the component
         * @return the next stage
         */
        ConsoleStage ram(Ram ram) {
            this.given[1] = Objects.requireNonNull(ram, "ram");
            return new ConsoleStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link EightBit#console()}.
     */
    static final class ConsoleStage {
        private final Object[] given;

        private ConsoleStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param console the component
         * @return the next stage
         */
        RomStage console(Console console) {
            this.given[2] = Objects.requireNonNull(console, "console");
            return new RomStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link EightBit#rom()}.
     */
    static final class RomStage {
        private final Object[] given;

        private RomStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param rom the component
         * @return the next stage
         */
        BuildStage rom(Rom rom) {
            this.given[3] = Objects.requireNonNull(rom, "rom");
            return new BuildStage(this.given);
        }
    }

    /**
     * The last stage of the builder: every component has been given.
     */
    static final class BuildStage {
        private final Object[] given;

        private BuildStage(Object[] given) {
            this.given = given;
        }

        /**
         * Builds the machine.
         *
         * @return a machine that has not been started
         * @throws IllegalArgumentException if one object was given as two components, or a
         *     memory is shorter than the range that it is mapped to
         */
        EightBitMachine build() {
            return new EightBitMachine(new Components(given));
        }
    }

    /**
     * The components of one {@link EightBitMachine}.
     */
    static final class Components {
        private final Object[] instances;

        private Components(Object[] instances) {
            this.instances = instances.clone();
        }

        /**
         * Returns {@link EightBit#cpu()}.
         *
         * @return the component
         */
        TinyCpu cpu() {
            return (TinyCpu) instances[0];
        }

        /**
         * Returns {@link EightBit#ram()}.
         *
         * @return the component
         */
        Ram ram() {
            return (Ram) instances[1];
        }

        /**
         * Returns {@link EightBit#console()}.
         *
         * @return the component
         */
        Console console() {
            return (Console) instances[2];
        }

        /**
         * Returns {@link EightBit#rom()}.
         *
         * @return the component
         */
        Rom rom() {
            return (Rom) instances[3];
        }

        private Parts parts() {
            Parts parts = new Parts();
            parts.processor("cpu", "Tiny CPU", cpu());
            parts.peripheral("ram", "RAM", ram());
            parts.peripheral("console", "Console", console());
            parts.peripheral("rom", "ROM", rom());
            parts.requireMemory("ram", ram().cells, 0x0000, 0x7FFF);
            parts.requireMemory("rom", rom().cells, 0xF800, 0xFFFF);
            return parts;
        }
    }
}
