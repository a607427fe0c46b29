package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.modvm.processor.model.ParameterModel;

/** The heads of the typed methods of generated peripherals. */
final class RequestMethods {
    private RequestMethods() {}

    /** The method that answers a request. */
    static MethodSpec.Builder typed(Handling handling) {
        return named(handling, handling.name()).returns(handling.returns());
    }

    /** The statement that makes a call, and returns its result where there is one. */
    static CodeBlock passedOn(Handling handling, CodeBlock call) {
        return CodeBlock.of(handling.isVoid() ? "$L" : "return $L", call);
    }

    /** A method with the parameters of a request. */
    static MethodSpec.Builder named(Handling handling, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name);
        for (ParameterModel parameter : handling.parameters()) {
            method.addParameter(parameter.type(), parameter.name());
        }
        return method;
    }
}
