package dev.modvm.benchmarks.yardstick;

import java.util.Locale;

/**
 * The first yardstick: a computer with a 6502, written by hand in one class, its memory one flat
 * array. It knows nothing of the framework, and is as fast as we could make it without giving up
 * accuracy: it is what a fused machine is measured against.
 *
 * <p>The processor is the NMOS 6502: the 151 documented opcodes, decimal mode included. It is
 * bus-exact: every clock cycle is one access to memory or a device, with the loads whose value the
 * chip throws away and the double writes of its read-modify-write instructions, and a device that
 * is accessed is told the cycle of that access. Interrupts are polled as of the last but one cycle
 * of an instruction.
 *
 * <p>The computer is that of {@link MemoryMap}: RAM up to the devices, then the devices, then ROM.
 *
 * <p>What makes it fast: an access is one comparison before the array; the position of an access
 * within its instruction is a constant, so that time costs one addition for each instruction; Z and
 * N are kept as the result that they follow from; one comparison for each instruction asks whether
 * an interrupt is possible at all; no method is so long that HotSpot does not compile it, and the
 * loop is in the method of the dispatch. It is one long class on purpose: that is how such
 * emulators are written. {@link PagedMos6502} is its sister, with which it shares no call site, so
 * that the profile of one does not hurt the other.
 *
 * <p>Not thread-safe.
 */
public class FlatMos6502 implements HandWrittenComputer {
    private static final int CARRY = 0x01;
    private static final int ZERO = 0x02;
    private static final int INTERRUPT_DISABLE = 0x04;
    private static final int DECIMAL = 0x08;
    private static final int BREAK = 0x10;
    private static final int UNUSED = 0x20;
    private static final int OVERFLOW = 0x40;
    private static final int NEGATIVE = 0x80;

    private static final int STACK_PAGE = 0x0100;
    private static final int NON_MASKABLE_VECTOR = 0xFFFA;
    private static final int RESET_VECTOR = 0xFFFC;
    private static final int INTERRUPT_VECTOR = 0xFFFE;

    /** No interrupt: the vector that is none. */
    private static final int NONE = 0;

    private final byte[] memory;
    private final boolean readOnlyAboveDevices;
    private final HandWrittenConsole console = new HandWrittenConsole();
    private final HandWrittenTimer timer = new HandWrittenTimer();

    int pc;
    int a;
    int x;
    int y;
    int s;

    /** 0 or 1. */
    private int carry;

    /** Z is set where the lower 8 bits are 0; N is set where bit 7 or bit 8 is. */
    private int result = 1;

    /** V is bit 7. */
    private int overflow;

    private boolean decimal;
    private boolean interruptDisable;

    /** The cycle in which the current instruction began; later, those that page crossings added. */
    private long cycle;

    /**
     * Until when instructions are executed; the past, as soon as there is an interrupt to serve.
     */
    private long stop;

    /** Before this cycle no interrupt is possible. */
    private long attentionAt = HandWrittenTimer.NEVER;

    /** The vector of the interrupt to serve before the next instruction, or {@link #NONE}. */
    private int interrupt;

    /**
     * Creates a computer.
     *
     * @param memory what the 65,536 addresses hold; the array is used, not copied
     * @param readOnlyAboveDevices whether there is ROM above the devices, rather than RAM
     */
    public FlatMos6502(byte[] memory, boolean readOnlyAboveDevices) {
        if (memory.length != MemoryMap.SIZE) {
            throw new IllegalArgumentException(
                    "the memory is an array of 65536 bytes, not of " + memory.length);
        }
        this.memory = memory;
        this.readOnlyAboveDevices = readOnlyAboveDevices;
    }

    @Override
    public final void reset() {
        s = 0xFD;
        interruptDisable = true;
        pc = load(RESET_VECTOR, 0) | load(RESET_VECTOR + 1, 1) << 8;
        cycle = 0;
        interrupt = NONE;
    }

    @Override
    public final void run(long until) {
        do {
            stop = until;
            if (interrupt != NONE) {
                serveInterrupt();
            }
            execute();
        } while (cycle < until);
    }

    @Override
    public final long cycle() {
        return cycle;
    }

    @Override
    public final int programCounter() {
        return pc;
    }

