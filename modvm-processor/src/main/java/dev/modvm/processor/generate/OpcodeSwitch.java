package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * A switch over opcodes. Where it would be too long for one method, the upper bits of the opcode
 * choose a method for the rest; where it would be too long for one class, a class.
 */
final class OpcodeSwitch {
    /**
     * What a method may take at most, in bytes of bytecode as {@link #bytes} counts them. HotSpot
     * compiles no method over 8,000 bytes.
     */
    private static final int LARGEST = 7500;

    /**
     * How many opcodes a method executes at most. HotSpot inlines no more than 8,000 bytes of
     * bytecode into one method, in the order of the cases and not of their frequency, and an
     * instruction with its accesses takes some hundreds; what is not inlined is called. A method of
     * half as many cases may be short enough to be inlined itself, which fills up its caller.
     */
    private static final int MOST_CASES = 64;

    /** How many methods a switch over upper bits chooses from, at most. */
    private static final int FAN_OUT = 4;

    /**
     * How many opcodes the methods of one class execute at most. A class file has room for 65,534
     * constants: a case takes three of them, and one more where the class keeps descriptions; the
     * methods that the cases are in take some, too.
     */
    private static final int MOST_IN_CLASS = 10_000;

    /**
     * One case.
     *
     * @param opcode the opcode
     * @param label what the case is, for a comment before it, or an empty text
     * @param code what follows the arrow: a value, a statement or a block
     * @param bytes how many bytes of bytecode that takes at most
     */
    record Case(int opcode, String label, CodeBlock code, int bytes) {
        long number() {
            return Integer.toUnsignedLong(opcode);
        }
    }

    /**
     * The methods that a long switch is divided in.
     *
     * @param head begins a method, with its modifiers, parameters and return type
     * @param name what their names begin with
     * @param call the call of one, from its name, with a semicolon
     * @param callBytes how many bytes of bytecode a call takes at most
     * @param returned whether the cases are values to return, rather than statements
     */
    record Parts(
            Function<String, MethodSpec.Builder> head,
            String name,
            Function<String, CodeBlock> call,
            int callBytes,
            boolean returned) {}

    /**
     * A switch.
     *
     * @param selector what it switches on
     * @param body the cases
     * @param isReturned whether the cases are values
     */
    record Written(String selector, CodeBlock body, boolean isReturned) {
        /** The statement that executes the opcode, and returns its value, where there is one. */
        CodeBlock returned() {
            return statement(isReturned ? "return " : "");
        }

        /** The statement that assigns the value to a variable. */
        CodeBlock assigned(String variable) {
            return statement(variable + " = ");
        }

        private CodeBlock statement(String head) {
            return CodeBlock.builder()
                    .beginControlFlow("$Lswitch ($L)", head, selector)
                    .add(body)
                    .add(head.isEmpty() ? "$<}\n" : "$<};\n")
                    .build();
        }
    }

    private final Parts parts;
    private final CodeBlock otherwise;
    private final int digits;
    private final int fanOut;
    private List<MethodSpec> methods = new ArrayList<>();
    private final List<TypeSpec> classes = new ArrayList<>();

    /**
     * Creates a switch.
     *
     * @param parts the methods that it may be divided in
     * @param otherwise what follows the arrow for all other opcodes
     * @param digits how many hexadecimal digits an opcode has
     */
    OpcodeSwitch(Parts parts, CodeBlock otherwise, int digits) {
        this.parts = parts;
        this.otherwise = otherwise;
        this.digits = digits;
        int fanOut = FAN_OUT;
        while (fanOut > 2 && fanOut * (parts.callBytes() + 20) > LARGEST) {
            fanOut /= 2;
        }
        this.fanOut = fanOut;
    }

    /**
     * Writes the switch.
     *
     * @param cases the cases, by opcode
     * @param type takes the methods and classes that it is divided in
     * @return the switch, for a method that has the opcode in the variable {@code opcode}
     */
    Written write(List<Case> cases, TypeSpec.Builder type) {
        Written code = body(cases);
        type.addMethods(methods).addTypes(classes);
        return code;
    }

