package dev.modvm.sample.eightbit.processor;

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the tables of both processors state of each instruction, compared with what it does. */
class InstructionTableTest {
    private static final int START = 0x0400;

    /** What goes elsewhere, so that PC does not tell how long it is. */
    private static final Set<String> JUMPING = Set.of("BRK", "RTI", "RTS", "JSR", "JMP");

    /** It waits for the carry whenever it saves: it must not save to a wrong address. */
    private static final Chip NMOS =
            new Chip(
                    "NMOS",
                    Mos6502.class,
                    Set.of(Mos6502Combinations.class, Mos6502Oddities.class),
                    Set.of(
                            "STA", "INC", "DEC", "ASL", "LSR", "ROL", "ROR", "SLO", "RLA", "SRE",
                            "RRA", "DCP", "ISC", "SHA", "SHX", "SHY", "TAS"));

    /** It has learnt that a shift without a carry need not wait for one. */
    private static final Chip CMOS =
            new Chip(
                    "CMOS",
                    Wdc65C02.class,
                    Set.of(Wdc65C02Gaps.class),
                    Set.of("STA", "STZ", "INC", "DEC"));

    /**
     * A processor.
     *
     * @param name its name
     * @param type its class
     * @param undocumented the tables of instructions that its manual does not have
     * @param waiting the instructions that wait for a carry even where there is none
     */
    private record Chip(
            String name,
            Class<? extends Mos6502Control> type,
            Set<Class<?>> undocumented,
            Set<String> waiting) {}

    private record Entry(int opcode, String syntax, int cycles, Class<?> table) {
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

    private MemoryBus bus = new MemoryBus();
    private Mos6502Control cpu = new Mos6502();

    private void boot(Chip chip) {
        bus = new MemoryBus();
        bus.installWord(0xFFFC, START);
        bus.irq.raiseAt(Long.MAX_VALUE);
        bus.nmi.raiseAt(Long.MAX_VALUE);
        if (chip.type() == Mos6502.class) {
            Mos6502 mos = new Mos6502();
            mos.reset(bus);
            cpu = mos;
        } else {
            Wdc65C02 wdc = new Wdc65C02();
            wdc.reset(bus);
            cpu = wdc;
        }
    }

    private int execute(Chip chip, Entry entry, int index, int status) {
        boot(chip);
        bus.install(START, entry.opcode(), 0x80, 0x12);
        bus.install(0x0080, 0x80, 0x12);
        cpu.x = index;
        cpu.y = index;
        cpu.setStatus(status);
        return bus.step(cpu);
    }

    @Test
    void theNmosChipHasTheDocumentedInstructionsOnceEach() throws IOException {
        List<Entry> documented = documented(NMOS);

        assertThat(documented).extracting(Entry::syntax).doesNotHaveDuplicates().hasSize(151);
        assertThat(mnemonics(documented)).hasSize(56);
        assertThat(table(NMOS)).as("all but the jams").hasSize(256 - 12);
    }

    @Test
    void theCmosChipHasTheDocumentedInstructionsOnceEach() throws IOException {
        List<Entry> documented = documented(CMOS);

        assertThat(documented).extracting(Entry::syntax).doesNotHaveDuplicates().hasSize(212);
        assertThat(mnemonics(documented)).hasSize(70);
        assertThat(table(CMOS)).as("all").hasSize(256);
    }

    private static List<Entry> documented(Chip chip) throws IOException {
        return table(chip).stream()
                .filter(entry -> !chip.undocumented().contains(entry.table()))
                .toList();
    }

    private static Set<String> mnemonics(List<Entry> entries) {
        Set<String> mnemonics = new HashSet<>();
        entries.forEach(entry -> mnemonics.add(entry.mnemonic()));
        return mnemonics;
    }

    @TestFactory
    Stream<DynamicTest> eachTakesTheStatedCyclesAndBytes() {
        return Stream.of(NMOS, CMOS).flatMap(this::checks);
    }

    private Stream<DynamicTest> checks(Chip chip) {
        List<Entry> table;
        try {
            table = table(chip);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return table.stream()
                .filter(entry -> !entry.syntax().equals("STP"))
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        String.format(
                                                "%s $%02X %s",
                                                chip.name(), entry.opcode(), entry.syntax()),
                                        () -> check(chip, entry)));
    }

