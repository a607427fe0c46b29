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
        return new Builder();
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
    interface CpuStage {
        /**
         * Takes the component.
         *
         * @param cpu the component
         * @return the next stage
         */
        RamStage cpu(TinyCpu cpu);
    }

    /**
     * The stage of the builder that takes {@link Broken#ram()}.
     */
    interface RamStage {
        /**
         * Takes the component.
         *
         * @param ram the component
         * @return the next stage
         */
        BuildStage ram(Ram ram);
    }

    /**
     * The last stage of the builder: every component has been given.
     */
    interface BuildStage {
        /**
         * Builds the machine.
         *
         * @return a machine that has not been started
         * @throws IllegalArgumentException if one object was given as two
         *     components, or a memory is shorter than the range that it is
         *     mapped to
         */
        BrokenMachine build();
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

    /**
     * All stages in one; each remembers what the one before was given.
     */
    private static final class Builder implements CpuStage, RamStage, BuildStage {
        private final Object[] instances = new Object[2];

        @Override
        public RamStage cpu(TinyCpu cpu) {
            instances[0] = Objects.requireNonNull(cpu, "cpu");
            return this;
        }

        @Override
        public BuildStage ram(Ram ram) {
            instances[1] = Objects.requireNonNull(ram, "ram");
            return this;
        }

        @Override
        public BrokenMachine build() {
            return new BrokenMachine(new Components(instances));
        }
    }
}
