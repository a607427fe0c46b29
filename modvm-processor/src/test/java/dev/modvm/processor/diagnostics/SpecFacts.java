package dev.modvm.processor.diagnostics;

import java.util.List;

/**
 * What the compiler knows of a spec, whatever our processor makes of it.
 *
 * @param machine the qualified name of the machine that is generated for it
 * @param accessors the names of its components
 * @param late whether the machine had not been written before the last round
 */
record SpecFacts(String machine, List<String> accessors, boolean late) {}
