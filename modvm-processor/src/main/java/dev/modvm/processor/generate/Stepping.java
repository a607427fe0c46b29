package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * One step of a processor: the call, and how the time moves by it.
 *
 * @param call the call of the user's step
 * @param length how long it is
 * @param thrown what it declares to throw
 * @param run the call that steps until the processor's alarm has gone off, where there is one
 */
record Stepping(CodeBlock call, Length length, List<TypeName> thrown, Optional<CodeBlock> run) {
    /** How the length of a step is known. */
    enum Length {
        /** It is one cycle. */
        ONE_CYCLE,
        /** The call returns it. */
        RETURNED,
        /** Its accesses are its cycles. */
        ACCESSES
    }

    /** Adds the step to a method. */
    void addTo(MethodSpec.Builder method) {
        switch (length) {
            case ONE_CYCLE -> method.addStatement(call).addStatement("advance(1)");
            case RETURNED -> method.addStatement("advance($L)", call);
            case ACCESSES ->
                    method.addStatement("long start = time()")
                            .addStatement(call)
                            .addStatement("requireAccess(start)");
        }
    }
}
