package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.ComponentModel;

/** What differs between the two executions of a machine. */
interface Style {
    /** The prefix of its generated classes and of the runtime's: {@code Fused}. */
    String prefix();

    /** The package of its classes in the runtime. */
    default String runtimePackage() {
        return prefix().toLowerCase(java.util.Locale.ROOT);
    }

    /** A class of the runtime that both executions have in their own form. */
    default ClassName runtime(String name) {
        return RuntimeTypes.part(runtimePackage(), prefix() + name);
    }

    /** What the execution is, for the documentation of the generated class. */
    CodeBlock description();

    /**
     * Adds the method that lets a processor run.
     *
     * @param type the generated class of the processor
     * @param step the step
     */
    void addStepping(TypeSpec.Builder type, Stepping step);

    /**
     * Whether the handlers of a component start by catching up with the time.
     *
     * @param component the component
     * @param machineCounts whether any component of the machine counts cycles
     */
    boolean catchesUp(ComponentModel component, boolean machineCounts);

    /**
     * The call of the constructor of the runtime's class.
     *
     * @param component the component, which says how it counts time and on which thread it runs
     */
    CodeBlock callOfSuper(ComponentModel component);

    /**
     * What the bus of a component that is no processor counts cycles in.
     *
     * @param timekeeper the field of the processor whose cycles the component counts
     */
    CodeBlock foreignCounter(String timekeeper);

    /**
     * The end of a line, as a component's port.
     *
     * @param wire the field of the line
     * @param processor the field of the processor in whose cycles the component names times
     */
    CodeBlock lineEnd(String wire, String processor);

    /**
     * The wait states of a component's handlers.
     *
     * @param component the field of the component
     */
    CodeBlock waitStates(String component);

    /**
     * Adds the methods by which a request is answered to those who wait, and what guards it.
     *
     * @param type the generated class of the peripheral
     * @param handling the request and how it is answered
     */
    void addQuery(TypeSpec.Builder type, Handling handling);

    /** An element of the memory, zero-extended. */
    CodeBlock loadElement(CodeBlock index, TypeName elementType);

    /** The statement that sets an element of the memory. */
    CodeBlock saveElement(CodeBlock index, TypeName elementType, CodeBlock value);

    /**
     * The method that a port calls which sends messages too, so that a query takes these along.
     *
     * @param handling the request
     */
    String methodInOrder(Handling handling);

    /** Whether the bus opens memory windows. */
    boolean hasWindows();

    /** Whether buses and lines of peripherals take the time from a processor. */
    boolean readsTimekeepers();
}
