package tables;

import dev.modvm.annotations.*;
import dev.modvm.runtime.*;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Processors that are written as instruction tables. */
public final class Scenario {
    private Scenario() {}

    /** What both models of a processor make of the same program, and their cycles. */
    public static String models(Function<Machine, MachineOutcome> execution) {
        StringBuilder told = new StringBuilder();
        int[] program = {0x01, 5, 0x02, 0x03, 4, 0x10, 0x03, 2, 0x01, 7, 0x04, 0xFF, 9};
        Accumulator first = new Accumulator();
        told.append(execution.apply(FirstMachine.builder().cpu(first).ram(new Ram(program)).build()));
        told.append('\n').append(first.log).append('\n');
        Revised revised = new Revised();
        told.append(
                execution.apply(
                        SecondMachine.builder().cpu(revised).ram(new Ram(program)).build()));
        return told.append('\n').append(revised.log).toString();
    }

    /** Step by step, each with its cycles. */
    public static String cycles() {
        StringBuilder told = new StringBuilder();
        FlatBus bus = new FlatBus(0x01, 5, 0x02, 0x03, 3, 8, 0x10, 0x03, 0);
        Revised revised = new Revised();
        for (int step = 0; step < 6; step++) {
            told.append(RevisedInstructions.step(revised, bus)).append(' ');
        }
        return told.append(revised.log).toString();
    }

    /** What the disassemblers make of programs, an instruction a line. */
    public static String listing() {
        int[] program = {0x01, 5, 0x02, 0x03, 4, 0x10, 0x03, 0xF8, 0x99};
        StringBuilder told = new StringBuilder();
        for (int at = 0; at < program.length; at += RevisedDisassembler.length(program[at])) {
            told.append(at).append(' ');
            told.append(RevisedDisassembler.disassemble(address -> program[address], at));
            told.append('\n');
        }
        int[] words = {0x7000_0000, 0x1234, 4, -1, 5};
        for (int at = 0; at < words.length; at += Outer_WideDisassembler.length(words[at])) {
            told.append(at).append(' ');
            told.append(Outer_WideDisassembler.disassemble(address -> words[address], at));
            told.append('\n');
        }
        return told.toString();
    }

    /** A wide processor with sparse opcodes, long cycles, its own port and checked exceptions. */
    public static String wide(Function<Machine, MachineOutcome> execution) {
        Outer.Wide wide = new Outer.Wide();
        MachineOutcome outcome =
                execution.apply(WideBoardMachine.builder().cpu(wide).teller(new Teller()).build());
        return outcome + "\n" + wide.log;
    }

    /** Each access is a cycle, so methods return nothing. */
    public static String accesses(Function<Machine, MachineOutcome> execution) {
        Counting counting = new Counting();
        MachineOutcome outcome =
                execution.apply(
                        CountingBoardMachine.builder().cpu(counting).ram(new Ram(1, 1, 2)).build());
        return outcome + "\n" + counting.log;
    }
}

final class FlatBus extends Bus {
    private final int[] cells;

    FlatBus(int... cells) {
        this.cells = cells;
    }

    @Override
    protected int decodeLoad(int address) {
        return cells[address];
    }

    @Override
    protected void decodeSave(int address, int value) {
        cells[address] = value;
    }
}

@MachineSpec
interface First {
    Accumulator cpu();

    @Mapped(from = 0, to = 0xFF)
    Ram ram();
}

@MachineSpec
interface Second {
    Revised cpu();

    @Mapped(from = 0, to = 0xFF)
    Ram ram();
}

@Peripheral(base = U8.class, address = U16.class)
final class Ram {
    @Memory final byte[] cells = new byte[0x100];

    Ram(int... program) {
        for (int index = 0; index < program.length; index++) {
            cells[index] = (byte) program[index];
        }
    }
}

/** What both models have. */
abstract class Registers {
    final List<String> log = new ArrayList<>();
    int pc;
    int a;

    @Fetch
    int fetch(Bus bus) {
        return bus.load(pc++);
    }

