package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;

/**
 * A record that implements {@code Request}.
 *
 * @param type the record
 * @param kind which of the known requests it is
 * @param components its components, in order
 */
public record RequestModel(ClassName type, Kind kind, List<ParameterModel> components) {
    /** The requests that have carriers of their own, and all others. */
    public enum Kind {
        /** {@code LoadRequest}. */
        LOAD,
        /** {@code SaveRequest}. */
        SAVE,
        /** {@code PeekRequest}. */
        PEEK,
        /** A record of the user's. */
        OWN
    }

    /** Keeps the list from changing. */
    public RequestModel {
        components = List.copyOf(components);
    }

    /**
     * Tells whether the request's values travel as carriers of the component's types.
     *
     * @return whether it is a load, a save or a peek
     */
    public boolean usesCarriers() {
        return kind != Kind.OWN;
    }

    /**
     * Names parameters that take the request's components after these. What the user calls them is
     * not in every class file, and code must not depend on where it was read.
     *
     * @param parameters the parameters, of which there may be fewer than components
     * @return parameters of the same types, with the names of the components
     */
    public List<ParameterModel> named(List<ParameterModel> parameters) {
        List<ParameterModel> named = new ArrayList<>();
        for (ParameterModel parameter : parameters) {
            named.add(new ParameterModel(components.get(named.size()).name(), parameter.type()));
        }
        return named;
    }
}