    @Override
    public final HandWrittenConsole console() {
        return console;
    }

    @Override
    public final int peek(int address) {
        return memory[address] & 0xFF;
    }

    // Accesses. Overridden by the test that records them only, so they are inlined.

    /**
     * Loads from the bus.
     *
     * @param address the address, 16 bits
     * @param position how many cycles after the start of the instruction
     * @return the value, 8 bits
     */
    int load(int address, int position) {
        if ((address & MemoryMap.DEVICE_MASK) == MemoryMap.DEVICES) {
            return loadFromDevice(address, cycle + position);
        }
        return memory[address] & 0xFF;
    }

    /**
     * Saves to the bus.
     *
     * @param address the address, 16 bits
     * @param value the value, 8 bits
     * @param position how many cycles after the start of the instruction
     */
    void save(int address, int value, int position) {
        if (address >= MemoryMap.DEVICES) {
            saveAboveRam(address, value, cycle + position);
            return;
        }
        memory[address] = (byte) value;
    }

    private int loadFromDevice(int address, long now) {
        if ((address & ~1) == MemoryMap.CONSOLE) {
            return console.load();
        }
        if ((address & ~3) == MemoryMap.TIMER) {
            int value = timer.load(address & 3, now);
            attentionAt = timer.attentionAt();
            return value;
        }
        throw unmapped(address);
    }

    private void saveAboveRam(int address, int value, long now) {
        if (address >= MemoryMap.ABOVE_DEVICES) {
            if (!readOnlyAboveDevices) {
                memory[address] = (byte) value;
                return;
            }
        } else if ((address & ~1) == MemoryMap.CONSOLE) {
            console.save(address & 1, value, now);
            return;
        } else if ((address & ~3) == MemoryMap.TIMER) {
            timer.save(address & 3, value, now);
            attentionAt = timer.attentionAt();
            return;
        }
        throw unmapped(address);
    }

    private static IllegalStateException unmapped(int address) {
        return new IllegalStateException(
                String.format(Locale.ROOT, "nothing answers at $%04X", address));
    }

    // Interrupts.

    /** Polls the interrupt lines as of a cycle of the current instruction. */
    private void poll(int position) {
        if (cycle + position >= attentionAt) {
            pollLines(cycle + position);
        }
    }

    private void pollLines(long now) {
        if (timer.takeNonMaskableEdge(now)) {
            interrupt = NON_MASKABLE_VECTOR;
            stop = Long.MIN_VALUE;
        } else if (!interruptDisable && timer.isInterrupting(now)) {
            interrupt = INTERRUPT_VECTOR;
            stop = Long.MIN_VALUE;
        }
        attentionAt = timer.attentionAt();
    }

    private void serveInterrupt() {
        int vector = interrupt;
        interrupt = NONE;
        load(pc, 0);
        load(pc, 1);
        enterHandler(vector, pc, 0);
    }

    private void enterHandler(int vector, int returnAddress, int breakFlag) {
        save(STACK_PAGE | s, returnAddress >> 8, 2);
        save(STACK_PAGE | ((s - 1) & 0xFF), returnAddress & 0xFF, 3);
        save(STACK_PAGE | ((s - 2) & 0xFF), status() | breakFlag, 4);
        s = (s - 3) & 0xFF;
        interruptDisable = true;
        pc = load(vector, 5) | load(vector + 1, 6) << 8;
        cycle += 7;
    }

    // The dispatch.

