package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * A method of a port interface.
 *
 * @param name its name
 * @param returns its return type, without annotations
 * @param parameters its parameters
 * @param generic whether it has type parameters
 * @param varArgs whether it takes any number of the last one
 * @param sends the request that its {@code @Sends} names, or nothing where it has none
 * @param oneWay whether it does not wait for the answer
 * @param disagreement two requests of which it should send the one and the other
 * @param place where it is
 */
public record SendsModel(
        String name,
        TypeName returns,
        List<ParameterModel> parameters,
        boolean generic,
        boolean varArgs,
        Optional<RequestChoice> sends,
        boolean oneWay,
        Optional<Disagreement> disagreement,
        Place place) {
    /** Keeps the list from changing. */
    public SendsModel {
        parameters = List.copyOf(parameters);
    }

    /**
     * Returns the request that it sends.
     *
     * @return the request, or nothing where the method is in error
     */
    public Optional<RequestModel> request() {
        return sends.flatMap(RequestChoice::request);
    }
}
