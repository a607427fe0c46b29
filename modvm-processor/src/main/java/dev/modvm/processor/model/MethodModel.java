package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Place;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A method of a component class that carries one of our annotations.
 *
 * @param name its name
 * @param returns its return type, without annotations
 * @param parameters its parameters
 * @param isStatic whether it is static
 * @param generic whether it has type parameters
 * @param checkedExceptions the simple names of the checked exceptions that it declares
 * @param place where it is
 */
public record MethodModel(
        String name,
        TypeName returns,
        List<ParameterModel> parameters,
        boolean isStatic,
        boolean generic,
        List<String> checkedExceptions,
        Place place) {
    /** Keeps the lists from changing. */
    public MethodModel {
        parameters = List.copyOf(parameters);
        checkedExceptions = List.copyOf(checkedExceptions);
    }

    /**
     * Writes the types of some parameters as the user did.
     *
     * @param parameters the parameters
     * @return their types, separated by commas
     */
    public static String types(List<ParameterModel> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.type().toString())
                .map(MethodModel::simple)
                .collect(Collectors.joining(", "));
    }

    /**
     * Writes some parameters as they would be declared.
     *
     * @param parameters the parameters
     * @return their types and names, separated by commas
     */
    public static String declarations(List<ParameterModel> parameters) {
        return parameters.stream()
                .map(parameter -> simple(parameter.type().toString()) + " " + parameter.name())
                .collect(Collectors.joining(", "));
    }

    /**
     * Writes a type without its package.
     *
     * @param type a type as source would name it in full
     * @return the type with simple names
     */
    public static String simple(String type) {
        return type.replaceAll("\\b(?:[a-z_][A-Za-z0-9_]*\\.)+(?=[A-Z])", "");
    }
}
