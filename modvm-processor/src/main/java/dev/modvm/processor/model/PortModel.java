package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;
import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * A parameter that is a port.
 *
 * @param parameter the parameter's name
 * @param type what it is a port to
 * @param name what its {@code @Port} names, or nothing where it has none
 * @param place where it is
 * @param namePlace where it is named, or where it is if it is not
 */
public record PortModel(
        String parameter, PortType type, Optional<String> name, Place place, Place namePlace) {
    /**
     * What makes two parameters of one component the same port.
     *
     * @param type the parameter's type
     * @param name the port's name, or nothing
     */
    public record Key(TypeName type, Optional<String> name) {}

    /**
     * Returns what makes it the same port as another parameter.
     *
     * @return the key
     */
    public Key key() {
        return new Key(type.type(), name);
    }

    /**
     * Names the port for people.
     *
     * @return its type, and its name where it has one
     */
    public String description() {
        String typeName = MethodModel.simple(type.type().toString());
        return name.map(given -> "@Port(\"" + given + "\") " + typeName).orElse(typeName);
    }
}