    private void execute() {
        while (cycle < stop) {
            int opcode = load(pc, 0);
            switch (opcode) {
                case 0x69 -> add(immediate());
                case 0x65 -> add(loadLast(zeroPage(), 2));
                case 0x75 -> add(loadLast(zeroPage(x), 3));
                case 0x6D -> add(loadLast(absolute(), 3));
                case 0x7D -> add(loadLast(absoluteToLoad(x), 3));
                case 0x79 -> add(loadLast(absoluteToLoad(y), 3));
                case 0x61 -> add(loadLast(indexedIndirect(), 5));
                case 0x71 -> add(loadLast(indirectIndexedToLoad(), 4));

                case 0x29 -> and(immediate());
                case 0x25 -> and(loadLast(zeroPage(), 2));
                case 0x35 -> and(loadLast(zeroPage(x), 3));
                case 0x2D -> and(loadLast(absolute(), 3));
                case 0x3D -> and(loadLast(absoluteToLoad(x), 3));
                case 0x39 -> and(loadLast(absoluteToLoad(y), 3));
                case 0x21 -> and(loadLast(indexedIndirect(), 5));
                case 0x31 -> and(loadLast(indirectIndexedToLoad(), 4));

                case 0x0A -> {
                    implied();
                    a = shiftLeft(a);
                }
                case 0x06 -> shiftLeftMemory(zeroPage(), 2);
                case 0x16 -> shiftLeftMemory(zeroPage(x), 3);
                case 0x0E -> shiftLeftMemory(absolute(), 3);
                case 0x1E -> shiftLeftMemory(absolute(x), 4);

                case 0x90 -> branch(carry == 0);
                case 0xB0 -> branch(carry != 0);
                case 0xF0 -> branch((result & 0xFF) == 0);
                case 0x30 -> branch((result & 0x180) != 0);
                case 0xD0 -> branch((result & 0xFF) != 0);
                case 0x10 -> branch((result & 0x180) == 0);
                case 0x50 -> branch((overflow & 0x80) == 0);
                case 0x70 -> branch((overflow & 0x80) != 0);

                case 0x24 -> bit(loadLast(zeroPage(), 2));
                case 0x2C -> bit(loadLast(absolute(), 3));

                case 0x00 -> breakInstruction();

                case 0x18 -> {
                    implied();
                    carry = 0;
                }
                case 0xD8 -> {
                    implied();
                    decimal = false;
                }
                case 0x58 -> {
                    implied();
                    interruptDisable = false;
                }
                case 0xB8 -> {
                    implied();
                    overflow = 0;
                }

                case 0xC9 -> compare(a, immediate());
                case 0xC5 -> compare(a, loadLast(zeroPage(), 2));
                case 0xD5 -> compare(a, loadLast(zeroPage(x), 3));
                case 0xCD -> compare(a, loadLast(absolute(), 3));
                case 0xDD -> compare(a, loadLast(absoluteToLoad(x), 3));
                case 0xD9 -> compare(a, loadLast(absoluteToLoad(y), 3));
                case 0xC1 -> compare(a, loadLast(indexedIndirect(), 5));
                case 0xD1 -> compare(a, loadLast(indirectIndexedToLoad(), 4));

                case 0xE0 -> compare(x, immediate());
                case 0xE4 -> compare(x, loadLast(zeroPage(), 2));
                case 0xEC -> compare(x, loadLast(absolute(), 3));

                case 0xC0 -> compare(y, immediate());
                case 0xC4 -> compare(y, loadLast(zeroPage(), 2));
                case 0xCC -> compare(y, loadLast(absolute(), 3));

                case 0xC6 -> decrementMemory(zeroPage(), 2);
                case 0xD6 -> decrementMemory(zeroPage(x), 3);
                case 0xCE -> decrementMemory(absolute(), 3);
                case 0xDE -> decrementMemory(absolute(x), 4);

                case 0xCA -> {
                    implied();
                    x = result((x - 1) & 0xFF);
                }
                case 0x88 -> {
                    implied();
                    y = result((y - 1) & 0xFF);
                }

                case 0x49 -> exclusiveOr(immediate());
                case 0x45 -> exclusiveOr(loadLast(zeroPage(), 2));
                case 0x55 -> exclusiveOr(loadLast(zeroPage(x), 3));
                case 0x4D -> exclusiveOr(loadLast(absolute(), 3));
                case 0x5D -> exclusiveOr(loadLast(absoluteToLoad(x), 3));
                case 0x59 -> exclusiveOr(loadLast(absoluteToLoad(y), 3));
                case 0x41 -> exclusiveOr(loadLast(indexedIndirect(), 5));
                case 0x51 -> exclusiveOr(loadLast(indirectIndexedToLoad(), 4));

                case 0xE6 -> incrementMemory(zeroPage(), 2);
                case 0xF6 -> incrementMemory(zeroPage(x), 3);
                case 0xEE -> incrementMemory(absolute(), 3);
                case 0xFE -> incrementMemory(absolute(x), 4);

                case 0xE8 -> {
                    implied();
                    x = result((x + 1) & 0xFF);
                }
                case 0xC8 -> {
                    implied();
                    y = result((y + 1) & 0xFF);
                }

                case 0x4C -> jump();
                case 0x6C -> jumpIndirect();
                case 0x20 -> jumpToSubroutine();

                case 0xA9 -> a = result(immediate());
                case 0xA5 -> a = result(loadLast(zeroPage(), 2));
                case 0xB5 -> a = result(loadLast(zeroPage(x), 3));
                case 0xAD -> a = result(loadLast(absolute(), 3));
                case 0xBD -> a = result(loadLast(absoluteToLoad(x), 3));
                case 0xB9 -> a = result(loadLast(absoluteToLoad(y), 3));
                case 0xA1 -> a = result(loadLast(indexedIndirect(), 5));
                case 0xB1 -> a = result(loadLast(indirectIndexedToLoad(), 4));

                case 0xA2 -> x = result(immediate());
                case 0xA6 -> x = result(loadLast(zeroPage(), 2));
                case 0xB6 -> x = result(loadLast(zeroPage(y), 3));
                case 0xAE -> x = result(loadLast(absolute(), 3));
                case 0xBE -> x = result(loadLast(absoluteToLoad(y), 3));

                case 0xA0 -> y = result(immediate());
                case 0xA4 -> y = result(loadLast(zeroPage(), 2));
                case 0xB4 -> y = result(loadLast(zeroPage(x), 3));
                case 0xAC -> y = result(loadLast(absolute(), 3));
                case 0xBC -> y = result(loadLast(absoluteToLoad(x), 3));

                case 0x4A -> {
                    implied();
                    a = shiftRight(a);
                }
                case 0x46 -> shiftRightMemory(zeroPage(), 2);
                case 0x56 -> shiftRightMemory(zeroPage(x), 3);
                case 0x4E -> shiftRightMemory(absolute(), 3);
                case 0x5E -> shiftRightMemory(absolute(x), 4);

                case 0xEA -> implied();

                case 0x09 -> or(immediate());
                case 0x05 -> or(loadLast(zeroPage(), 2));
                case 0x15 -> or(loadLast(zeroPage(x), 3));
                case 0x0D -> or(loadLast(absolute(), 3));
                case 0x1D -> or(loadLast(absoluteToLoad(x), 3));
                case 0x19 -> or(loadLast(absoluteToLoad(y), 3));
                case 0x01 -> or(loadLast(indexedIndirect(), 5));
                case 0x11 -> or(loadLast(indirectIndexedToLoad(), 4));

                case 0x48 -> push(a);
                case 0x08 -> push(status() | BREAK);
                case 0x68 -> a = result(pull());
                case 0x28 -> setStatus(pull());

                case 0x2A -> {
                    implied();
                    a = rotateLeft(a);
                }
                case 0x26 -> rotateLeftMemory(zeroPage(), 2);
                case 0x36 -> rotateLeftMemory(zeroPage(x), 3);
                case 0x2E -> rotateLeftMemory(absolute(), 3);
                case 0x3E -> rotateLeftMemory(absolute(x), 4);

                case 0x6A -> {
                    implied();
                    a = rotateRight(a);
                }
                case 0x66 -> rotateRightMemory(zeroPage(), 2);
                case 0x76 -> rotateRightMemory(zeroPage(x), 3);
                case 0x6E -> rotateRightMemory(absolute(), 3);
                case 0x7E -> rotateRightMemory(absolute(x), 4);

                case 0x40 -> returnFromInterrupt();
                case 0x60 -> returnFromSubroutine();

                case 0xE9 -> subtract(immediate());
                case 0xE5 -> subtract(loadLast(zeroPage(), 2));
                case 0xF5 -> subtract(loadLast(zeroPage(x), 3));
                case 0xED -> subtract(loadLast(absolute(), 3));
                case 0xFD -> subtract(loadLast(absoluteToLoad(x), 3));
                case 0xF9 -> subtract(loadLast(absoluteToLoad(y), 3));
                case 0xE1 -> subtract(loadLast(indexedIndirect(), 5));
                case 0xF1 -> subtract(loadLast(indirectIndexedToLoad(), 4));

                case 0x38 -> {
                    implied();
                    carry = 1;
                }
                case 0xF8 -> {
                    implied();
                    decimal = true;
                }
                case 0x78 -> {
                    implied();
                    interruptDisable = true;
                }

                case 0x85 -> saveLast(zeroPage(), a, 2);
                case 0x95 -> saveLast(zeroPage(x), a, 3);
                case 0x8D -> saveLast(absolute(), a, 3);
                case 0x9D -> saveLast(absolute(x), a, 4);
                case 0x99 -> saveLast(absolute(y), a, 4);
                case 0x81 -> saveLast(indexedIndirect(), a, 5);
                case 0x91 -> saveLast(indirectIndexed(), a, 5);

                case 0x86 -> saveLast(zeroPage(), x, 2);
                case 0x96 -> saveLast(zeroPage(y), x, 3);
                case 0x8E -> saveLast(absolute(), x, 3);

                case 0x84 -> saveLast(zeroPage(), y, 2);
                case 0x94 -> saveLast(zeroPage(x), y, 3);
                case 0x8C -> saveLast(absolute(), y, 3);

                case 0xAA -> {
                    implied();
                    x = result(a);
                }
                case 0xA8 -> {
                    implied();
                    y = result(a);
                }
                case 0xBA -> {
                    implied();
                    x = result(s);
                }
                case 0x8A -> {
                    implied();
                    a = result(x);
                }
                case 0x9A -> {
                    implied();
                    s = x;
                }
                case 0x98 -> {
                    implied();
                    a = result(y);
                }

                default -> throw undocumented(opcode);
            }
        }
    }

