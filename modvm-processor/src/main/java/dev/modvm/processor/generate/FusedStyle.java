package dev.modvm.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.ComponentModel;
import javax.lang.model.element.Modifier;

/** Everything on the caller's thread: handlers are called directly, memory is a plain array. */
final class FusedStyle implements Style {
    @Override
    public String prefix() {
        return "Fused";
    }

    @Override
    public CodeBlock description() {
        return CodeBlock.of("on the caller's thread: queries are direct calls");
    }

    @Override
    public void addStepping(TypeSpec.Builder type, Stepping step) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("steps")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .addExceptions(step.thrown());
        if (step.run().isPresent()) {
            method.addStatement(step.run().get());
        } else {
            method.beginControlFlow("do");
            step.addTo(method);
            method.endControlFlow("while (!isAlarmed())");
        }
        type.addMethod(method.build());
    }

    @Override
    public boolean catchesUp(ComponentModel component, boolean machineCounts) {
        return machineCounts;
    }

    @Override
    public CodeBlock callOfSuper(ComponentModel component) {
        return component.clock().hertz() == 0
                ? CodeBlock.of("super(metadata)")
                : CodeBlock.of("super(metadata, $L)", component.clock().hertz());
    }

    @Override
    public CodeBlock foreignCounter(String timekeeper) {
        return CodeBlock.of("$L.counter()", timekeeper);
    }

    @Override
    public CodeBlock lineEnd(String wire, String processor) {
        return CodeBlock.of("$L.end($L)", wire, processor);
    }

    @Override
    public CodeBlock waitStates(String component) {
        return CodeBlock.of("new $T($L)", runtime("WaitStates"), component);
    }

    @Override
    public void addQuery(TypeSpec.Builder type, Handling handling) {
        if (!handling.ways().queried() && !handling.ways().queriedInOrder()) {
            return;
        }
        type.addMethod(
                RequestMethods.typed(handling)
                        .addStatement("requireReady()")
                        .beginControlFlow("try")
                        .addStatement(RequestMethods.passedOn(handling, handling.answer()))
                        .nextControlFlow("catch ($T thrown)", Throwable.class)
                        .addStatement("throw fault(thrown)")
                        .endControlFlow()
                        .build());
    }

    @Override
    public String methodInOrder(Handling handling) {
        return handling.name();
    }

    @Override
    public CodeBlock loadElement(CodeBlock index, TypeName elementType) {
        CodeBlock element = CodeBlock.of("memory[$L]", index);
        if (elementType.equals(ArrayTypeName.of(TypeName.BYTE))) {
            return CodeBlock.of("$L & 0xFF", element);
        }
        return elementType.equals(ArrayTypeName.of(TypeName.SHORT))
                ? CodeBlock.of("$L & 0xFFFF", element)
                : element;
    }

    @Override
    public CodeBlock saveElement(CodeBlock index, TypeName elementType, CodeBlock value) {
        TypeName element = ((ArrayTypeName) elementType).componentType();
        boolean narrow = !element.equals(TypeName.INT) && !element.equals(TypeName.LONG);
        return narrow
                ? CodeBlock.of("memory[$L] = ($T) $L", index, element, value)
                : CodeBlock.of("memory[$L] = $L", index, value);
    }

    @Override
    public boolean hasWindows() {
        return true;
    }

    @Override
    public boolean readsTimekeepers() {
        return true;
    }
}
