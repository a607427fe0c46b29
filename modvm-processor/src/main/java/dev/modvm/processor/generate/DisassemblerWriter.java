package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.InstructionModel;
import dev.modvm.processor.model.InstructionTableModel;
import dev.modvm.processor.model.Width;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the disassembler of an instruction table. */
public final class DisassemblerWriter {
    private final ComponentModel component;
    private final TypeElement origin;
    private final ClassName type;
    private final List<InstructionModel> instructions;
    private final Width base;
    private final Width address;

    /**
     * Creates a writer.
     *
     * @param component a processor with an instruction table
     * @param origin its class
     * @param sound whether the class is without mistakes; where it is not, the disassembler knows
     *     no instruction, and is there for code that refers to it
     */
    public DisassemblerWriter(ComponentModel component, TypeElement origin, boolean sound) {
        this.component = component;
        this.origin = origin;
        this.type = InstructionTableModel.generated(component.type(), "Disassembler");
        this.instructions = sound ? component.table().orElseThrow().byOpcode() : List.of();
        this.base = component.base().width().orElse(Width.U8);
        this.address = component.address().width().orElse(Width.U16);
    }

    /**
     * Writes the file.
     *
     * @return the file
     */
    public JavaFile write() {
        TypeSpec.Builder disassembler =
                TypeSpec.classBuilder(type)
                        .addJavadoc(
                                "Disassembles the instructions of {@link $T}. It keeps nothing.\n",
                                component.type())
                        .addModifiers(GeneratedSource.visibility(component))
                        .addModifiers(Modifier.FINAL)
                        .addMethod(
                                MethodSpec.constructorBuilder()
                                        .addModifiers(Modifier.PRIVATE)
                                        .build())
                        .addMethod(disassemble())
                        .addMethod(length());
        addSyntax(disassembler);
        return GeneratedSource.file(component, origin, disassembler);
    }

    private MethodSpec disassemble() {
        boolean wide = component.wide();
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("disassemble")
                        .addJavadoc(
                                """
                                Writes an instruction as its assembler does.

                                @param memory gives what an address holds, of which the lower $L bits count
                                @param address where the opcode is; what follows lies behind it, and address 0 behind $L
                                @return the instruction with its operands, or a directive for data where no instruction has
                                    the opcode
                                """,
                                base.bits(),
                                address.hex(address.largest()))
                        .addModifiers(GeneratedSource.visibility(component))
                        .addModifiers(Modifier.STATIC)
                        .addParameter(
                                wide ? LongUnaryOperator.class : IntUnaryOperator.class, "memory")
                        .addParameter(wide ? TypeName.LONG : TypeName.INT, "address")
                        .returns(String.class);
        return method.addStatement(
                        "return $T.disassemble(\n$T::syntax, $L, address, $L, $L)",
                        RuntimeTypes.INSTRUCTION_SYNTAX,
                        type,
                        wide ? "memory" : "at -> memory.applyAsInt((int) at)",
                        base.bits(),
                        address.bits())
                .build();
    }

    private MethodSpec length() {
        return MethodSpec.methodBuilder("length")
                .addJavadoc(
                        """
                        Tells how much room an instruction takes.

                        @param opcode its opcode
                        @return the number of $L, with the one of the opcode; 1 where no instruction has the opcode
                        """,
                        base == Width.U8 ? "bytes" : "addresses")
                .addModifiers(GeneratedSource.visibility(component))
                .addModifiers(Modifier.STATIC)
                .addParameter(TypeName.INT, "opcode")
                .returns(TypeName.INT)
                .addStatement(
                        "return $T.length(syntax(opcode), $L)",
                        RuntimeTypes.INSTRUCTION_SYNTAX,
                        base.bits())
                .build();
    }

    private void addSyntax(TypeSpec.Builder disassembler) {
        OpcodeSwitch.Parts parts =
                new OpcodeSwitch.Parts(
                        DisassemblerWriter::head,
                        "syntax",
                        name -> CodeBlock.of("$L(opcode);\n", name),
                        10,
                        true);
        TypeSpec.Builder rest = TypeSpec.classBuilder("Rest");
        OpcodeSwitch.Written found =
                new OpcodeSwitch(parts, CodeBlock.of("$S;\n", ""), base.bits() / 4)
                        .write(
                                instructions.stream().map(DisassemblerWriter::syntax).toList(),
                                rest);
        disassembler.addMethod(
                head("syntax")
                        .addJavadoc("The syntax of an instruction; empty where there is none.\n")
                        .addCode(found.returned())
                        .build());
        TypeSpec built = rest.build();
        disassembler.addMethods(built.methodSpecs()).addTypes(built.typeSpecs());
    }

    private static MethodSpec.Builder head(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeName.INT, "opcode")
                .returns(String.class);
    }

    private static OpcodeSwitch.Case syntax(InstructionModel instruction) {
        return new OpcodeSwitch.Case(
                instruction.opcode().orElseThrow(),
                "",
                CodeBlock.of("$S;\n", instruction.syntax().orElseThrow()),
                // The constant, and the end of the case.
                3 + 3);
    }
}
