package dev.modvm.processor.model;

import java.util.List;

/**
 * A method that an instruction table calls.
 *
 * @param method the method
 * @param ports its parameters, but for the opcode that {@code @Otherwise} takes
 */
public record TableMethodModel(MethodModel method, List<PortModel> ports) {
    /** Keeps the list from changing. */
    public TableMethodModel {
        ports = List.copyOf(ports);
    }
}