    private IllegalStateException undocumented(int opcode) {
        return new IllegalStateException(
                String.format(Locale.ROOT, "undocumented opcode $%02X at $%04X", opcode, pc));
    }

    // Addressing modes: each makes all accesses before that to the operand, and leaves PC behind
    // the instruction. The number that is given with the operand's access says how many those were.

    private int immediate() {
        poll(0);
        int value = load((pc + 1) & 0xFFFF, 1);
        pc = (pc + 2) & 0xFFFF;
        cycle += 2;
        return value;
    }

    private void implied() {
        poll(0);
        int next = (pc + 1) & 0xFFFF;
        load(next, 1);
        pc = next;
        cycle += 2;
    }

    private int zeroPage() {
        int address = load((pc + 1) & 0xFFFF, 1);
        pc = (pc + 2) & 0xFFFF;
        return address;
    }

    private int zeroPage(int index) {
        int base = load((pc + 1) & 0xFFFF, 1);
        load(base, 2);
        pc = (pc + 2) & 0xFFFF;
        return (base + index) & 0xFF;
    }

    private int absolute() {
        int low = load((pc + 1) & 0xFFFF, 1);
        int high = load((pc + 2) & 0xFFFF, 2);
        pc = (pc + 3) & 0xFFFF;
        return high << 8 | low;
    }

