package dev.modvm.benchmarks.yardstick;

import java.io.PrintStream;

/**
 * The computer with the flat array, with as much of the simulator sim65 as the C sieve uses: its
 * hooks for arguments (there are none), for writing and for the exit. An opcode that is fetched
 * from a hook calls it, and is the RTS that leads back to the program; that of the exit jumps to
 * itself. Not thread-safe.
 */
public final class FlatSim65 extends FlatMos6502 {
    // The header of the file, as cl65 -t sim6502 writes it.
    private static final int STACK_POINTER_AT = 7;
    private static final int LOAD_ADDRESS_AT = 8;
    private static final int START_ADDRESS_AT = 10;
    private static final int HEADER_SIZE = 12;

    private static final int WRITE = 0xFFF7;
    private static final int EXIT = 0xFFF9;
    private static final int RESET_VECTOR = 0xFFFC;

    private static final int RTS = 0x60;
    private static final int JMP = 0x4C;

    /** How often it looks whether the program has ended, in cycles. */
    private static final int SLICE = 1_000_000;

    private final byte[] memory;
    private final int stackPointer;
    private final PrintStream out;
    private boolean running = true;

    private FlatSim65(byte[] memory, int stackPointer, PrintStream out) {
        super(memory, false);
        this.memory = memory;
        this.stackPointer = stackPointer;
        this.out = out;
    }

    /**
     * Runs a program to its end.
     *
     * @param program a file that {@code cl65 -t sim6502} has built
     * @param out what it prints on
     */
    public static void run(byte[] program, PrintStream out) {
        byte[] memory = new byte[MemoryMap.SIZE];
        System.arraycopy(
                program,
                HEADER_SIZE,
                memory,
                word(program, LOAD_ADDRESS_AT),
                program.length - HEADER_SIZE);
        memory[EXIT + 1] = (byte) EXIT;
        memory[EXIT + 2] = (byte) (EXIT >> 8);
        memory[RESET_VECTOR] = program[START_ADDRESS_AT];
        memory[RESET_VECTOR + 1] = program[START_ADDRESS_AT + 1];
        FlatSim65 computer = new FlatSim65(memory, program[STACK_POINTER_AT] & 0xFF, out);
        computer.reset();
        while (computer.running) {
            computer.run(computer.cycle() + SLICE);
        }
        out.flush();
    }

    @Override
    int load(int address, int position) {
        // Only opcodes are loaded in the first cycle of an instruction, and from here, only hooks.
        if (position == 0 && address >= WRITE && address <= EXIT) {
            return call(address);
        }
        return super.load(address, position);
    }

    private int call(int hook) {
        if (hook == EXIT) {
            running = false;
            return JMP;
        }
        if (hook == WRITE) {
            write();
        } else {
            setResult(0); // the number of arguments
        }
        return RTS;
    }

    /** The number of bytes is in A and X, their address on the C stack, then the file. */
    private void write() {
        int count = a | x << 8;
        int top = word(memory, stackPointer);
        out.write(memory, word(memory, top), count);
        memory[stackPointer] = (byte) (top + 4);
        memory[stackPointer + 1] = (byte) ((top + 4) >> 8);
        setResult(count);
    }

    private void setResult(int result) {
        a = result & 0xFF;
        x = result >> 8;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
