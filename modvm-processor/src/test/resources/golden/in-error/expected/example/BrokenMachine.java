package example;

import dev.modvm.annotations.GeneratedByModvm;
import dev.modvm.runtime.assembly.AssembledMachine;
import dev.modvm.runtime.assembly.Parts;
import dev.modvm.runtime.fused.FusedExecution;
import dev.modvm.runtime.threaded.ThreadedExecution;
import java.util.Objects;

/**
 * The machine that {@link Broken} specifies.
 *
 * <p>The spec does not compile, so this machine can be built but not run.
 */
@GeneratedByModvm("example.Broken")
final class BrokenMachine extends AssembledMachine {
    private final Components components;

    private BrokenMachine(Components components) {
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
        throw new IllegalStateException("Broken does not fit together; see the errors of the compiler");
    }

    @Override
    protected ThreadedExecution assembleThreaded() {
        throw new IllegalStateException("Broken does not fit together; see the errors of the compiler");
    }

    @Override
    public String drawing() {
        throw new IllegalStateException("Broken does not fit together; see the errors of the compiler");
    }

    /**
     * The stage of the builder that takes {@link Broken#cpu()}.
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
     * The stage of the builder that takes {@link Broken#ram()}.
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
        BrokenMachine build() {
            return new BrokenMachine(new Components(given));
        }
    }

    /**
     * The components of one {@link BrokenMachine}.
     */
    static final class Components {
        private final Object[] instances;

        private Components(Object[] instances) {
            this.instances = instances.clone();
        }

        /**
         * Returns {@link Broken#cpu()}.
         *
         * @return the component
         */
        TinyCpu cpu() {
            return (TinyCpu) instances[0];
        }

        /**
         * Returns {@link Broken#ram()}.
         *
         * @return the component
         */
        Ram ram() {
            return (Ram) instances[1];
        }

        private Parts parts() {
            Parts parts = new Parts();
            return parts;
        }
    }
}
