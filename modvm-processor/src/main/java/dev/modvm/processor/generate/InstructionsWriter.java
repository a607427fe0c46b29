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
import java.lang.invoke.VarHandle;
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
    private final String cycles;
    private final String first;
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
        this.cycles = names.newName("cycles");
        this.first = names.newName("first");
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
                        .addModifiers(GeneratedSource.visibility(component))
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
        List<OpcodeSwitch.Case> all = cases(entry -> true, CodeBlock.of(""));
        List<OpcodeSwitch.Case> frequent = cases(InstructionModel::frequent, fence());
        boolean divided = dispatch.isDivided(all);
        List<OpcodeSwitch.Case> others = cases(entry -> !entry.frequent(), CodeBlock.of(""));
        OpcodeSwitch.Written written =
                divided && !frequent.isEmpty() && !dispatch.isDivided(frequent)
                        ? dispatch.write(frequent, others, parts)
                        : dispatch.write(all, parts);
        type.addMethod(step(written.returned()));
        type.addMethod(
                table.countsAccesses()
                        ? runByAccesses(divided ? fetched(written.returned()) : stepped())
                        : runByCycles(divided ? fetched(written.assigned(cycles)) : stepped()));
        TypeSpec built = parts.build();
        type.addMethods(built.methodSpecs()).addTypes(built.typeSpecs());
        DescriptionsWriter.addTo(type, descriptions);
        return GeneratedSource.file(component, origin, type);
    }

    private List<OpcodeSwitch.Case> cases(Predicate<InstructionModel> which, CodeBlock before) {
        return table.byOpcode().stream()
                .filter(which)
                .map(instruction -> instruction(instruction, before))
                .toList();
    }

    /**
     * What keeps the cases of one switch apart. What several of them read of the processor HotSpot
     * otherwise reads once for all of them, before the switch: where many cases are in a loop, that
     * is all registers for each instruction, and a host has fewer of its own. There is nothing to
     * order, since one thread executes the processor; on x86 the fence is no instruction.
     */
    private static CodeBlock fence() {
        return CodeBlock.builder().addStatement("$T.loadLoadFence()", VarHandle.class).build();
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
     * The loop that machines call, where accesses are cycles: its dispatch is not another method's,
     * which HotSpot would call for each instruction, having compiled it alone before. It looks at
     * the time before the instruction, not after it, and not in a condition of the loop, which
     * HotSpot would move there: where it has come to the end of a long method it inlines no more.
     */
    private MethodSpec runByAccesses(CodeBlock instruction) {
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

    /**
     * The same loop where instructions say how many cycles they take. The last one's are left to
     * the caller, who guards that they are some.
     */
    private MethodSpec runByCycles(CodeBlock instruction) {
        MethodSpec.Builder run =
                entry(
                                RUN,
                                """
                                Executes instructions, at least one, until the alarm of the counter goes off with the last one.

                                @param processor the processor
                                """)
                        .addParameter(RuntimeTypes.CYCLE_COUNTER, counter)
                        .addJavadoc(
                                """
                                @param $L counts the cycles of the processor
                                @return the clock cycles that the last instruction took, which are not counted yet
                                """,
                                counter);
        return thrown(run)
                .returns(returns)
                .addStatement("$T $L = 0", returns, cycles)
                .addStatement("boolean $L = true", first)
                .beginControlFlow("while (true)")
                .beginControlFlow("if (!$L)", first)
                .beginControlFlow(
                        "if ($1L < 1 || $2L.cycle() + $1L >= $2L.alarm())", cycles, counter)
                .addStatement("return $L", cycles)
                .endControlFlow()
                .addStatement("$L.advance($L)", counter, cycles)
                .endControlFlow()
                .addStatement("$L = false", first)
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
        return table.countsAccesses()
                ? CodeBlock.builder().addStatement("$L(processor$L)", STEP, all).build()
                : CodeBlock.builder()
                        .addStatement("$L = $L(processor$L)", cycles, STEP, all)
                        .build();
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

    private OpcodeSwitch.Case instruction(InstructionModel instruction, CodeBlock before) {
        TableMethodModel method = instruction.method();
        return new OpcodeSwitch.Case(
                instruction.opcode().orElseThrow(),
                instruction.syntax().orElseThrow(),
                executed(
                        before,
                        call(method, arguments(method)),
                        InstructionTableModel.returnsCycles(method),
                        instruction.cycles().orElseThrow()),
                // The fence, the call, the sum of stated and extra cycles, the return or the end of
                // the case.
                3 + LOAD + method.ports().size() * LOAD + CALL + 3 + 1 + 1 + 3);
    }

    private static CodeBlock call(TableMethodModel method, CodeBlock arguments) {
        return CodeBlock.of("processor.$L($L)", method.method().name(), arguments);
    }

    /** What follows the arrow of a case: a statement or a value, or a block where it takes more. */
    private CodeBlock executed(
            CodeBlock before, CodeBlock call, boolean returnsCycles, int cycles) {
        CodeBlock value = cycles == 0 ? call : CodeBlock.of("$L + $L", cycles, call);
        boolean isVoid = returns.equals(TypeName.VOID);
        boolean single = isVoid || returnsCycles;
        if (single && before.isEmpty()) {
            return CodeBlock.builder().addStatement(isVoid ? call : value).build();
        }
        CodeBlock.Builder code = CodeBlock.builder().add("{\n$>").add(before);
        if (isVoid) {
            code.addStatement(call);
        } else if (returnsCycles) {
            code.addStatement("yield $L", value);
        } else {
            code.addStatement(call).addStatement("yield $L", cycles);
        }
        return code.add("$<}\n").build();
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
                ? executed(CodeBlock.of(""), call, true, 0)
                : executed(CodeBlock.of(""), call, false, 1);
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
     * Writes the call that executes instructions until the alarm of the counter goes off.
     *
     * @param table the instruction table
     * @param processor the processor
     * @param ports the values of the ports, in the table's order, and the counter
     * @return an expression, the cycles of the last instruction; a statement, where accesses are
     *     cycles
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
