package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A thread for each component: handlers are called under ownership, memory is shared. */
final class ThreadedStyle implements Style {
    @Override
    public String prefix() {
        return "Threaded";
    }

    @Override
    public CodeBlock description() {
        return CodeBlock.of(
                """
                with a thread for each component: whoever asks an idle
                peripheral calls its handler itself, and otherwise leaves the query to the thread that
                owns it""");
    }

    @Override
    public void addStepping(
            TypeSpec.Builder type, CodeBlock step, boolean returnsCycles, List<TypeName> thrown) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("step")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .addExceptions(thrown);
        if (returnsCycles) {
            method.addStatement("advance($L)", step);
        } else {
            method.addStatement(step).addStatement("advance(1)");
        }
        type.addMethod(method.build());
    }

    @Override
    public void addHandler(
            TypeSpec.Builder type, Handling handling, List<String> ports, boolean oneWay) {
        CodeBlock answer = CodeBlock.of("$L($L)", handling.answerName(), handling.arguments());
        MethodSpec.Builder method = Methods.typed(handling).beginControlFlow("if (!enter())");
        if (handling.isVoid()) {
            method.addStatement("askTo(() -> $L)", answer).addStatement("return");
        } else {
            method.addStatement("return $L", asked(handling, answer));
        }
        method.endControlFlow().beginControlFlow("try");
        method.addStatement(handling.isVoid() ? "$L" : "return $L", answer);
        method.nextControlFlow("catch ($T thrown)", Throwable.class)
                .addStatement("throw fault(thrown)")
                .nextControlFlow("finally")
                .addStatement("leave()")
                .endControlFlow();
        type.addMethod(method.build());
        if (oneWay) {
            type.addMethod(
                    Methods.named(handling, handling.postName())
                            .addStatement("post(() -> $L)", answer)
                            .build());
        }
        type.addMethod(
                Methods.named(handling, handling.answerName())
                        .addModifiers(Modifier.PRIVATE)
                        .returns(handling.returns())
                        .addStatement(handling.isVoid() ? "$L" : "return $L", handling.call(ports))
                        .build());
    }

    private static CodeBlock asked(Handling handling, CodeBlock answer) {
        TypeName type = handling.returns();
        if (type.equals(TypeName.LONG)) {
            return CodeBlock.of("askForLong(() -> $L)", answer);
        }
        return type.equals(TypeName.INT)
                ? CodeBlock.of("(int) askForLong(() -> $L)", answer)
                : CodeBlock.of("askFor(() -> $L)", answer);
    }

    @Override
    public CodeBlock memoryGuard() {
        return CodeBlock.of("requireAvailable()");
    }

    @Override
    public CodeBlock loadElement(CodeBlock index, TypeName elementType) {
        return CodeBlock.of("$T.load(memory, $L)", RuntimeTypes.SHARED_MEMORY, index);
    }

    @Override
    public CodeBlock saveElement(CodeBlock index, TypeName elementType, CodeBlock value) {
        return CodeBlock.of("$T.save(memory, $L, $L)", RuntimeTypes.SHARED_MEMORY, index, value);
    }

    @Override
    public CodeBlock untypedCall(Handling handling, CodeBlock arguments) {
        String method = handling.handler().isPresent() ? handling.answerName() : handling.name();
        return CodeBlock.of("$L($L)", method, arguments);
    }

    @Override
    public boolean hasWindows() {
        return false;
    }
}
