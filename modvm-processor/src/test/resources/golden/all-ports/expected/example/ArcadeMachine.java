package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.assembly.AssembledMachine;
import dev.modvm.runtime.assembly.Parts;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.util.Objects;

/**
 * The machine that {@link Arcade} specifies.
 *
 * <pre>
 * cpu      GameCpu  processor
 * blitter  Blitter  peripheral
 * video    Video    peripheral
 * left     Voice    peripheral
 * right    Voice    peripheral
 * timer    Timer    peripheral
 * ram      Ram      peripheral  $0000-$00FF
 * </pre>
 */
@GeneratedByModvm("example.Arcade")
final class ArcadeMachine extends AssembledMachine {
    private final Components components;

    private ArcadeMachine(Components components) {
        super(components.parts());
        this.components = components;
    }

    /**
     * Begins to build a machine. Each stage takes one component and leads to the next.
     *
     * @return the first stage
     */
    static CpuStage builder() {
        return new CpuStage(new Object[7]);
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
        return new ArcadeMachineFused(components, metadata()).execution();
    }

    @Override
    protected ThreadedExecution assembleThreaded() {
        return new ArcadeMachineThreaded(components, metadata()).execution();
    }

    @Override
    public String drawing() {
        return """
                # Arcade

                The machine that `example.Arcade` specifies.

                ## Memory map

                | Addresses     | Size         | Component  | Model | Loads  | Saves  |
                |---------------|--------------|------------|-------|--------|--------|
                | `$0000-$00FF` | 256 words    | ram        | RAM   | memory | memory |
                | `$0100-$FFFF` | 65,280 words | (unmapped) |       | fail   | fail   |

                A word has 16 bits.

                ## Components and connections

                ```mermaid
                flowchart LR
                    c0[["cpu<br/>Game CPU"]]
                    c1["blitter<br/>Blitter"]
                    c2["video<br/>Video RAM"]
                    c3["left<br/>Voice"]
                    c4["right<br/>Voice"]
                    c5["timer<br/>Timer"]
                    c6["ram<br/>RAM"]
                    bus{{"bus"}}
                    peripherals(["every peripheral"])
                    c0 --> bus
                    c0 -->|"Gpu"| c1
                    c0 -->|"voice: Sound"| c3
                    c0 -->|"Bus"| c2
                    c0 -->|"FrontEnd"| c5
                    c0 -->|"FrontEnd"| peripherals
                    c1 -->|"Bus"| c2
                    bus -->|"$0000-$00FF"| c6
                ```
                """;
    }

    /**
     * The stage of the builder that takes {@link Arcade#cpu()}.
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
        BlitterStage cpu(GameCpu cpu) {
            this.given[0] = Objects.requireNonNull(cpu, "cpu");
            return new BlitterStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Arcade#blitter()}.
     */
    static final class BlitterStage {
        private final Object[] given;

        private BlitterStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param blitter the component
         * @return the next stage
         */
        VideoStage blitter(Blitter blitter) {
            this.given[1] = Objects.requireNonNull(blitter, "blitter");
            return new VideoStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Arcade#video()}.
     */
    static final class VideoStage {
        private final Object[] given;

        private VideoStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param video the component
         * @return the next stage
         */
        LeftStage video(Video video) {
            this.given[2] = Objects.requireNonNull(video, "video");
            return new LeftStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Arcade#left()}.
     */
    static final class LeftStage {
        private final Object[] given;

        private LeftStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param left the component
         * @return the next stage
         */
        RightStage left(Voice left) {
            this.given[3] = Objects.requireNonNull(left, "left");
            return new RightStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Arcade#right()}.
     */
    static final class RightStage {
        private final Object[] given;

        private RightStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param right the component
         * @return the next stage
         */
        TimerStage right(Voice right) {
            this.given[4] = Objects.requireNonNull(right, "right");
            return new TimerStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Arcade#timer()}.
     */
    static final class TimerStage {
        private final Object[] given;

        private TimerStage(Object[] given) {
            this.given = given;
        }

        /**
         * Takes the component.
         *
         * @param timer the component
         * @return the next stage
         */
        RamStage timer(Timer timer) {
            this.given[5] = Objects.requireNonNull(timer, "timer");
            return new RamStage(this.given);
        }
    }

    /**
     * The stage of the builder that takes {@link Arcade#ram()}.
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
            this.given[6] = Objects.requireNonNull(ram, "ram");
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
        ArcadeMachine build() {
            return new ArcadeMachine(new Components(given));
        }
    }

    /**
     * The components of one {@link ArcadeMachine}.
     */
    static final class Components {
        private final Object[] instances;

        private Components(Object[] instances) {
            this.instances = instances.clone();
        }

        /**
         * Returns {@link Arcade#cpu()}.
         *
         * @return the component
         */
        GameCpu cpu() {
            return (GameCpu) instances[0];
        }

        /**
         * Returns {@link Arcade#blitter()}.
         *
         * @return the component
         */
        Blitter blitter() {
            return (Blitter) instances[1];
        }

        /**
         * Returns {@link Arcade#video()}.
         *
         * @return the component
         */
        Video video() {
            return (Video) instances[2];
        }

        /**
         * Returns {@link Arcade#left()}.
         *
         * @return the component
         */
        Voice left() {
            return (Voice) instances[3];
        }

        /**
         * Returns {@link Arcade#right()}.
         *
         * @return the component
         */
        Voice right() {
            return (Voice) instances[4];
        }

        /**
         * Returns {@link Arcade#timer()}.
         *
         * @return the component
         */
        Timer timer() {
            return (Timer) instances[5];
        }

        /**
         * Returns {@link Arcade#ram()}.
         *
         * @return the component
         */
        Ram ram() {
            return (Ram) instances[6];
        }

        private Parts parts() {
            Parts parts = new Parts();
            parts.processor("cpu", "Game CPU", cpu());
            parts.peripheral("blitter", "Blitter", blitter());
            parts.peripheral("video", "Video RAM", video());
            parts.peripheral("left", "Voice", left());
            parts.peripheral("right", "Voice", right());
            parts.peripheral("timer", "Timer", timer());
            parts.peripheral("ram", "RAM", ram());
            parts.requireMemory("video", video().cells());
            parts.requireMemory("ram", ram().cells, 0x0000, 0x00FF);
            return parts;
        }
    }
}
