package dev.modvm.processor.resolve;

import dev.modvm.processor.model.PortModel;

/**
 * A port, and what it is connected to.
 *
 * @param owner the component that has the port
 * @param port the port
 * @param target what it leads to
 */
public record Connection(ResolvedComponent owner, PortModel port, Target target) {}
