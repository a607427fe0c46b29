package dev.modvm.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** What a parameter can be a port to. */
public sealed interface PortType {
    /**
     * Returns the type of the parameter.
     *
     * @return the type, without annotations
     */
    TypeName type();

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
     * The untyped channels to all peripherals.
     *
     * @param type the type, {@code List} of {@code FrontEnd} with its argument
     * @param base the simple name of the argument
     */
    record OfFrontEnds(TypeName type, String base) implements PortType {}

    /**
     * Something that is not a port.
     *
     * @param type the type
     */
    record Unsupported(TypeName type) implements PortType {}
}
