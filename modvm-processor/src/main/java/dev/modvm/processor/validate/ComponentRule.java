package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.ComponentModel;

/** A rule that a component class keeps to by itself, whatever machine it is used in. */
interface ComponentRule {
    /**
     * Checks a class.
     *
     * @param component the class
     * @param findings takes what is wrong with it
     */
    void check(ComponentModel component, Findings findings);
}
