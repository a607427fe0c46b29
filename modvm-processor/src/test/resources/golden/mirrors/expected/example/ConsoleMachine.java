package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.assembly.AssembledMachine;
import dev.modvm.runtime.assembly.Parts;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.util.Objects;

/**
 * The machine that {@link Console} specifies.
 *
 * <pre>
 * cpu      ConsoleCpu  processor
 * ram      WorkRam     peripheral  $0000-$07FF mirror $1800
 * picture  Registers   peripheral  $2000-$2007 mirror $1FF8
 * sound    Registers   peripheral  $4000-$4017
 * disk     Registers   peripheral  $4020-$4023 mirror $0100
 * program  Program     peripheral  $8000-$BFFF mirror $4000
 * </pre>
 */
@GeneratedByModvm("example.Console")
final class ConsoleMachine extends AssembledMachine {
    private final Components components;

    private ConsoleMachine(Components components) {
        super(components.parts());
        this.components = components;
    }

    /**
     * Begins to build a machine. Each stage takes one component and leads to the next.
     *
     * @return the first stage
     */
    static CpuStage builder() {
        return new CpuStage(new Object[6]);
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
        return new ConsoleMachineFused(components, metadata()).execution();
    }

    @Override
    protected ThreadedExecution assembleThreaded() {
        return new ConsoleMachineThreaded(components, metadata()).execution();
    }

    @Override
    public String drawing() {
        return """
                # Console

                The machine that `example.Console` specifies.

                ## Memory map

                | Addresses     | Size                | Component  | Model     | Loads   | Saves   | Window  |
                |---------------|---------------------|------------|-----------|---------|---------|---------|
                | `$0000-$1FFF` | 2 KiB, 4 times      | ram        | RAM       | memory  | memory  | 1, 3, 4 |
                | `$2000-$3FFF` | 8 bytes, 1024 times | picture    | Registers | handler | handler |         |
                | `$4000-$4017` | 24 bytes            | sound      | Registers | handler | handler |         |
                | `$4018-$401F` | 8 bytes             | (unmapped) |           | fail    | fail    |         |
                | `$4020-$4023` | 4 bytes             | disk       | Registers | handler | handler |         |
                | `$4024-$411F` | 252 bytes           | (unmapped) |           | fail    | fail    |         |
                | `$4120-$4123` | 4 bytes             | disk       | Registers | handler | handler |         |
                | `$4124-$7FFF` | 16,092 bytes        | (unmapped) |           | fail    | fail    |         |
                | `$8000-$FFFF` | 16 KiB, 2 times     | program    | ROM       | memory  | fail    | 2       |

                ## Components and connections

                ```mermaid
                flowchart LR
                    c0[["cpu<br/>Console CPU"]]
                    c1["ram<br/>RAM"]
                    c2["picture<br/>Registers"]
                    c3["sound<br/>Registers"]
                    c4["disk<br/>Registers"]
                    c5["program<br/>ROM"]
                    bus{{"bus"}}
                    c0 --> bus
                    bus -->|"$0000-$07FF mirror $1800"| c1
                    bus -->|"$2000-$2007 mirror $1FF8"| c2
                    bus -->|"$4000-$4017"| c3
                    bus -->|"$4020-$4023 mirror $0100"| c4
                    bus -->|"$8000-$BFFF mirror $4000"| c5
                ```
                """;
    }

    /**
     * The stage of the builder that takes {@link Console#cpu()}.
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
        RamStage cpu(ConsoleCpu cpu) {
            this.given[0] = Objects.requireNonNull(cpu, "cpu");
            return new RamStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Console#ram()}.
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
        PictureStage ram(WorkRam ram) {
            this.given[1] = Objects.requireNonNull(ram, "ram");
            return new PictureStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Console#picture()}.
     */
    static final class PictureStage {
        private final Object[] given;

        private PictureStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param picture the component
         * @return the next stage
         */
        SoundStage picture(Registers picture) {
            this.given[2] = Objects.requireNonNull(picture, "picture");
            return new SoundStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Console#sound()}.
     */
    static final class SoundStage {
        private final Object[] given;

        private SoundStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param sound the component
         * @return the next stage
         */
        DiskStage sound(Registers sound) {
            this.given[3] = Objects.requireNonNull(sound, "sound");
            return new DiskStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Console#disk()}.
     */
    static final class DiskStage {
        private final Object[] given;

        private DiskStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param disk the component
         * @return the next stage
         */
        ProgramStage disk(Registers disk) {
            this.given[4] = Objects.requireNonNull(disk, "disk");
            return new ProgramStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Console#program()}.
     */
    static final class ProgramStage {
        private final Object[] given;

        private ProgramStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param program the component
         * @return the next stage
         */
        BuildStage program(Program program) {
            this.given[5] = Objects.requireNonNull(program, "program");
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
        ConsoleMachine build() {
            return new ConsoleMachine(new Components(given));
        }
    }

    /**
     * The components of one {@link ConsoleMachine}.
     */
    static final class Components {
        private final Object[] instances;

        private Components(Object[] instances) {
            this.instances = instances.clone();
        }

        /**
         * Returns {@link Console#cpu()}.
         *
         * @return the component
         */
        ConsoleCpu cpu() {
            return (ConsoleCpu) instances[0];
        }

        /**
         * Returns {@link Console#ram()}.
         *
         * @return the component
         */
        WorkRam ram() {
            return (WorkRam) instances[1];
        }

        /**
         * Returns {@link Console#picture()}.
         *
         * @return the component
         */
        Registers picture() {
            return (Registers) instances[2];
        }

        /**
         * Returns {@link Console#sound()}.
         *
         * @return the component
         */
        Registers sound() {
            return (Registers) instances[3];
        }

        /**
         * Returns {@link Console#disk()}.
         *
         * @return the component
         */
        Registers disk() {
            return (Registers) instances[4];
        }

        /**
         * Returns {@link Console#program()}.
         *
         * @return the component
         */
        Program program() {
            return (Program) instances[5];
        }

        private Parts parts() {
            Parts parts = new Parts();
            parts.processor("cpu", "Console CPU", cpu());
            parts.peripheral("ram", "RAM", ram());
            parts.peripheral("picture", "Registers", picture());
            parts.peripheral("sound", "Registers", sound());
            parts.peripheral("disk", "Registers", disk());
            parts.peripheral("program", "ROM", program());
            parts.requireMemory("ram", ram().cells, 0x0000, 0x07FF);
            parts.requireMemory("program", program().cells, 0x8000, 0xBFFF);
            return parts;
        }
    }
}
