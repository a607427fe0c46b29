package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.SpecModel;

/** A rule of a spec that holds even where its component classes are in error. */
interface SpecRule {
    /**
     * Checks a spec.
     *
     * @param spec the spec
     * @param findings takes what is wrong with it
     */
    void check(SpecModel spec, Findings findings);
}