    @Instruction(opcode = 0x01, syntax = "LOAD #{u8}", cycles = 2)
    void load(Bus bus) {
        a = bus.load(pc++);
        log.add("load " + a);
    }
}

@Processor(base = U8.class, address = U16.class)
class Accumulator extends Registers {
    /** Adds one. For real. */
    @Instruction(opcode = 0x02, syntax = "INC", cycles = 2)
    @Instruction(opcode = 0x04, syntax = "INC", cycles = 3)
    void increment() {
        a++;
        log.add("increment " + a);
    }

    /**
     * Branches where {@code A} is even, which takes longer | by {@link #pc one}.
     *
     * @return the extra cycles
     */
    @Instruction(opcode = 0x03, syntax = "BEVEN {rel8}", cycles = 2)
    int branchIfEven(Bus bus) {
        int distance = (byte) bus.load(pc++);
        boolean even = a % 2 == 0;
        pc += even ? distance : 0;
        log.add("branch " + even);
        return even ? 1 : 0;
    }

    @Otherwise
    int unknown(int opcode, Bus bus) {
        log.add("unknown " + opcode);
        if (opcode == 0xFF) {
            throw Terminated.with(bus.load(pc));
        }
        return 40;
    }
}

/** A model with one instruction changed, one overridden, and one new. */
@Processor(base = U8.class, address = U16.class)
class Revised extends Accumulator {
    @Instruction(opcode = 0x02, syntax = "INC2", cycles = 5)
    void incrementTwice() {
        a += 2;
        log.add("twice " + a);
    }

    @Override
    int branchIfEven(Bus bus) {
        log.add("revised");
        return 10 * super.branchIfEven(bus);
    }

    @Instruction(opcode = 0x10, syntax = "DOUBLE", cycles = 7)
    void twice() {
        a *= 2;
        log.add("double " + a);
    }
}

record Tell(String text) implements Request {}

interface Tells {
    @Sends(Tell.class)
    String tell(String text);
}

@Peripheral(base = U32.class)
final class Teller {
    @Handles(Tell.class)
    String tell(String text) {
        return text + "!";
    }
}

@MachineSpec
interface WideBoard {
    Outer.Wide cpu();

    Teller teller();
}

final class Outer {
    private Outer() {}

    @Processor(base = U32.class)
    static final class Wide {
        private static final int[] PROGRAM = {0x8000_0000, 0x7000_0000, -1, 12, 0};
        final StringBuilder log = new StringBuilder();
        private int pc;

        @Fetch
        int fetch() {
            return PROGRAM[pc++];
        }

        @Instruction(opcode = 0x8000_0000, syntax = "HIGH", cycles = 1)
        void high(Tells tells) throws IOException {
            log.append(tells.tell("high"));
            if (pc > 4) {
                throw new IOException("high");
            }
        }

        @Instruction(opcode = 0x7000_0000, syntax = "LOW {u32}, {rel32}", cycles = 1)
        long low(@Port("teller") Tells named) {
            log.append(named.tell("low"));
            return 1L << 40;
        }

        @Instruction(opcode = -1, syntax = "LAST", cycles = 1)
        void last() {
            log.append("last");
        }

        @Otherwise
        void otherwise(int opcode, Tells tells, @Port("teller") Tells named) {
            log.append(opcode);
            if (opcode == 0) {
                throw Terminated.with(3);
            }
        }
    }
}

@MachineSpec
interface CountingBoard {
    Counting cpu();

    @Mapped(from = 0, to = 0xFF)
    Ram ram();
}

@Processor(base = U8.class, address = U16.class, timing = Timing.ACCESS)
final class Counting {
    final List<String> log = new ArrayList<>();
    private int pc;

    @Fetch
    int fetch(Bus bus) {
        return bus.load(pc++);
    }

    @Instruction(opcode = 1, syntax = "ONE", cycles = 1)
    void one() {
        log.add("one");
    }

    @Otherwise
    void otherwise(int opcode) {
        throw Terminated.with(opcode);
    }
}
