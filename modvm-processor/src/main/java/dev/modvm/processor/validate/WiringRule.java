package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.resolve.Wiring;

/** A rule of the connections of a machine. It is checked where all components are sound. */
interface WiringRule {
    /**
     * Checks a machine.
     *
     * @param spec the machine
     * @param wiring what its ports can be connected to
     * @param findings takes what is wrong with it
     */
    void check(SpecModel spec, Wiring wiring, Findings findings);
}
