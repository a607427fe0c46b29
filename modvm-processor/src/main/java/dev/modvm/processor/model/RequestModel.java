package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
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
}