    /**
     * Writes the switch so that it finds some opcodes first, and calls a method for the others.
     *
     * @param frequent the cases to find first, by opcode
     * @param others the other cases, by opcode
     * @param type takes the methods and classes that it is divided in
     * @return the switch, for a method that has the opcode in the variable {@code opcode}
     */
    Written write(List<Case> frequent, List<Case> others, TypeSpec.Builder type) {
        String name = parts.name() + "Others";
        type.addMethod(parts.head().apply(name).addCode(body(others).returned()).build());
        type.addMethods(methods).addTypes(classes);
        return whole(frequent, parts.call().apply(name));
    }

    /** Whether a switch is divided in several methods. */
    boolean isDivided(List<Case> cases) {
        return cases.size() > MOST_CASES || bytes(cases) > LARGEST;
    }

    private Written body(List<Case> cases) {
        if (!isDivided(cases)) {
            return whole(cases, otherwise);
        }
        int shift = shift(cases);
        Map<Integer, List<Case>> blocks = new LinkedHashMap<>();
        for (Case one : cases) {
            blocks.computeIfAbsent(one.opcode() >>> shift, first -> new ArrayList<>()).add(one);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        blocks.forEach(
                (bits, block) -> {
                    long from = Integer.toUnsignedLong(bits) << shift;
                    String range = hex(from) + "To" + hex(from + (1L << shift) - 1);
                    boolean ownClass =
                            cases.size() > MOST_IN_CLASS
                                    && block.size() <= MOST_IN_CLASS
                                    && isDivided(block);
                    String call =
                            ownClass ? addClass(range, block) : addMethod(range, block, methods);
                    code.add("case $L -> $L", number(bits), parts.call().apply(call));
                });
        return written("opcode >>> " + shift, code, otherwise);
    }

    /** Adds a method for a part of the opcodes, before those that it calls; returns its name. */
    private String addMethod(String range, List<Case> block, List<MethodSpec> to) {
        String name = parts.name() + range;
        int position = to.size();
        CodeBlock body = body(block).returned();
        to.add(position, parts.head().apply(name).addCode(body).build());
        return name;
    }

    /** Adds a class for a part of the opcodes; returns what its method is called by. */
    private String addClass(String range, List<Case> block) {
        List<MethodSpec> around = methods;
        methods = new ArrayList<>();
        String name = "Opcodes" + range;
        String method = addMethod(range, block, methods);
        classes.add(
                TypeSpec.classBuilder(name)
                        .addJavadoc("A part of the opcodes: one class file has no room for all.\n")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build())
                        .addMethods(methods)
                        .build());
        methods = around;
        return name + "." + method;
    }

    /** The fewest bits that are left out, so that no more than the fan-out remains. */
    private int shift(List<Case> cases) {
        int shift = 1;
        while (blocks(cases, shift) > fanOut) {
            shift++;
        }
        return shift;
    }

    private static long blocks(List<Case> cases, int shift) {
        return cases.stream().mapToInt(one -> one.opcode() >>> shift).distinct().count();
    }

    private Written whole(List<Case> cases, CodeBlock others) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Case one : cases) {
            if (!one.label().isEmpty()) {
                code.add("// $L\n", one.label());
            }
            code.add("case $L -> $L", number(one.opcode()), one.code());
        }
        return written("opcode", code, others);
    }

    private Written written(String selector, CodeBlock.Builder code, CodeBlock others) {
        return new Written(selector, code.add("default -> $L", others).build(), parts.returned());
    }

    private String number(int opcode) {
        return "0x" + hex(Integer.toUnsignedLong(opcode));
    }

    private String hex(long opcode) {
        return String.format(Locale.ROOT, "%0" + digits + "X", opcode);
    }

    /** The bytes of a whole switch: at most what the compiler makes of it, and a call beside it. */
    private int bytes(List<Case> cases) {
        int first = cases.stream().mapToInt(Case::opcode).min().orElse(0);
        int last = cases.stream().mapToInt(Case::opcode).max().orElse(0);
        long range = (long) last - first + 1;
        int count = cases.size();
        // What javac weighs against each other: a table for each number, or pairs for each case.
        boolean table = 4 + range + 3 * 3 <= 3 + 2L * count + 3L * count;
        long labels = 16 + (table ? 4 * range : 8L * count);
        long code = cases.stream().mapToLong(Case::bytes).sum();
        return (int) Math.min(Integer.MAX_VALUE, labels + code + 2L * parts.callBytes());
    }
}
