package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.PortModel;
import dev.modvm.processor.model.TableMethodModel;
import dev.modvm.processor.model.Width;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the class that executes the instructions of a table. */
public final class InstructionsWriter {
    /** The name of the method that executes one instruction. */
    static final String STEP = "step";

    private static final String RUN = "run";

    /** A load of a variable, an operation, a return, at most: what bytecode is made of. */
    private static final int LOAD = 2;

    private static final int CALL = 5;

    private final ComponentModel component;
    private final TypeElement origin;
    private final Map<String, String> descriptions;
    private final InstructionTableModel table;
    private final Width base;
    private final Map<PortModel.Key, String> ports = new LinkedHashMap<>();
    private final String counter;
    private final String start;
    private final String now;
    private final String alarmed;
    private final TypeName returns;
    private final boolean throwing;

    /**
     * Creates a writer.
     *
     * @param component a processor with an instruction table, without mistakes
     * @param origin its class
     * @param descriptions what is to be kept for its subclasses, by method
     */
    public InstructionsWriter(
            ComponentModel component, TypeElement origin, Map<String, String> descriptions) {
        this.component = component;
        this.origin = origin;
        this.descriptions = descriptions;
        this.table = component.table().orElseThrow();
        this.base = component.base().width().orElseThrow();
        NameAllocator names = new NameAllocator();
        List.of("processor", "opcode").forEach(names::newName);
        for (PortModel port : table.ports()) {
            ports.put(port.key(), names.newName(ComponentPlan.fieldName(port)));
        }
        this.counter = names.newName("counter");
        this.start = names.newName("start");
        this.now = names.newName("now");
        this.alarmed = names.newName("alarmed");
        this.returns = returns();
        this.throwing =
                table.methods().stream()
                        .anyMatch(method -> !method.method().checkedExceptions().isEmpty());
    }

    private TypeName returns() {
        if (table.countsAccesses()) {
            return TypeName.VOID;
        }
        boolean wide =
                table.methods().stream()
                        .anyMatch(method -> method.method().returns().equals(TypeName.LONG));
        return wide ? TypeName.LONG : TypeName.INT;
    }

