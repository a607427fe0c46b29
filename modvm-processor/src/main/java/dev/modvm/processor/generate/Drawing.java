package dev.modvm.processor.generate;

import dev.modvm.processor.resolve.ResolvedMachine;

/**
 * A machine that can be run, and how it is drawn.
 *
 * @param machine the machine
 * @param text what {@link DrawingWriter} writes of it
 */
public record Drawing(ResolvedMachine machine, String text) {}
