package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** What a parameter can be a port to. */
public sealed interface PortType {
    /**
     * Returns the type of the parameter.
     *
     * @return the type, without annotations
     */
    TypeName type();

    /**
     * Returns the interface of the user's that it is, or that the ports in a list are.
     *
     * @return the interface, or nothing where it is another kind of port
     */
    default Optional<OfInterface> face() {
        return Optional.empty();
    }

    /**
     * Tells whether it leads to all components of a list.
     *
     * @return whether it is a list itself
     */
    default boolean isList() {
        return false;
    }

    /**
     * The mapped bus, or one component as a bus of its own.
     *
     * @param type {@code Bus} or {@code WideBus}
     * @param wide whether it is {@code WideBus}
     */
    record OfBus(ClassName type, boolean wide) implements PortType {}

    /**
     * Another address space than the main bus.
     *
     * @param type the class that declares it
     * @param space the space
     */
    record OfSpace(ClassName type, SpaceModel space) implements PortType {}

    /**
     * An interface that the user wrote.
     *
     * @param type the interface
     * @param methods its methods
     */
    record OfInterface(ClassName type, List<SendsModel> methods) implements PortType {
        /** Keeps the list from changing. */
        public OfInterface {
            methods = List.copyOf(methods);
        }

        @Override
        public Optional<OfInterface> face() {
            return Optional.of(this);
        }
    }

    /**
     * A port to each component of a list, by an interface that the user wrote.
     *
     * @param type {@code List} of the interface
     * @param element the interface
     */
    record OfInterfaces(TypeName type, OfInterface element) implements PortType {
        @Override
        public Optional<OfInterface> face() {
            return Optional.of(element);
        }

        @Override
        public boolean isList() {
            return true;
        }
    }

    /**
     * An interrupt or reset line.
     *
     * @param type {@code Line}
     */
    record OfLine(ClassName type) implements PortType {}

    /**
     * The wait states of an access.
     *
     * @param type {@code WaitStates}
     */
    record OfWaitStates(ClassName type) implements PortType {}

    /**
     * One untyped channel.
     *
     * @param type the type, {@code FrontEnd} with its argument
     * @param base the simple name of the argument
     */
    record OfFrontEnd(TypeName type, String base) implements PortType {}

    /**
     * The untyped channels to all peripherals and nodes, or to each component of a list.
     *
     * @param type the type, {@code List} of {@code FrontEnd} with its argument
     * @param base the simple name of the argument
     */
    record OfFrontEnds(TypeName type, String base) implements PortType {
        @Override
        public boolean isList() {
            return true;
        }
    }

    /**
     * Something that is not a port.
     *
     * @param type the type
     */
    record Unsupported(TypeName type) implements PortType {}
}
