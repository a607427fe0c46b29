package dev.modvm.processor.model;

import java.util.List;

/**
 * A method that handles a request.
 *
 * @param request what its {@code @Handles} names
 * @param method the method
 * @param takesRecord whether its first parameter is the record itself
 * @param parts the parameters that are the request's own, with the names of its components; the
 *     record itself is called {@code request}
 * @param ports the parameters after these
 */
public record HandlerModel(
        RequestChoice request,
        MethodModel method,
        boolean takesRecord,
        List<ParameterModel> parts,
        List<PortModel> ports) {
    /** Keeps the lists from changing. */
    public HandlerModel {
        parts = List.copyOf(parts);
        ports = List.copyOf(ports);
    }
}
