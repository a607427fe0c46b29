package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.generate.Stepping.Length;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.LifecycleModel;
import dev.modvm.processor.model.LifecycleModel.Role;
import dev.modvm.processor.model.MemoryModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class that calls a component class in one of the executions. */
final class ComponentWriter {
    private final ComponentPlan plan;
    private final ComponentModel component;
    private final Style style;
    private final boolean machineCounts;

    /**
     * Creates a writer.
     *
     * @param plan the component class
     * @param style the execution
     * @param machineCounts whether any component of the machine counts cycles
     */
    ComponentWriter(ComponentPlan plan, Style style, boolean machineCounts) {
        this.plan = plan;
        this.component = plan.component();
        this.style = style;
        this.machineCounts = machineCounts;
    }

    static String className(ComponentPlan plan, Style style) {
        return style.prefix() + plan.suffix();
    }

    TypeSpec write() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(className(plan, style))
                        .addJavadoc(
                                switch (component.kind()) {
                                    case PROCESSOR ->
                                            component.answers()
                                                    ? "Steps {@link $T}, and hands requests to it.\n"
                                                    : "Steps {@link $T}.\n";
                                    case PERIPHERAL -> "Hands requests to {@link $T}.\n";
                                    case NODE ->
                                            "Lets {@link $T} take its turns, and hands requests to it.\n";
                                },
                                component.type())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .superclass(style.runtime(component.kind().annotation()));
        if (callsComponent()) {
            type.addField(component.type(), "component", Modifier.PRIVATE, Modifier.FINAL);
        }
        memory().ifPresent(
                        memory ->
                                type.addField(
                                        memory.type(), "memory", Modifier.PRIVATE, Modifier.FINAL));
        for (PortModel port : component.ports()) {
            type.addField(
                    FieldSpec.builder(port.type().type(), field(port), Modifier.PRIVATE).build());
        }
        type.addMethod(constructor());
        if (!component.ports().isEmpty()) {
            type.addMethod(connect());
        }
        component.table().ifPresent(table -> addTable(type, table));
        addLifecycle(type);
        if (component.answers()) {
            addHandlings(type);
        }
        return type.build();
    }

    /** The memory, where it answers anything. */
    private Optional<MemoryModel> memory() {
        return component
                .memory()
                .filter(
                        memory ->
                                plan.handlings().stream()
                                        .anyMatch(one -> one.memory().isPresent()));
    }

    /** A component that is memory and nothing else is read once, and never called. */
    private boolean callsComponent() {
        return component.runs()
                || !component.lifecycle().isEmpty()
                || plan.handlings().stream().anyMatch(one -> one.handler().isPresent());
    }

    private String field(PortModel port) {
        return plan.fieldsOf(List.of(port)).get(0);
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder()
                        .addParameter(RuntimeTypes.METADATA, "metadata")
                        .addParameter(component.type(), "component")
                        .addStatement(style.callOfSuper(component));
        if (callsComponent()) {
            constructor.addStatement("this.component = component");
        }
        memory().ifPresent(
                        memory ->
                                constructor.addStatement(
                                        "this.memory = component.$L", read(memory)));
        return constructor.build();
    }

    private static String read(MemoryModel memory) {
        return memory.isMethod() ? memory.name() + "()" : memory.name();
    }

    private MethodSpec connect() {
        MethodSpec.Builder connect = MethodSpec.methodBuilder("connect");
        for (PortModel port : component.ports()) {
            connect.addParameter(port.type().type(), field(port));
            connect.addStatement("this.$1L = $1L", field(port));
        }
        return connect.build();
    }

    private void addLifecycle(TypeSpec.Builder type) {
        for (LifecycleModel lifecycle : component.lifecycle()) {
            CodeBlock call =
                    CodeBlock.of(
                            "component.$L($L)", lifecycle.method().name(), arguments(lifecycle));
            List<TypeName> thrown =
                    lifecycle.method().checkedExceptions().isEmpty()
                            ? List.of()
                            : List.of(ClassName.get(Exception.class));
            if (lifecycle.role() == Role.STEP) {
                style.addStepping(
                        type, new Stepping(call, length(lifecycle), thrown, Optional.empty()));
            } else if (lifecycle.role() == Role.CYCLE && component.node()) {
                type.addMethod(turn(lifecycle, thrown));
            } else if (lifecycle.elapsed().isPresent()) {
                type.addMethod(elapse(lifecycle, thrown));
            } else {
                String name = lifecycle.role().annotation().toLowerCase(Locale.ROOT);
                type.addMethod(
                        MethodSpec.methodBuilder(name)
                                .addAnnotation(Override.class)
                                .addModifiers(Modifier.PROTECTED)
                                .addExceptions(thrown)
                                .addStatement(call)
                                .build());
            }
        }
    }

    private CodeBlock arguments(LifecycleModel lifecycle) {
        List<CodeBlock> arguments = new ArrayList<>();
        lifecycle
                .elapsed()
                .ifPresent(
                        type ->
                                arguments.add(
                                        type.equals(TypeName.INT)
                                                ? elapsedInt()
                                                : CodeBlock.of("cycles")));
        plan.fieldsOf(lifecycle.ports()).forEach(port -> arguments.add(CodeBlock.of(port)));
        return CodeBlock.join(arguments, ",$W");
    }

    /** A node may be left alone for longer than an int counts. */
    private CodeBlock elapsedInt() {
        return component.node()
                ? CodeBlock.of("(int) $T.min(cycles, $T.MAX_VALUE)", Math.class, Integer.class)
                : CodeBlock.of("(int) cycles");
    }

    private Length length(LifecycleModel step) {
        if (component.clock().perAccess()) {
            return Length.ACCESSES;
        }
        return step.method().returns().equals(TypeName.VOID) ? Length.ONE_CYCLE : Length.RETURNED;
    }

    private MethodSpec turn(LifecycleModel lifecycle, List<TypeName> thrown) {
        CodeBlock call =
                CodeBlock.of("component.$L($L)", lifecycle.method().name(), arguments(lifecycle));
        MethodSpec.Builder method = cycles("turn", thrown);
        return component.promises()
                ? method.addStatement("return $L", call).build()
                : method.addStatement(call).addStatement("return 1").build();
    }

    /** A method that takes the cycles that have elapsed, and returns those until the next call. */
    private static MethodSpec.Builder cycles(String name, List<TypeName> thrown) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addExceptions(thrown)
                .addParameter(TypeName.LONG, "cycles")
                .returns(TypeName.LONG);
    }

    private MethodSpec elapse(LifecycleModel lifecycle, List<TypeName> thrown) {
        CodeBlock call =
                CodeBlock.of("component.$L($L)", lifecycle.method().name(), arguments(lifecycle));
        MethodSpec.Builder method = cycles("elapse", thrown);
        if (!component.promises()) {
            method.addStatement(call).addStatement("return $T.MAX_VALUE", Long.class);
        } else if (lifecycle.elapsed().filter(TypeName.INT::equals).isPresent()) {
            method.addComment("No longer than the cycles that elapse fit an int.")
                    .addStatement("return $T.min($L, 0x4000_0000)", Math.class, call);
        } else {
            method.addStatement("return $L", call);
        }
        return method.build();
    }

    /** A table's step is generated with its class; where accesses are cycles, it returns none. */
    private void addTable(TypeSpec.Builder type, InstructionTableModel table) {
        CodeBlock processor = CodeBlock.of("component");
        List<CodeBlock> ports =
                new ArrayList<>(plan.fieldsOf(table.ports()).stream().map(CodeBlock::of).toList());
        CodeBlock call = InstructionsWriter.call(table, processor, ports);
        ports.add(CodeBlock.of("counter()"));
        CodeBlock run = InstructionsWriter.runCall(table, processor, ports);
        boolean throwing =
                table.methods().stream()
                        .anyMatch(method -> !method.method().checkedExceptions().isEmpty());
        List<TypeName> thrown = throwing ? List.of(ClassName.get(Exception.class)) : List.of();
        style.addStepping(
                type,
                new Stepping(
                        call,
                        table.countsAccesses() ? Length.ACCESSES : Length.RETURNED,
                        thrown,
                        Optional.of(
                                table.countsAccesses() ? run : CodeBlock.of("advance($L)", run))));
    }

    private void addHandlings(TypeSpec.Builder type) {
        for (Handling handling : plan.handlings()) {
            style.addQuery(type, handling);
            if (handling.ways().posted()) {
                type.addMethod(post(handling));
            }
            type.addMethod(
                    handling.memory()
                            .map(memory -> memoryAccess(handling, memory))
                            .orElseGet(() -> handlerCall(handling)));
        }
        if (plan.untyped()) {
            type.addMethod(handles());
            type.addMethod(handle());
        }
    }

    private static MethodSpec post(Handling handling) {
        return RequestMethods.named(handling, handling.postName())
                .addStatement("post(() -> $L)", handling.answer())
                .build();
    }

    private MethodSpec handlerCall(Handling handling) {
        List<String> ports = plan.fieldsOf(handling.handler().orElseThrow().ports());
        MethodSpec.Builder method =
                RequestMethods.named(handling, handling.answerName())
                        .addModifiers(Modifier.PRIVATE)
                        .returns(handling.returns());
        if (style.catchesUp(component, machineCounts)) {
            method.addStatement("catchUp()");
        }
        CodeBlock call = RequestMethods.passedOn(handling, handling.call(ports));
        if (component.promises()) {
            method.beginControlFlow("try")
                    .addStatement(call)
                    .nextControlFlow("finally")
                    .addStatement("renew()")
                    .endControlFlow();
        } else {
            method.addStatement(call);
        }
        return method.build();
    }

    private MethodSpec memoryAccess(Handling handling, MemoryModel memory) {
        boolean saves = handling.request().kind() == Kind.SAVE;
        CodeBlock address = CodeBlock.of("address");
        CodeBlock cut = Carriers.cut(address, handling.address());
        boolean isCut = !cut.equals(address);
        boolean longAddress = handling.address().carrier().equals(TypeName.LONG);
        CodeBlock index = CodeBlock.of(isCut ? "index" : longAddress ? "(int) address" : "address");
        MethodSpec.Builder method =
                RequestMethods.named(handling, handling.answerName())
                        .addModifiers(Modifier.PRIVATE)
                        .returns(handling.returns());
        if (memory.banked()) {
            method.addStatement("$T memory = this.memory.selected()", memory.arrayType());
        }
        if (isCut) {
            method.addStatement("int index = $L", cut);
        }
        // As many lines as the carrier has bits: what looks negative is a high address.
        String beyond =
                isCut ? "index >= memory.length" : "address < 0 || address >= memory.length";
        method.beginControlFlow("if ($L)", beyond)
                .addStatement(
                        "throw $T.$L(name(), $L, memory.length)",
                        RuntimeTypes.BUS_FAULT,
                        saves ? "saveBeyond" : "loadBeyond",
                        Carriers.widened(isCut ? index : address, handling.address()))
                .endControlFlow();
        if (saves) {
            method.addStatement(
                    style.saveElement(index, memory.arrayType(), CodeBlock.of("value")));
        } else {
            method.addStatement("return $L", style.loadElement(index, memory.arrayType()));
        }
        return method.build();
    }

    private MethodSpec handles() {
        CodeBlock test =
                plan.handlings().stream()
                        .map(
                                handling ->
                                        CodeBlock.of(
                                                "request instanceof $T", handling.request().type()))
                        .collect(CodeBlock.joining("\n|| "));
        return MethodSpec.methodBuilder("handles")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(RuntimeNames.REQUEST, "request")
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", plan.handlings().isEmpty() ? "false" : test)
                .build();
    }

    private MethodSpec handle() {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("handle")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED)
                        .addParameter(RuntimeNames.REQUEST, "request")
                        .returns(RuntimeTypes.RESPONSE);
        NameAllocator names = new NameAllocator();
        names.newName("request");
        for (Handling handling : plan.handlings()) {
            String variable =
                    names.newName(
                            GeneratedSource.uncapitalized(handling.request().type().simpleName()));
            CodeBlock arguments = handling.argumentsFrom(variable);
            method.beginControlFlow(
                    arguments.isEmpty()
                            ? CodeBlock.of("if (request instanceof $T)", handling.request().type())
                            : CodeBlock.of(
                                    "if (request instanceof $T $L)",
                                    handling.request().type(),
                                    variable));
            CodeBlock call = CodeBlock.of("$L($L)", handling.answerName(), arguments);
            if (handling.isVoid()) {
                method.addStatement(call).addStatement("return new $T()", RuntimeTypes.GOOD);
            } else {
                method.addStatement("return $L", handling.response(call));
            }
            method.endControlFlow();
        }
        return method.addStatement(
                        "throw new $T(request.toString())", IllegalArgumentException.class)
                .build();
    }
}