    /** The chip loads before it has carried into the page, whether that was right or wrong. */
    private int absolute(int index) {
        int low = load((pc + 1) & 0xFFFF, 1) + index;
        int page = load((pc + 2) & 0xFFFF, 2) << 8;
        load(page | (low & 0xFF), 3);
        pc = (pc + 3) & 0xFFFF;
        return (page + low) & 0xFFFF;
    }

    /** Where a load before the carry into the page was right, it is the operand's. */
    private int absoluteToLoad(int index) {
        int low = load((pc + 1) & 0xFFFF, 1) + index;
        int page = load((pc + 2) & 0xFFFF, 2) << 8;
        pc = (pc + 3) & 0xFFFF;
        if (low > 0xFF) {
            load(page | (low & 0xFF), 3);
            cycle++;
            return (page + low) & 0xFFFF;
        }
        return page | low;
    }

    private int indexedIndirect() {
        int base = load((pc + 1) & 0xFFFF, 1);
        load(base, 2);
        int low = load((base + x) & 0xFF, 3);
        int high = load((base + x + 1) & 0xFF, 4);
        pc = (pc + 2) & 0xFFFF;
        return high << 8 | low;
    }

    private int indirectIndexed() {
        int pointer = load((pc + 1) & 0xFFFF, 1);
        int low = load(pointer, 2) + y;
        int page = load((pointer + 1) & 0xFF, 3) << 8;
        load(page | (low & 0xFF), 4);
        pc = (pc + 2) & 0xFFFF;
        return (page + low) & 0xFFFF;
    }

