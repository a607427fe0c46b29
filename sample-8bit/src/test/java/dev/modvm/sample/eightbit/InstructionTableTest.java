package dev.modvm.sample.eightbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modvm.annotations.Instruction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the table of the 6502 states of each instruction, compared with what it does. */
class InstructionTableTest {
    private static final int START = 0x0400;

    /** What waits for the carry even where there is none: it must not save to a wrong address. */
    private static final Set<String> SAVING =
            Set.of("STA", "INC", "DEC", "ASL", "LSR", "ROL", "ROR");

    /** What goes elsewhere, so that PC does not tell how long it is. */
    private static final Set<String> JUMPING = Set.of("BRK", "RTI", "RTS", "JSR", "JMP");

    private final MemoryBus bus = new MemoryBus();
    private final Mos6502 cpu = new Mos6502();

    private record Entry(int opcode, String syntax, int cycles) {
        String mnemonic() {
            return syntax.substring(0, 3);
        }

        boolean isIndexed() {
            return syntax.contains("{u16},") || syntax.contains("),Y");
        }

        int length() {
            return 1 + (syntax.contains("16}") ? 2 : syntax.contains("8}") ? 1 : 0);
        }
    }

    @BeforeEach
    void boot() {
        bus.installWord(0xFFFC, START);
        cpu.reset(bus);
    }

    private int execute(Entry entry, int index, int status) {
        bus.install(START, entry.opcode(), 0x80, 0x12);
        bus.install(0x0080, 0x80, 0x12);
        cpu.pc = START;
        cpu.x = index;
        cpu.y = index;
        cpu.setStatus(status);
        return bus.step(cpu);
    }

    @Test
    void itHasTheDocumentedInstructionsOnceEach() throws IOException {
        Set<Integer> opcodes = new HashSet<>();
        Set<String> syntaxes = new HashSet<>();
        Set<String> mnemonics = new HashSet<>();
        for (Entry entry : table()) {
            assertThat(opcodes.add(entry.opcode())).as("%s is new", entry).isTrue();
            assertThat(syntaxes.add(entry.syntax())).as("%s is new", entry).isTrue();
            mnemonics.add(entry.mnemonic());
        }
        assertThat(opcodes).hasSize(151);
        assertThat(mnemonics).hasSize(56);
    }

    @TestFactory
    Stream<DynamicTest> itTakesTheStatedCyclesAndBytes() throws IOException {
        return table().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.syntax(), () -> check(entry)));
    }

    private void check(Entry entry) {
        if (entry.syntax().contains("rel8")) {
            checkBranch(entry);
            return;
        }
        assertThat(execute(entry, 0, 0)).as("without a carry").isEqualTo(entry.cycles());
        assertThat(bus.accesses).as("an access for each cycle").hasSize(entry.cycles());
        if (!JUMPING.contains(entry.mnemonic())) {
            assertThat(cpu.pc).isEqualTo(START + entry.length());
        }
        boolean waits = entry.isIndexed() && !SAVING.contains(entry.mnemonic());
        assertThat(execute(entry, 0x80, 0))
                .as("with a carry into the page")
                .isEqualTo(entry.cycles() + (waits ? 1 : 0));
    }

    private void checkBranch(Entry entry) {
        // A branch is taken either with all flags clear or with all flags set.
        boolean takenWhenClear = branches(entry, 0x00);
        assertThat(branches(entry, 0xFF)).isNotEqualTo(takenWhenClear);

        int taken = takenWhenClear ? 0x00 : 0xFF;
        assertThat(execute(entry, 0, taken ^ 0xFF)).as("not taken").isEqualTo(entry.cycles());
        assertThat(execute(entry, 0, taken)).as("to another page").isEqualTo(entry.cycles() + 2);
        bus.install(START + 0x90, entry.opcode(), 0x10);
        cpu.pc = START + 0x90;
        assertThat(bus.step(cpu)).as("in its page").isEqualTo(entry.cycles() + 1);
    }

    private boolean branches(Entry entry, int status) {
        execute(entry, 0, status);
        return cpu.pc != START + 2;
    }

    /** Reads the table from the class files: the annotations are not kept any longer than that. */
    private static List<Entry> table() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Class<?> type = Mos6502.class; type != Object.class; type = type.getSuperclass()) {
            String file = type.getSimpleName() + ".class";
            try (InputStream content = type.getResourceAsStream(file)) {
                assertThat(content).as(file).isNotNull();
                new ClassReader(content).accept(new EntryVisitor(entries), ClassReader.SKIP_CODE);
            }
        }
        return entries;
    }

    private static final class EntryVisitor extends ClassVisitor {
        private final List<Entry> entries;

        EntryVisitor(List<Entry> entries) {
            super(Opcodes.ASM9);
            this.entries = entries;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return annotation.equals(Type.getDescriptor(Instruction.class))
                            ? new ElementVisitor(entries)
                            : null;
                }
            };
        }
    }

    private static final class ElementVisitor extends AnnotationVisitor {
        private final List<Entry> entries;
        private final Map<String, Object> elements = new HashMap<>();

        ElementVisitor(List<Entry> entries) {
            super(Opcodes.ASM9);
            this.entries = entries;
        }

        @Override
        public void visit(String name, Object value) {
            elements.put(name, value);
        }

        @Override
        public void visitEnd() {
            entries.add(
                    new Entry(
                            (int) elements.get("opcode"),
                            (String) elements.get("syntax"),
                            (int) elements.get("cycles")));
        }
    }
}
