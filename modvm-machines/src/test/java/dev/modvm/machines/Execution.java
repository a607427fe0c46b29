package dev.modvm.machines;

import dev.modvm.runtime.Machine;
import dev.modvm.runtime.MachineHandle;
import dev.modvm.runtime.MachineOutcome;
import java.util.function.Function;

/** How a scenario runs its machines; what a scenario tells must be the same for both. */
enum Execution implements Function<Machine, MachineOutcome> {
    FUSED {
        @Override
        public MachineOutcome apply(Machine machine) {
            return machine.run();
        }
    },

    THREADED {
        @Override
        public MachineOutcome apply(Machine machine) {
            try (MachineHandle handle = machine.start()) {
                return handle.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