    private int indirectIndexedToLoad() {
        int pointer = load((pc + 1) & 0xFFFF, 1);
        int low = load(pointer, 2) + y;
        int page = load((pointer + 1) & 0xFF, 3) << 8;
        pc = (pc + 2) & 0xFFFF;
        if (low > 0xFF) {
            load(page | (low & 0xFF), 4);
            cycle++;
            return (page + low) & 0xFFFF;
        }
        return page | low;
    }

    // The accesses to the operand, which end the instruction.

    private int loadLast(int address, int position) {
        poll(position - 1);
        int value = load(address, position);
        cycle += position + 1;
        return value;
    }

    private void saveLast(int address, int value, int position) {
        poll(position - 1);
        save(address, value, position);
        cycle += position + 1;
    }

    private void shiftLeftMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        saveLast(address, shiftLeft(value), position + 2);
    }

    private void shiftRightMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        saveLast(address, shiftRight(value), position + 2);
    }

    private void rotateLeftMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        saveLast(address, rotateLeft(value), position + 2);
    }

    private void rotateRightMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        saveLast(address, rotateRight(value), position + 2);
    }

    private void incrementMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        saveLast(address, result((value + 1) & 0xFF), position + 2);
    }

    private void decrementMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        saveLast(address, result((value - 1) & 0xFF), position + 2);
    }

    // Instructions that go their own ways.

    private void branch(boolean taken) {
        int next = (pc + 2) & 0xFFFF;
        if (!taken) {
            poll(0);
            load((pc + 1) & 0xFFFF, 1);
            pc = next;
            cycle += 2;
            return;
        }
        int target = (next + (byte) load((pc + 1) & 0xFFFF, 1)) & 0xFFFF;
        if (((next ^ target) & 0xFF00) != 0) {
            load(next, 2);
            poll(2);
            load((next & 0xFF00) | (target & 0xFF), 3);
            cycle += 4;
        } else {
            poll(1);
            load(next, 2);
            cycle += 3;
        }
        pc = target;
    }

    private void jump() {
        int low = load((pc + 1) & 0xFFFF, 1);
        poll(1);
        pc = load((pc + 2) & 0xFFFF, 2) << 8 | low;
        cycle += 3;
    }

    private void jumpIndirect() {
        int low = load((pc + 1) & 0xFFFF, 1);
        int page = load((pc + 2) & 0xFFFF, 2) << 8;
        int target = load(page | low, 3);
        poll(3);
        pc = load(page | ((low + 1) & 0xFF), 4) << 8 | target;
        cycle += 5;
    }

    private void jumpToSubroutine() {
        int last = (pc + 2) & 0xFFFF;
        int low = load((pc + 1) & 0xFFFF, 1);
        load(STACK_PAGE | s, 2);
        save(STACK_PAGE | s, last >> 8, 3);
        save(STACK_PAGE | ((s - 1) & 0xFF), last & 0xFF, 4);
        s = (s - 2) & 0xFF;
        poll(4);
        pc = load(last, 5) << 8 | low;
        cycle += 6;
    }

    private void returnFromSubroutine() {
        load((pc + 1) & 0xFFFF, 1);
        load(STACK_PAGE | s, 2);
        int low = load(STACK_PAGE | ((s + 1) & 0xFF), 3);
        s = (s + 2) & 0xFF;
        int last = load(STACK_PAGE | s, 4) << 8 | low;
        poll(4);
        load(last, 5);
        pc = (last + 1) & 0xFFFF;
        cycle += 6;
    }

    private void breakInstruction() {
        load((pc + 1) & 0xFFFF, 1);
        enterHandler(INTERRUPT_VECTOR, (pc + 2) & 0xFFFF, BREAK);
    }

    private void returnFromInterrupt() {
        load((pc + 1) & 0xFFFF, 1);
        load(STACK_PAGE | s, 2);
        setStatus(load(STACK_PAGE | ((s + 1) & 0xFF), 3));
        int low = load(STACK_PAGE | ((s + 2) & 0xFF), 4);
        s = (s + 3) & 0xFF;
        poll(4);
        pc = load(STACK_PAGE | s, 5) << 8 | low;
        cycle += 6;
    }

    private void push(int value) {
        int next = (pc + 1) & 0xFFFF;
        load(next, 1);
        saveLast(STACK_PAGE | s, value, 2);
        s = (s - 1) & 0xFF;
        pc = next;
    }

    private int pull() {
        int next = (pc + 1) & 0xFFFF;
        load(next, 1);
        load(STACK_PAGE | s, 2);
        s = (s + 1) & 0xFF;
        pc = next;
        return loadLast(STACK_PAGE | s, 3);
    }

    // The arithmetic unit.

    private int result(int value) {
        result = value;
        return value;
    }

    private void and(int value) {
        a = result(a & value);
    }

    private void or(int value) {
        a = result(a | value);
    }

    private void exclusiveOr(int value) {
        a = result(a ^ value);
    }

    private void bit(int value) {
        result = ((a & value) != 0 ? 1 : 0) | (value & NEGATIVE) << 1;
        overflow = value << 1;
    }

    private void compare(int register, int value) {
        int difference = register - value;
        carry = ~difference >>> 31;
        result = difference & 0xFF;
    }

    private int shiftLeft(int value) {
        carry = value >>> 7;
        return result((value << 1) & 0xFF);
    }

    private int shiftRight(int value) {
        carry = value & 1;
        return result(value >>> 1);
    }

    private int rotateLeft(int value) {
        int rotated = value << 1 | carry;
        carry = value >>> 7;
        return result(rotated & 0xFF);
    }

    private int rotateRight(int value) {
        int rotated = carry << 7 | value >>> 1;
        carry = value & 1;
        return result(rotated);
    }

    private void add(int value) {
        if (decimal) {
            addDecimal(value);
        } else {
            addBinary(value);
        }
    }

    private void subtract(int value) {
        if (decimal) {
            subtractDecimal(value);
        } else {
            addBinary(value ^ 0xFF);
        }
    }

    private void addBinary(int value) {
        int sum = a + value + carry;
        overflow = (a ^ sum) & (value ^ sum);
        carry = sum >>> 8;
        a = result(sum & 0xFF);
    }

    private void addDecimal(int value) {
        int low = (a & 0x0F) + (value & 0x0F) + carry;
        if (low > 0x09) {
            low = ((low + 0x06) & 0x0F) | 0x10;
        }
        int sum = (a & 0xF0) + (value & 0xF0) + low;
        // Z is that of the binary sum, N and V those of the sum before its upper digit is
        // corrected.
        result = (((a + value + carry) & 0xFF) != 0 ? 1 : 0) | (sum & NEGATIVE) << 1;
        overflow = (a ^ sum) & (value ^ sum);
        if (sum > 0x9F) {
            sum += 0x60;
        }
        carry = sum > 0xFF ? 1 : 0;
        a = sum & 0xFF;
    }

    private void subtractDecimal(int value) {
        int low = (a & 0x0F) - (value & 0x0F) - (1 - carry);
        if (low < 0) {
            low = ((low - 0x06) & 0x0F) - 0x10;
        }
        int difference = (a & 0xF0) - (value & 0xF0) + low;
        if (difference < 0) {
            difference -= 0x60;
        }
        // All flags are those of the binary difference.
        addBinary(value ^ 0xFF);
        a = difference & 0xFF;
    }

    final int status() {
        return carry
                | ((result & 0xFF) == 0 ? ZERO : 0)
                | (interruptDisable ? INTERRUPT_DISABLE : 0)
                | (decimal ? DECIMAL : 0)
                | UNUSED
                | ((overflow & 0x80) != 0 ? OVERFLOW : 0)
                | ((result & 0x180) != 0 ? NEGATIVE : 0);
    }

    final void setStatus(int status) {
        carry = status & CARRY;
        result = ((status & ZERO) != 0 ? 0 : 1) | (status & NEGATIVE) << 1;
        interruptDisable = (status & INTERRUPT_DISABLE) != 0;
        decimal = (status & DECIMAL) != 0;
        overflow = (status & OVERFLOW) << 1;
    }
}