    /**
     * Writes the file.
     *
     * @return the file
     */
    public JavaFile write() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(table.dispatch())
                        .addJavadoc(
                                """
                                Executes the instructions of {@link $T}: calls for each opcode the method that has it.

                                <p>It keeps nothing: what a processor's own methods allow, it allows.
                                """,
                                component.type())
                        .addModifiers(Generated.visibility(component))
                        .addModifiers(Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build());
        OpcodeSwitch dispatch =
                new OpcodeSwitch(
                        new OpcodeSwitch.Parts(
                                this::head,
                                "execute",
                                this::part,
                                callBytes(),
                                !returns.equals(TypeName.VOID)),
                        otherwise(),
                        base.bits() / 4);
        TypeSpec.Builder parts = TypeSpec.classBuilder("Parts");
        List<OpcodeSwitch.Case> all = cases(entry -> true);
        List<OpcodeSwitch.Case> frequent = cases(InstructionModel::frequent);
        boolean divided = dispatch.isDivided(all);
        CodeBlock cases =
                divided && !frequent.isEmpty() && !dispatch.isDivided(frequent)
                        ? dispatch.write(frequent, cases(entry -> !entry.frequent()), parts)
                        : dispatch.write(all, parts);
        type.addMethod(step(cases));
        if (table.countsAccesses()) {
            type.addMethod(run(divided ? fetched(cases) : stepped()));
        }
        parts.build().methodSpecs().forEach(type::addMethod);
        DescriptionsWriter.addTo(type, descriptions);
        return Generated.file(component, origin, type);
    }

    private List<OpcodeSwitch.Case> cases(Predicate<InstructionModel> which) {
        return table.byOpcode().stream().filter(which).map(this::instruction).toList();
    }

    private MethodSpec step(CodeBlock cases) {
        MethodSpec.Builder step =
                entry(STEP, "Executes one instruction.\n\n@param processor the processor\n");
        if (!returns.equals(TypeName.VOID)) {
            step.addJavadoc("@return the clock cycles that the instruction took\n");
        }
        return thrown(step).returns(returns).addCode(fetched(cases)).build();
    }

    /**
     * The loop that machines call: its dispatch is not another method's, which HotSpot would call
     * for each instruction, having compiled it alone before. It looks at the time before the
     * instruction, not after it, and not in a condition of the loop, which HotSpot would move
     * there: where it has come to the end of a long method it inlines no more.
     */
    private MethodSpec run(CodeBlock instruction) {
        MethodSpec.Builder run =
                entry(
                                RUN,
                                """
                                Executes instructions, at least one, until the alarm of the counter has gone off.

                                @param processor the processor
                                """)
                        .addParameter(RuntimeTypes.CYCLE_COUNTER, counter)
                        .addJavadoc("@param $L counts the cycles of the processor\n", counter);
        return thrown(run)
                .addStatement("long $L = $T.MIN_VALUE", start, Long.class)
                .beginControlFlow("while (true)")
                .addStatement("long $L = $L.cycle()", now, counter)
                .addStatement("boolean $L = $L >= $L.alarm()", alarmed, now, counter)
                .beginControlFlow("if ($L == $L)", now, start)
                .addStatement("$L.requireLaterThan($L)", counter, start)
                .endControlFlow()
                .beginControlFlow("if ($L && $L != $T.MIN_VALUE)", alarmed, start, Long.class)
                .addStatement("return")
                .endControlFlow()
                .addStatement("$L = $L", start, now)
                .addCode(instruction)
                .endControlFlow()
                .build();
    }

    private CodeBlock fetched(CodeBlock cases) {
        TableMethodModel fetch = table.fetches().get(0);
        return CodeBlock.builder()
                .addStatement(
                        "int opcode = processor.$L($L)", fetch.method().name(), arguments(fetch))
                .add(cases)
                .build();
    }

    private CodeBlock stepped() {
        CodeBlock all =
                table.ports().stream()
                        .map(port -> CodeBlock.of(",$W$L", name(port)))
                        .collect(CodeBlock.joining(""));
        return CodeBlock.builder().addStatement("$L(processor$L)", STEP, all).build();
    }

    private MethodSpec.Builder thrown(MethodSpec.Builder method) {
        if (throwing) {
            method.addJavadoc("@throws Exception what the processor's methods throw\n");
            method.addException(Exception.class);
        }
        return method;
    }

    /** Begins a method that is called from outside. */
    private MethodSpec.Builder entry(String name, String documentation) {
        MethodSpec.Builder step =
                MethodSpec.methodBuilder(name)
                        .addJavadoc(documentation)
                        .addModifiers(
                                table.isPublic()
                                        ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC}
                                        : new Modifier[] {Modifier.STATIC})
                        .addParameter(component.type(), "processor");
        addPorts(step);
        for (PortModel port : table.ports()) {
            step.addJavadoc(
                    "@param $L the port that it takes as {@code $L}\n",
                    name(port),
                    MethodModel.simple(port.type().type().toString()));
        }
        return step;
    }

    private void addPorts(MethodSpec.Builder method) {
        for (PortModel port : table.ports()) {
            method.addParameter(port.type().type(), name(port));
        }
    }

    private String name(PortModel port) {
        String name = ports.get(port.key());
        if (name == null) {
            throw new IllegalStateException("no port " + port.description());
        }
        return name;
    }

    private CodeBlock arguments(TableMethodModel method) {
        return method.ports().stream()
                .map(port -> CodeBlock.of(name(port)))
                .collect(CodeBlock.joining(",$W"));
    }

    /** Begins a method that executes a part of the opcodes. */
    private MethodSpec.Builder head(String name) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(component.type(), "processor");
        addPorts(method);
        if (throwing) {
            method.addException(Exception.class);
        }
        return method.addParameter(TypeName.INT, "opcode").returns(returns);
    }

    private CodeBlock part(String name) {
        CodeBlock all =
                table.ports().stream()
                        .map(port -> CodeBlock.of("$L,$W", name(port)))
                        .collect(CodeBlock.joining(""));
        return CodeBlock.builder().addStatement("$L(processor,$W$Lopcode)", name, all).build();
    }

    private OpcodeSwitch.Case instruction(InstructionModel instruction) {
        TableMethodModel method = instruction.method();
        return new OpcodeSwitch.Case(
                instruction.opcode().orElseThrow(),
                instruction.syntax().orElseThrow(),
                executed(
                        call(method, arguments(method)),
                        InstructionTableModel.returnsCycles(method),
                        instruction.cycles().orElseThrow()),
                // The call, the sum of stated and extra cycles, the return or the end of the case.
                LOAD + method.ports().size() * LOAD + CALL + 3 + 1 + 1 + 3);
    }

    private static CodeBlock call(TableMethodModel method, CodeBlock arguments) {
        return CodeBlock.of("processor.$L($L)", method.method().name(), arguments);
    }

    private CodeBlock executed(CodeBlock call, boolean returnsCycles, int cycles) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (returns.equals(TypeName.VOID)) {
            return code.addStatement(call).build();
        }
        if (returnsCycles) {
            return cycles == 0
                    ? code.addStatement(call).build()
                    : code.addStatement("$L + $L", cycles, call).build();
        }
        return code.add("{\n$>")
                .addStatement(call)
                .addStatement("yield $L", cycles)
                .add("$<}\n")
                .build();
    }

    private CodeBlock otherwise() {
        if (table.otherwises().isEmpty()) {
            return CodeBlock.builder()
                    .addStatement(
                            "throw new $T($S + $T.toHexString(opcode))",
                            IllegalStateException.class,
                            table.fetches().get(0).method().name()
                                    + "() returned an opcode that the base type does not have: 0x",
                            Integer.class)
                    .build();
        }
        TableMethodModel method = table.otherwises().get(0);
        CodeBlock ports = arguments(method);
        CodeBlock call =
                call(
                        method,
                        ports.isEmpty()
                                ? CodeBlock.of("opcode")
                                : CodeBlock.of("opcode,$W$L", ports));
        return InstructionTableModel.returnsCycles(method)
                ? executed(call, true, 0)
                : executed(call, false, 1);
    }

    /** The bytes of a call that passes everything on, and of returning its result. */
    private int callBytes() {
        return (table.ports().size() + 2) * LOAD + CALL + 3;
    }

    /**
     * Writes the call that executes one instruction of a processor.
     *
     * @param table its instruction table
     * @param processor the processor
     * @param ports the values of the ports, in the table's order
     * @return an expression; a statement, where accesses are cycles
     */
    static CodeBlock call(InstructionTableModel table, CodeBlock processor, List<CodeBlock> ports) {
        return call(STEP, table, processor, ports);
    }

    /**
     * Writes the call that executes instructions until the alarm of the counter has gone off, of a
     * table whose accesses are cycles.
     *
     * @param table the instruction table
     * @param processor the processor
     * @param ports the values of the ports, in the table's order, and the counter
     * @return a statement
     */
    static CodeBlock runCall(
            InstructionTableModel table, CodeBlock processor, List<CodeBlock> ports) {
        return call(RUN, table, processor, ports);
    }

    private static CodeBlock call(
            String method,
            InstructionTableModel table,
            CodeBlock processor,
            List<CodeBlock> ports) {
        ClassName dispatch = table.dispatch();
        CodeBlock arguments =
                ports.stream()
                        .map(port -> CodeBlock.of(",$W$L", port))
                        .collect(CodeBlock.joining(""));
        return CodeBlock.of("$T.$L($L$L)", dispatch, method, processor, arguments);
    }
}