    private void check(Chip chip, Entry entry) {
        if (entry.syntax().contains("rel8")) {
            if (entry.syntax().contains("u8")) {
                checkBitBranch(chip, entry);
            } else if (entry.syntax().startsWith("BRA")) {
                assertThat(execute(chip, entry, 0, 0)).isEqualTo(entry.cycles() + 1);
            } else {
                checkBranch(chip, entry);
            }
            return;
        }
        assertThat(execute(chip, entry, 0, 0)).as("without a carry").isEqualTo(entry.cycles());
        assertThat(bus.accesses).as("an access for each cycle").hasSize(entry.cycles());
        if (!JUMPING.contains(entry.mnemonic())) {
            assertThat(cpu.pc).isEqualTo(START + entry.length());
        }
        boolean mayWait =
                entry.isIndexed()
                        && !chip.waiting().contains(entry.mnemonic())
                        && !JUMPING.contains(entry.mnemonic());
        assertThat(execute(chip, entry, 0x80, 0))
                .as("with a carry into the page")
                .isEqualTo(entry.cycles() + (mayWait ? 1 : 0));
    }

    private void checkBranch(Chip chip, Entry entry) {
        // A branch is taken either with all flags clear or with all flags set.
        boolean takenWhenClear = branches(chip, entry, 0x00);
        assertThat(branches(chip, entry, 0xFF)).isNotEqualTo(takenWhenClear);

        int taken = takenWhenClear ? 0x00 : 0xFF;
        assertThat(execute(chip, entry, 0, taken ^ 0xFF)).as("not taken").isEqualTo(entry.cycles());
        assertThat(execute(chip, entry, 0, taken))
                .as("to another page")
                .isEqualTo(entry.cycles() + 2);
        bus.install(START + 0x90, entry.opcode(), 0x10);
        cpu.pc = START + 0x90;
        assertThat(bus.step(cpu)).as("in its page").isEqualTo(entry.cycles() + 1);
    }

    private boolean branches(Chip chip, Entry entry, int status) {
        execute(chip, entry, 0, status);
        return cpu.pc != START + 2;
    }

    private void checkBitBranch(Chip chip, Entry entry) {
        int bit = 1 << (entry.opcode() >> 4 & 7);
        int taken = entry.mnemonic().equals("BBS") ? bit : ~bit;
        assertThat(bitBranch(chip, entry, 0x10, ~taken)).as("not taken").isEqualTo(5);
        assertThat(cpu.pc).isEqualTo(START + 3);
        assertThat(bitBranch(chip, entry, 0x10, taken)).as("in its page").isEqualTo(6);
        assertThat(cpu.pc).isEqualTo(START + 3 + 0x10);
        assertThat(bitBranch(chip, entry, 0x80, taken)).as("to another page").isEqualTo(7);
        assertThat(cpu.pc).isEqualTo(START + 3 - 0x80);
    }

    private int bitBranch(Chip chip, Entry entry, int offset, int value) {
        boot(chip);
        bus.install(START, entry.opcode(), 0x20, offset);
        bus.install(0x0020, value);
        return bus.step(cpu);
    }

    /**
     * Reads the table from the class files: the annotations are not kept any longer than that. An
     * entry of a subclass replaces the one that it inherits.
     */
    private static List<Entry> table(Chip chip) throws IOException {
        Map<Integer, Entry> entries = new HashMap<>();
        for (Class<?> type = chip.type(); type != Object.class; type = type.getSuperclass()) {
            List<Entry> own = new ArrayList<>();
            String file = type.getSimpleName() + ".class";
            try (InputStream content = type.getResourceAsStream(file)) {
                assertThat(content).as(file).isNotNull();
                new ClassReader(content).accept(new EntryVisitor(type, own), ClassReader.SKIP_CODE);
            }
            assertThat(own).extracting(Entry::opcode).as(file).doesNotHaveDuplicates();
            own.forEach(entry -> entries.putIfAbsent(entry.opcode(), entry));
        }
        return List.copyOf(entries.values());
    }

    private static final class EntryVisitor extends ClassVisitor {
        private final Class<?> table;
        private final List<Entry> entries;

        EntryVisitor(Class<?> table, List<Entry> entries) {
            super(Opcodes.ASM9);
            this.table = table;
            this.entries = entries;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (annotation.equals(Type.getDescriptor(Instruction.Repeated.class))) {
                        return new RepeatedVisitor(table, entries);
                    }
                    return annotation.equals(Type.getDescriptor(Instruction.class))
                            ? new ElementVisitor(table, entries)
                            : null;
                }
            };
        }
    }

    private static final class RepeatedVisitor extends AnnotationVisitor {
        private final Class<?> table;
        private final List<Entry> entries;

        RepeatedVisitor(Class<?> table, List<Entry> entries) {
            super(Opcodes.ASM9);
            this.table = table;
            this.entries = entries;
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String name, String descriptor) {
            return new ElementVisitor(table, entries);
        }
    }

    private static final class ElementVisitor extends AnnotationVisitor {
        private final Class<?> table;
        private final List<Entry> entries;
        private final Map<String, Object> elements = new HashMap<>();

        ElementVisitor(Class<?> table, List<Entry> entries) {
            super(Opcodes.ASM9);
            this.table = table;
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
                            (int) elements.get("cycles"),
                            table));
        }
    }
}
