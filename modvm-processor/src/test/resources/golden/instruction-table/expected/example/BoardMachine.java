package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.assembly.AssembledMachine;
import dev.modvm.runtime.assembly.Parts;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.util.Objects;

/**
 * The machine that {@link Board} specifies.
 *
 * <pre>
 * cpu  Accumulator  processor
 * ram  Ram          peripheral  $0000-$FFFF
 * </pre>
 */
@GeneratedByModvm("example.Board")
final class BoardMachine extends AssembledMachine {
    private final Components components;

    private BoardMachine(Components components) {
        super(components.parts());
        this.components = components;
    }

    /**
     * Begins to build a machine. Each stage takes one component and leads to the next.
     *
     * @return the first stage
     */
    static CpuStage builder() {
        return new CpuStage(new Object[2]);
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
        return new BoardMachineFused(components, metadata()).execution();
    }

    @Override
    protected ThreadedExecution assembleThreaded() {
        return new BoardMachineThreaded(components, metadata()).execution();
    }

    @Override
    public String drawing() {
        return """
                # Board

                The machine that `example.Board` specifies.

                ## Memory map

                | Addresses     | Size   | Component | Model | Loads  | Saves  | Window |
                |---------------|--------|-----------|-------|--------|--------|--------|
                | `$0000-$FFFF` | 64 KiB | ram       | Ram   | memory | memory | 1      |

                ## Components and connections

                ```mermaid
                flowchart LR
                    c0[["cpu<br/>Accumulator machine"]]
                    c1["ram<br/>Ram"]
                    bus{{"bus"}}
                    c0 --> bus
                    bus -->|"$0000-$FFFF"| c1
                ```
                """;
    }

    /**
     * The stage of the builder that takes {@link Board#cpu()}.
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
        RamStage cpu(Accumulator cpu) {
            this.given[0] = Objects.requireNonNull(cpu, "cpu");
            return new RamStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Board#ram()}.
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
        BuildStage ram(Ram ram) {
            this.given[1] = Objects.requireNonNull(ram, "ram");
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
        BoardMachine build() {
            return new BoardMachine(new Components(given));
        }
    }

    /**
     * The components of one {@link BoardMachine}.
     */
    static final class Components {
        private final Object[] instances;

        private Components(Object[] instances) {
            this.instances = instances.clone();
        }

        /**
         * Returns {@link Board#cpu()}.
         *
         * @return the component
         */
        Accumulator cpu() {
            return (Accumulator) instances[0];
        }

        /**
         * Returns {@link Board#ram()}.
         *
         * @return the component
         */
        Ram ram() {
            return (Ram) instances[1];
        }

        private Parts parts() {
            Parts parts = new Parts();
            parts.processor("cpu", "Accumulator machine", cpu());
            parts.peripheral("ram", "Ram", ram());
            parts.requireMemory("ram", ram().cells, 0x0000, 0xFFFF);
            return parts;
        }
    }
}
