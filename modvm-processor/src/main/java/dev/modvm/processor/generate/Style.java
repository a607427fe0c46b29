package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

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
     * @param step the call of the user's step
     * @param returnsCycles whether the call returns cycles
     * @param thrown what the step declares to throw
     */
    void addStepping(
            TypeSpec.Builder type, CodeBlock step, boolean returnsCycles, List<TypeName> thrown);

    /**
     * Adds the method by which a request is answered to others, and what guards it.
     *
     * @param type the generated class of the peripheral
     * @param handling the request and how it is answered
     * @param inOrder whether some port sends messages too, which must not be overtaken
     */
    void addQuery(TypeSpec.Builder type, Handling handling, boolean inOrder);

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
}
