package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.ComponentModel;
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
    public void addStepping(TypeSpec.Builder type, Stepping step) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("step")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .addExceptions(step.thrown());
        step.addTo(method);
        type.addMethod(method.build());
    }

    @Override
    public boolean catchesUp(ComponentModel component, boolean machineCounts) {
        return component.counts();
    }

    @Override
    public CodeBlock callOfSuper(ComponentModel component) {
        return component.confined()
                ? CodeBlock.of("super(metadata, true)")
                : CodeBlock.of("super(metadata)");
    }

    /** One of its own: only the thread of a processor may touch the processor's. */
    @Override
    public CodeBlock foreignCounter(String timekeeper) {
        return CodeBlock.of("new $T()", RuntimeTypes.CYCLE_COUNTER);
    }

    @Override
    public CodeBlock lineEnd(String wire, String processor) {
        return CodeBlock.of("$L.end()", wire);
    }

    @Override
    public CodeBlock waitStates(String component) {
        return CodeBlock.of("new $T()", runtime("WaitStates"));
    }

    @Override
    public void addQuery(TypeSpec.Builder type, Handling handling) {
        boolean inOrder = handling.ways().queriedInOrder();
        if (handling.handler().isPresent()) {
            if (handling.ways().queried() || inOrder) {
                type.addMethod(owned(handling, handling.name()));
            }
            return;
        }
        if (handling.ways().queried()) {
            type.addMethod(
                    RequestMethods.typed(handling)
                            .addStatement("requireAvailable()")
                            .addStatement(RequestMethods.passedOn(handling, handling.answer()))
                            .build());
        }
        if (inOrder) {
            type.addMethod(owned(handling, methodInOrder(handling)));
        }
    }

    @Override
    public String methodInOrder(Handling handling) {
        return handling.handler().isPresent() ? handling.name() : handling.names().inOrder();
    }

    private static MethodSpec owned(Handling handling, String name) {
        CodeBlock answer = handling.answer();
        MethodSpec.Builder method =
                RequestMethods.named(handling, name)
                        .returns(handling.returns())
                        .beginControlFlow("if (!enter())");
        if (handling.isVoid()) {
            method.addStatement("askTo(() -> $L)", answer).addStatement("return");
        } else {
            method.addStatement("return $L", asked(handling, answer));
        }
        return method.endControlFlow()
                .beginControlFlow("try")
                .addStatement(RequestMethods.passedOn(handling, answer))
                .nextControlFlow("catch ($T thrown)", Throwable.class)
                .addStatement("throw fault(thrown)")
                .nextControlFlow("finally")
                .addStatement("leave()")
                .endControlFlow()
                .build();
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
    public CodeBlock loadElement(CodeBlock index, TypeName elementType) {
        return CodeBlock.of("$T.load(memory, $L)", RuntimeTypes.SHARED_MEMORY, index);
    }

    @Override
    public CodeBlock saveElement(CodeBlock index, TypeName elementType, CodeBlock value) {
        return CodeBlock.of("$T.save(memory, $L, $L)", RuntimeTypes.SHARED_MEMORY, index, value);
    }

    @Override
    public boolean hasWindows() {
        return false;
    }

    @Override
    public boolean readsTimekeepers() {
        return false;
    }
}
