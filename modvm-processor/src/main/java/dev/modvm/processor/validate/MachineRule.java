package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.resolve.ResolvedMachine;

/** A rule about machines that fit together: its findings are warnings. */
interface MachineRule {
    /**
     * Checks a machine.
     *
     * @param machine the machine
     * @param findings takes what is odd about it
     */
    void check(ResolvedMachine machine, Findings findings);
}
