package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.assembly.AssembledMachine;
import dev.modvm.runtime.assembly.Parts;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.util.Objects;

/**
 * The machine that {@link Wide} specifies.
 *
 * <pre>
 * cpu  WideCpu  processor
 * ram  WideRam  peripheral  $0000000100000000-$000000010000000F
 * </pre>
 */
@GeneratedByModvm("example.Wide")
final class WideMachine extends AssembledMachine {
    private final Components components;

    private WideMachine(Components components) {
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
        return new WideMachineFused(components, metadata()).execution();
    }

    @Override
    protected ThreadedExecution assembleThreaded() {
        return new WideMachineThreaded(components, metadata()).execution();
    }

    @Override
    public String drawing() {
        return """
                # Wide

                The machine that `example.Wide` specifies.

                ## Memory map

                | Addresses                             | Size              | Component  | Model | Loads  | Save\
                s  |
                |---------------------------------------|-------------------|------------|-------|--------|-----\
                ---|
                | `$0000000000000000-$00000000FFFFFFFF` | 4 Gi words        | (unmapped) |       | fail   | fail\
                \s  |
                | `$0000000100000000-$000000010000000F` | 16 words          | ram        | RAM   | memory | memo\
                ry |
                | `$0000000100000010-$FFFFFFFFFFFFFFFF` | about 16 Ei words | (unmapped) |       | fail   | fail\
                \s  |

                A word has 64 bits.

                ## Components and connections

                ```mermaid
                flowchart LR
                    c0[["cpu<br/>Wide CPU"]]
                    c1["ram<br/>RAM"]
                    bus{{"bus"}}
                    c0 --> bus
                    bus -->|"$0000000100000000-$000000010000000F"| c1
                ```
                """;
    }

    /**
     * The stage of the builder that takes {@link Wide#cpu()}.
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
        RamStage cpu(WideCpu cpu) {
            this.given[0] = Objects.requireNonNull(cpu, "cpu");
            return new RamStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Wide#ram()}.
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
        BuildStage ram(WideRam ram) {
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
        WideMachine build() {
            return new WideMachine(new Components(given));
        }
    }

    /**
     * The components of one {@link WideMachine}.
     */
    static final class Components {
        private final Object[] instances;

        private Components(Object[] instances) {
            this.instances = instances.clone();
        }

        /**
         * Returns {@link Wide#cpu()}.
         *
         * @return the component
         */
        WideCpu cpu() {
            return (WideCpu) instances[0];
        }

        /**
         * Returns {@link Wide#ram()}.
         *
         * @return the component
         */
        WideRam ram() {
            return (WideRam) instances[1];
        }

        private Parts parts() {
            Parts parts = new Parts();
            parts.processor("cpu", "Wide CPU", cpu());
            parts.peripheral("ram", "RAM", ram());
            parts.requireMemory("ram", ram().cells, 0x100000000L, 0x10000000FL);
            return parts;
        }
    }
}
