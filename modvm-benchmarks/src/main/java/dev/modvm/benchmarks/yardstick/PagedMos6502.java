package dev.modvm.benchmarks.yardstick;

import java.util.Locale;

/**
 * The second yardstick: the computer of {@link FlatMos6502}, built as most emulators are, with a
 * table of 256 pages, each an object behind an interface, RAM included. All but the accesses is the
 * same, and it is a second class for the sake of the first one's profile.
 *
 * <p>Not thread-safe.
 */
public class PagedMos6502 implements HandWrittenComputer {
    private static final int CARRY = 0x01;
    private static final int ZERO = 0x02;
    private static final int INTERRUPT_DISABLE = 0x04;
    private static final int DECIMAL = 0x08;
    private static final int BREAK = 0x10;
    private static final int UNUSED = 0x20;
    private static final int OVERFLOW = 0x40;
    private static final int NEGATIVE = 0x80;

    /** How many cycles before the end of an instruction the lines are polled. */
    private static final int POLL = 2;

    private static final int POLL_OF_TAKEN_BRANCH = 3;
    private static final int CYCLES_OF_BRANCH_IN_PAGE = 3;
    private static final int CYCLES_OF_SEQUENCE = 7;

    private static final int PC_AT_POWER_ON = 0x00FF;
    private static final int STACK_PAGE = 0x0100;
    private static final int NON_MASKABLE_VECTOR = 0xFFFA;
    private static final int RESET_VECTOR = 0xFFFC;
    private static final int INTERRUPT_VECTOR = 0xFFFE;

    /** The bits of A that two of the undocumented instructions see set, whether they are or not. */
    private static final int MAGIC_CONSTANT = 0xEE;

    private final byte[] memory;
    private final Page[] pages = new Page[256];
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

    /** Until when instructions are executed without a look at anything else. */
    private long horizon;

    /** Whether the last instruction was a branch taken within its page, which is polled earlier. */
    private boolean branchedInPage;

    /** When the last interrupt sequence, or BRK, ended; the lines are not polled for its end. */
    private long sequenceEnd = -1;

    /** Whether the last instruction changed I after it had polled the lines, which then counts. */
    private boolean changedInterruptDisable;

    /**
     * Creates a computer.
     *
     * @param memory what the 65,536 addresses hold; the array is used, not copied
     * @param readOnlyAboveDevices whether there is ROM above the devices, rather than RAM
     */
    public PagedMos6502(byte[] memory, boolean readOnlyAboveDevices) {
        if (memory.length != MemoryMap.SIZE) {
            throw new IllegalArgumentException(
                    "the memory is an array of 65536 bytes, not of " + memory.length);
        }
        this.memory = memory;
        for (int page = 0; page < pages.length; page++) {
            pages[page] = page(page << 8, readOnlyAboveDevices);
        }
    }

    private Page page(int address, boolean readOnlyAboveDevices) {
        if (address == MemoryMap.CONSOLE) {
            return new ConsolePage();
        }
        if (address == MemoryMap.TIMER) {
            return new TimerPage();
        }
        if (address >>> MemoryMap.BLOCK_BITS == MemoryMap.DEVICE_BLOCK) {
            return new UnmappedPage();
        }
        return address >= MemoryMap.ABOVE_DEVICES && readOnlyAboveDevices
                ? new RomPage(memory)
                : new RamPage(memory);
    }

    @Override
    public final void reset() {
        cycle = 0;
        sequenceEnd = -1;
        branchedInPage = false;
        changedInterruptDisable = false;
        // A BRK with loads in the place of its saves, from the PC and S of a chip that powers on.
        load(PC_AT_POWER_ON, 0);
        load(PC_AT_POWER_ON, 1);
        load(STACK_PAGE, 2);
        load(STACK_PAGE | 0xFF, 3);
        load(STACK_PAGE | 0xFE, 4);
        s = 0xFD;
        interruptDisable = true;
        pc = load(RESET_VECTOR, 5) | load(RESET_VECTOR + 1, 6) << 8;
    }

    @Override
    public final void run(long until) {
        while (cycle < until) {
            if (pollLines()) {
                continue;
            }
            // While a line is raised, there is a look at it after each instruction.
            horizon = Math.min(until, Math.max(timer.attentionAt() + 2, cycle + 1));
            execute();
        }
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
        return pages[address >>> 8].load(address, cycle + position);
    }

    /**
     * Saves to the bus.
     *
     * @param address the address, 16 bits
     * @param value the value, 8 bits
     * @param position how many cycles after the start of the instruction
     */
    void save(int address, int value, int position) {
        pages[address >>> 8].save(address, value, cycle + position);
    }

    private static IllegalStateException unmapped(int address) {
        return new IllegalStateException(
                String.format(Locale.ROOT, "nothing answers at $%04X", address));
    }

    // Interrupts.

    /**
     * Serves the interrupt, if there was one when the lines were polled, and tells whether.
     *
     * <p>The timer lets go of a line only where the program accesses it, which no branch does, and
     * no interrupt sequence. So the first poll of a branch that leaves its page is left out, as the
     * second sees the same and more; and an edge that comes while the chip cannot see it, because
     * it chooses a vector, is seen later, as its line stays raised.
     */
    private boolean pollLines() {
        boolean disabled = changedInterruptDisable ? !interruptDisable : interruptDisable;
        changedInterruptDisable = false;
        if (cycle == sequenceEnd) {
            return false;
        }
        long polled = cycle - (branchedInPage ? POLL_OF_TAKEN_BRANCH : POLL);
        if (timer.takeNonMaskableEdge(polled)) {
            serveInterrupt(NON_MASKABLE_VECTOR);
            return true;
        }
        if (!disabled && timer.isInterrupting(polled)) {
            serveInterrupt(INTERRUPT_VECTOR);
            return true;
        }
        return false;
    }

    /** Changes I in the last cycle of an instruction: too late for its own poll. */
    private void changeInterruptDisable(boolean value, int cycles) {
        changedInterruptDisable = value != interruptDisable && cycle + cycles >= horizon;
        interruptDisable = value;
    }

    private void serveInterrupt(int vector) {
        load(pc, 0);
        load(pc, 1);
        enterHandler(vector, pc, 0);
        cycle += CYCLES_OF_SEQUENCE;
    }

    private void enterHandler(int vector, int returnAddress, int breakFlag) {
        save(STACK_PAGE | s, returnAddress >> 8, 2);
        save(STACK_PAGE | ((s - 1) & 0xFF), returnAddress & 0xFF, 3);
        // An edge that comes early enough takes the sequence over.
        boolean nonMaskable = timer.takeNonMaskableEdge(cycle + 3) || vector == NON_MASKABLE_VECTOR;
        int start = nonMaskable ? NON_MASKABLE_VECTOR : vector;
        save(STACK_PAGE | ((s - 2) & 0xFF), status() | breakFlag, 4);
        s = (s - 3) & 0xFF;
        interruptDisable = true;
        pc = load(start, 5) | load(start + 1, 6) << 8;
        if (nonMaskable) {
            // Until it has read half of the vector, the chip takes a further edge for this one.
            timer.takeNonMaskableEdge(cycle + 5);
        }
        sequenceEnd = cycle + CYCLES_OF_SEQUENCE;
    }

    // The dispatch. HotSpot inlines 8,000 bytes of bytecode into a method, and calls the rest:
    // these
    // are the instructions that programs are made of, the others follow in a method of their own.

    private void execute() {
        long began = cycle;
        int at = pc;
        while (cycle < horizon) {
            began = cycle;
            at = pc;
            int opcode = load(at, 0);
            // Not added at once: a page crossing adds to the field meanwhile.
            int cycles =
                    switch (opcode) {
                        case 0xA5 -> {
                            a = result(load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0xA9 -> {
                            a = result(immediate(at));
                            yield 2;
                        }
                        case 0xB5 -> {
                            a = result(load(zeroPage(at, x), 3));
                            yield 4;
                        }
                        case 0xAD -> {
                            a = result(load(absolute(at), 3));
                            yield 4;
                        }
                        case 0xBD -> {
                            a = result(load(absoluteToLoad(at, x), 3));
                            yield 4;
                        }
                        case 0xB9 -> {
                            a = result(load(absoluteToLoad(at, y), 3));
                            yield 4;
                        }
                        case 0xB1 -> {
                            a = result(load(indirectIndexedToLoad(at), 4));
                            yield 5;
                        }
                        case 0x85 -> {
                            save(zeroPage(at), a, 2);
                            yield 3;
                        }
                        case 0x95 -> {
                            save(zeroPage(at, x), a, 3);
                            yield 4;
                        }
                        case 0x8D -> {
                            save(absolute(at), a, 3);
                            yield 4;
                        }
                        case 0x9D -> {
                            save(absolute(at, x), a, 4);
                            yield 5;
                        }
                        case 0x99 -> {
                            save(absolute(at, y), a, 4);
                            yield 5;
                        }
                        case 0x91 -> {
                            save(indirectIndexed(at), a, 5);
                            yield 6;
                        }
                        case 0xA6 -> {
                            x = result(load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0xA2 -> {
                            x = result(immediate(at));
                            yield 2;
                        }
                        case 0xA4 -> {
                            y = result(load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0xA0 -> {
                            y = result(immediate(at));
                            yield 2;
                        }
                        case 0x86 -> {
                            save(zeroPage(at), x, 2);
                            yield 3;
                        }
                        case 0x84 -> {
                            save(zeroPage(at), y, 2);
                            yield 3;
                        }
                        case 0xD0 -> {
                            branch(at, (result & 0xFF) != 0);
                            yield 2;
                        }
                        case 0xF0 -> {
                            branch(at, (result & 0xFF) == 0);
                            yield 2;
                        }
                        case 0x90 -> {
                            branch(at, carry == 0);
                            yield 2;
                        }
                        case 0xB0 -> {
                            branch(at, carry != 0);
                            yield 2;
                        }
                        case 0x10 -> {
                            branch(at, (result & 0x180) == 0);
                            yield 2;
                        }
                        case 0x30 -> {
                            branch(at, (result & 0x180) != 0);
                            yield 2;
                        }
                        case 0xC5 -> {
                            compare(a, load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0xC9 -> {
                            compare(a, immediate(at));
                            yield 2;
                        }
                        case 0xE0 -> {
                            compare(x, immediate(at));
                            yield 2;
                        }
                        case 0xC0 -> {
                            compare(y, immediate(at));
                            yield 2;
                        }
                        case 0x69 -> {
                            add(immediate(at));
                            yield 2;
                        }
                        case 0x65 -> {
                            add(load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0xE9 -> {
                            subtract(immediate(at));
                            yield 2;
                        }
                        case 0xE5 -> {
                            subtract(load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0x29 -> {
                            and(immediate(at));
                            yield 2;
                        }
                        case 0x18 -> {
                            implied(at);
                            carry = 0;
                            yield 2;
                        }
                        case 0x38 -> {
                            implied(at);
                            carry = 1;
                            yield 2;
                        }
                        case 0xE8 -> {
                            implied(at);
                            x = result((x + 1) & 0xFF);
                            yield 2;
                        }
                        case 0xC8 -> {
                            implied(at);
                            y = result((y + 1) & 0xFF);
                            yield 2;
                        }
                        case 0xCA -> {
                            implied(at);
                            x = result((x - 1) & 0xFF);
                            yield 2;
                        }
                        case 0x88 -> {
                            implied(at);
                            y = result((y - 1) & 0xFF);
                            yield 2;
                        }
                        case 0xE6 -> {
                            incrementMemory(zeroPage(at), 2);
                            yield 5;
                        }
                        case 0xC6 -> {
                            decrementMemory(zeroPage(at), 2);
                            yield 5;
                        }
                        case 0x0A -> {
                            implied(at);
                            a = shiftLeft(a);
                            yield 2;
                        }
                        case 0x4A -> {
                            implied(at);
                            a = shiftRight(a);
                            yield 2;
                        }
                        case 0x26 -> {
                            rotateLeftMemory(zeroPage(at), 2);
                            yield 5;
                        }
                        case 0x2A -> {
                            implied(at);
                            a = rotateLeft(a);
                            yield 2;
                        }
                        case 0x06 -> {
                            shiftLeftMemory(zeroPage(at), 2);
                            yield 5;
                        }
                        case 0x48 -> {
                            push(at, a);
                            yield 3;
                        }
                        case 0x68 -> {
                            a = result(pull(at));
                            yield 4;
                        }
                        case 0x08 -> {
                            push(at, status() | BREAK);
                            yield 3;
                        }
                        case 0x28 -> {
                            pullStatus(at);
                            yield 4;
                        }
                        case 0x20 -> {
                            jumpToSubroutine(at);
                            yield 6;
                        }
                        case 0x60 -> {
                            returnFromSubroutine(at);
                            yield 6;
                        }
                        case 0x4C -> {
                            jump(at);
                            yield 3;
                        }
                        case 0xAA -> {
                            implied(at);
                            x = result(a);
                            yield 2;
                        }
                        case 0x8A -> {
                            implied(at);
                            a = result(x);
                            yield 2;
                        }
                        case 0xA8 -> {
                            implied(at);
                            y = result(a);
                            yield 2;
                        }
                        case 0x98 -> {
                            implied(at);
                            a = result(y);
                            yield 2;
                        }
                        case 0x05 -> {
                            or(load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0x45 -> {
                            exclusiveOr(load(zeroPage(at), 2));
                            yield 3;
                        }
                        case 0x09 -> {
                            or(immediate(at));
                            yield 2;
                        }
                        case 0x49 -> {
                            exclusiveOr(immediate(at));
                            yield 2;
                        }
                        case 0x25 -> {
                            and(load(zeroPage(at), 2));
                            yield 3;
                        }
                        default -> executeLessCommon(opcode, at);
                    };
            cycle += cycles;
        }
        branchedInPage = cycle - began == CYCLES_OF_BRANCH_IN_PAGE && (memory[at] & 0x1F) == 0x10;
    }

    private int executeLessCommon(int opcode, int at) {
        return switch (opcode) {
            case 0x75 -> {
                add(load(zeroPage(at, x), 3));
                yield 4;
            }
            case 0x6D -> {
                add(load(absolute(at), 3));
                yield 4;
            }
            case 0x7D -> {
                add(load(absoluteToLoad(at, x), 3));
                yield 4;
            }
            case 0x79 -> {
                add(load(absoluteToLoad(at, y), 3));
                yield 4;
            }
            case 0x61 -> {
                add(load(indexedIndirect(at), 5));
                yield 6;
            }
            case 0x71 -> {
                add(load(indirectIndexedToLoad(at), 4));
                yield 5;
            }
            case 0x35 -> {
                and(load(zeroPage(at, x), 3));
                yield 4;
            }
            case 0x2D -> {
                and(load(absolute(at), 3));
                yield 4;
            }
            case 0x3D -> {
                and(load(absoluteToLoad(at, x), 3));
                yield 4;
            }
            case 0x39 -> {
                and(load(absoluteToLoad(at, y), 3));
                yield 4;
            }
            case 0x21 -> {
                and(load(indexedIndirect(at), 5));
                yield 6;
            }
            case 0x31 -> {
                and(load(indirectIndexedToLoad(at), 4));
                yield 5;
            }
            case 0x16 -> {
                shiftLeftMemory(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x0E -> {
                shiftLeftMemory(absolute(at), 3);
                yield 6;
            }
            case 0x1E -> {
                shiftLeftMemory(absolute(at, x), 4);
                yield 7;
            }
            case 0x50 -> {
                branch(at, (overflow & 0x80) == 0);
                yield 2;
            }
            case 0x70 -> {
                branch(at, (overflow & 0x80) != 0);
                yield 2;
            }
            case 0x24 -> {
                bit(load(zeroPage(at), 2));
                yield 3;
            }
            case 0x2C -> {
                bit(load(absolute(at), 3));
                yield 4;
            }
            case 0x00 -> {
                breakInstruction(at);
                yield 7;
            }
            case 0xD8 -> {
                implied(at);
                decimal = false;
                yield 2;
            }
            case 0x58 -> {
                implied(at);
                changeInterruptDisable(false, 2);
                yield 2;
            }
            case 0xB8 -> {
                implied(at);
                overflow = 0;
                yield 2;
            }
            case 0xD5 -> {
                compare(a, load(zeroPage(at, x), 3));
                yield 4;
            }
            case 0xCD -> {
                compare(a, load(absolute(at), 3));
                yield 4;
            }
            case 0xDD -> {
                compare(a, load(absoluteToLoad(at, x), 3));
                yield 4;
            }
            case 0xD9 -> {
                compare(a, load(absoluteToLoad(at, y), 3));
                yield 4;
            }
            case 0xC1 -> {
                compare(a, load(indexedIndirect(at), 5));
                yield 6;
            }
            case 0xD1 -> {
                compare(a, load(indirectIndexedToLoad(at), 4));
                yield 5;
            }
            case 0xE4 -> {
                compare(x, load(zeroPage(at), 2));
                yield 3;
            }
            case 0xEC -> {
                compare(x, load(absolute(at), 3));
                yield 4;
            }
            case 0xC4 -> {
                compare(y, load(zeroPage(at), 2));
                yield 3;
            }
            case 0xCC -> {
                compare(y, load(absolute(at), 3));
                yield 4;
            }
            case 0xD6 -> {
                decrementMemory(zeroPage(at, x), 3);
                yield 6;
            }
            case 0xCE -> {
                decrementMemory(absolute(at), 3);
                yield 6;
            }
            case 0xDE -> {
                decrementMemory(absolute(at, x), 4);
                yield 7;
            }
            case 0x55 -> {
                exclusiveOr(load(zeroPage(at, x), 3));
                yield 4;
            }
            case 0x4D -> {
                exclusiveOr(load(absolute(at), 3));
                yield 4;
            }
            case 0x5D -> {
                exclusiveOr(load(absoluteToLoad(at, x), 3));
                yield 4;
            }
            case 0x59 -> {
                exclusiveOr(load(absoluteToLoad(at, y), 3));
                yield 4;
            }
            case 0x41 -> {
                exclusiveOr(load(indexedIndirect(at), 5));
                yield 6;
            }
            case 0x51 -> {
                exclusiveOr(load(indirectIndexedToLoad(at), 4));
                yield 5;
            }
            case 0xF6 -> {
                incrementMemory(zeroPage(at, x), 3);
                yield 6;
            }
            case 0xEE -> {
                incrementMemory(absolute(at), 3);
                yield 6;
            }
            case 0xFE -> {
                incrementMemory(absolute(at, x), 4);
                yield 7;
            }
            case 0x6C -> {
                jumpIndirect(at);
                yield 5;
            }
            case 0xA1 -> {
                a = result(load(indexedIndirect(at), 5));
                yield 6;
            }
            case 0xB6 -> {
                x = result(load(zeroPage(at, y), 3));
                yield 4;
            }
            case 0xAE -> {
                x = result(load(absolute(at), 3));
                yield 4;
            }
            case 0xBE -> {
                x = result(load(absoluteToLoad(at, y), 3));
                yield 4;
            }
            case 0xB4 -> {
                y = result(load(zeroPage(at, x), 3));
                yield 4;
            }
            case 0xAC -> {
                y = result(load(absolute(at), 3));
                yield 4;
            }
            case 0xBC -> {
                y = result(load(absoluteToLoad(at, x), 3));
                yield 4;
            }
            case 0x46 -> {
                shiftRightMemory(zeroPage(at), 2);
                yield 5;
            }
            case 0x56 -> {
                shiftRightMemory(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x4E -> {
                shiftRightMemory(absolute(at), 3);
                yield 6;
            }
            case 0x5E -> {
                shiftRightMemory(absolute(at, x), 4);
                yield 7;
            }
            case 0xEA -> {
                implied(at);
                yield 2;
            }
            case 0x15 -> {
                or(load(zeroPage(at, x), 3));
                yield 4;
            }
            case 0x0D -> {
                or(load(absolute(at), 3));
                yield 4;
            }
            case 0x1D -> {
                or(load(absoluteToLoad(at, x), 3));
                yield 4;
            }
            case 0x19 -> {
                or(load(absoluteToLoad(at, y), 3));
                yield 4;
            }
            case 0x01 -> {
                or(load(indexedIndirect(at), 5));
                yield 6;
            }
            case 0x11 -> {
                or(load(indirectIndexedToLoad(at), 4));
                yield 5;
            }
            case 0x36 -> {
                rotateLeftMemory(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x2E -> {
                rotateLeftMemory(absolute(at), 3);
                yield 6;
            }
            case 0x3E -> {
                rotateLeftMemory(absolute(at, x), 4);
                yield 7;
            }
            case 0x6A -> {
                implied(at);
                a = rotateRight(a);
                yield 2;
            }
            case 0x66 -> {
                rotateRightMemory(zeroPage(at), 2);
                yield 5;
            }
            case 0x76 -> {
                rotateRightMemory(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x6E -> {
                rotateRightMemory(absolute(at), 3);
                yield 6;
            }
            case 0x7E -> {
                rotateRightMemory(absolute(at, x), 4);
                yield 7;
            }
            case 0x40 -> {
                returnFromInterrupt(at);
                yield 6;
            }
            case 0xF5 -> {
                subtract(load(zeroPage(at, x), 3));
                yield 4;
            }
            case 0xED -> {
                subtract(load(absolute(at), 3));
                yield 4;
            }
            case 0xFD -> {
                subtract(load(absoluteToLoad(at, x), 3));
                yield 4;
            }
            case 0xF9 -> {
                subtract(load(absoluteToLoad(at, y), 3));
                yield 4;
            }
            case 0xE1 -> {
                subtract(load(indexedIndirect(at), 5));
                yield 6;
            }
            case 0xF1 -> {
                subtract(load(indirectIndexedToLoad(at), 4));
                yield 5;
            }
            case 0xF8 -> {
                implied(at);
                decimal = true;
                yield 2;
            }
            case 0x78 -> {
                implied(at);
                changeInterruptDisable(true, 2);
                yield 2;
            }
            case 0x81 -> {
                save(indexedIndirect(at), a, 5);
                yield 6;
            }
            case 0x96 -> {
                save(zeroPage(at, y), x, 3);
                yield 4;
            }
            case 0x8E -> {
                save(absolute(at), x, 3);
                yield 4;
            }
            case 0x94 -> {
                save(zeroPage(at, x), y, 3);
                yield 4;
            }
            case 0x8C -> {
                save(absolute(at), y, 3);
                yield 4;
            }
            case 0xBA -> {
                implied(at);
                x = result(s);
                yield 2;
            }
            case 0x9A -> {
                implied(at);
                s = x;
                yield 2;
            }
            default -> executeUndocumented(opcode, at);
        };
    }

    /** What no data sheet has, and few programs: so rare that it is in nobody's way here. */
    private int executeUndocumented(int opcode, int at) {
        return switch (opcode) {
            case 0x07 -> {
                shiftLeftAndOr(zeroPage(at), 2);
                yield 5;
            }
            case 0x17 -> {
                shiftLeftAndOr(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x0F -> {
                shiftLeftAndOr(absolute(at), 3);
                yield 6;
            }
            case 0x1F -> {
                shiftLeftAndOr(absolute(at, x), 4);
                yield 7;
            }
            case 0x1B -> {
                shiftLeftAndOr(absolute(at, y), 4);
                yield 7;
            }
            case 0x03 -> {
                shiftLeftAndOr(indexedIndirect(at), 5);
                yield 8;
            }
            case 0x13 -> {
                shiftLeftAndOr(indirectIndexed(at), 5);
                yield 8;
            }
            case 0x27 -> {
                rotateLeftAndAnd(zeroPage(at), 2);
                yield 5;
            }
            case 0x37 -> {
                rotateLeftAndAnd(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x2F -> {
                rotateLeftAndAnd(absolute(at), 3);
                yield 6;
            }
            case 0x3F -> {
                rotateLeftAndAnd(absolute(at, x), 4);
                yield 7;
            }
            case 0x3B -> {
                rotateLeftAndAnd(absolute(at, y), 4);
                yield 7;
            }
            case 0x23 -> {
                rotateLeftAndAnd(indexedIndirect(at), 5);
                yield 8;
            }
            case 0x33 -> {
                rotateLeftAndAnd(indirectIndexed(at), 5);
                yield 8;
            }
            case 0x47 -> {
                shiftRightAndExclusiveOr(zeroPage(at), 2);
                yield 5;
            }
            case 0x57 -> {
                shiftRightAndExclusiveOr(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x4F -> {
                shiftRightAndExclusiveOr(absolute(at), 3);
                yield 6;
            }
            case 0x5F -> {
                shiftRightAndExclusiveOr(absolute(at, x), 4);
                yield 7;
            }
            case 0x5B -> {
                shiftRightAndExclusiveOr(absolute(at, y), 4);
                yield 7;
            }
            case 0x43 -> {
                shiftRightAndExclusiveOr(indexedIndirect(at), 5);
                yield 8;
            }
            case 0x53 -> {
                shiftRightAndExclusiveOr(indirectIndexed(at), 5);
                yield 8;
            }
            case 0x67 -> {
                rotateRightAndAdd(zeroPage(at), 2);
                yield 5;
            }
            case 0x77 -> {
                rotateRightAndAdd(zeroPage(at, x), 3);
                yield 6;
            }
            case 0x6F -> {
                rotateRightAndAdd(absolute(at), 3);
                yield 6;
            }
            case 0x7F -> {
                rotateRightAndAdd(absolute(at, x), 4);
                yield 7;
            }
            case 0x7B -> {
                rotateRightAndAdd(absolute(at, y), 4);
                yield 7;
            }
            case 0x63 -> {
                rotateRightAndAdd(indexedIndirect(at), 5);
                yield 8;
            }
            case 0x73 -> {
                rotateRightAndAdd(indirectIndexed(at), 5);
                yield 8;
            }
            case 0xC7 -> {
                decrementAndCompare(zeroPage(at), 2);
                yield 5;
            }
            case 0xD7 -> {
                decrementAndCompare(zeroPage(at, x), 3);
                yield 6;
            }
            case 0xCF -> {
                decrementAndCompare(absolute(at), 3);
                yield 6;
            }
            case 0xDF -> {
                decrementAndCompare(absolute(at, x), 4);
                yield 7;
            }
            case 0xDB -> {
                decrementAndCompare(absolute(at, y), 4);
                yield 7;
            }
            case 0xC3 -> {
                decrementAndCompare(indexedIndirect(at), 5);
                yield 8;
            }
            case 0xD3 -> {
                decrementAndCompare(indirectIndexed(at), 5);
                yield 8;
            }
            case 0xE7 -> {
                incrementAndSubtract(zeroPage(at), 2);
                yield 5;
            }
            case 0xF7 -> {
                incrementAndSubtract(zeroPage(at, x), 3);
                yield 6;
            }
            case 0xEF -> {
                incrementAndSubtract(absolute(at), 3);
                yield 6;
            }
            case 0xFF -> {
                incrementAndSubtract(absolute(at, x), 4);
                yield 7;
            }
            case 0xFB -> {
                incrementAndSubtract(absolute(at, y), 4);
                yield 7;
            }
            case 0xE3 -> {
                incrementAndSubtract(indexedIndirect(at), 5);
                yield 8;
            }
            case 0xF3 -> {
                incrementAndSubtract(indirectIndexed(at), 5);
                yield 8;
            }
            case 0xA7 -> {
                a = result(load(zeroPage(at), 2));
                x = a;
                yield 3;
            }
            case 0xB7 -> {
                a = result(load(zeroPage(at, y), 3));
                x = a;
                yield 4;
            }
            case 0xAF -> {
                a = result(load(absolute(at), 3));
                x = a;
                yield 4;
            }
            case 0xBF -> {
                a = result(load(absoluteToLoad(at, y), 3));
                x = a;
                yield 4;
            }
            case 0xA3 -> {
                a = result(load(indexedIndirect(at), 5));
                x = a;
                yield 6;
            }
            case 0xB3 -> {
                a = result(load(indirectIndexedToLoad(at), 4));
                x = a;
                yield 5;
            }
            case 0x87 -> {
                save(zeroPage(at), a & x, 2);
                yield 3;
            }
            case 0x97 -> {
                save(zeroPage(at, y), a & x, 3);
                yield 4;
            }
            case 0x8F -> {
                save(absolute(at), a & x, 3);
                yield 4;
            }
            case 0x83 -> {
                save(indexedIndirect(at), a & x, 5);
                yield 6;
            }
            case 0x0B, 0x2B -> {
                and(immediate(at));
                carry = a >>> 7;
                yield 2;
            }
            case 0x4B -> {
                a = shiftRight(a & immediate(at));
                yield 2;
            }
            case 0x6B -> {
                andAndRotateRight(immediate(at));
                yield 2;
            }
            case 0xCB -> {
                subtractFromShared(immediate(at));
                yield 2;
            }
            case 0xEB -> {
                subtract(immediate(at));
                yield 2;
            }
            case 0x8B -> {
                a = result((a | MAGIC_CONSTANT) & x & immediate(at));
                yield 2;
            }
            case 0xAB -> {
                a = result((a | MAGIC_CONSTANT) & immediate(at));
                x = a;
                yield 2;
            }
            case 0xBB -> {
                a = result(s & load(absoluteToLoad(at, y), 3));
                x = a;
                s = a;
                yield 4;
            }
            case 0x9B -> {
                s = a & x;
                saveWithPage(absolute(at), y, s, 3);
                yield 5;
            }
            case 0x9F -> {
                saveWithPage(absolute(at), y, a & x, 3);
                yield 5;
            }
            case 0x93 -> {
                saveWithPage(indirect(at), y, a & x, 4);
                yield 6;
            }
            case 0x9E -> {
                saveWithPage(absolute(at), y, x, 3);
                yield 5;
            }
            case 0x9C -> {
                saveWithPage(absolute(at), x, y, 3);
                yield 5;
            }
            case 0x1A, 0x3A, 0x5A, 0x7A, 0xDA, 0xFA -> {
                implied(at);
                yield 2;
            }
            case 0x80, 0x82, 0x89, 0xC2, 0xE2 -> {
                immediate(at);
                yield 2;
            }
            case 0x04, 0x44, 0x64 -> {
                load(zeroPage(at), 2);
                yield 3;
            }
            case 0x14, 0x34, 0x54, 0x74, 0xD4, 0xF4 -> {
                load(zeroPage(at, x), 3);
                yield 4;
            }
            case 0x0C -> {
                load(absolute(at), 3);
                yield 4;
            }
            case 0x1C, 0x3C, 0x5C, 0x7C, 0xDC, 0xFC -> {
                load(absoluteToLoad(at, x), 3);
                yield 4;
            }
            default -> throw jammed(opcode, at);
        };
    }

    /** The chip loads from $FFFF for ever after such an opcode, until it is reset. */
    private static IllegalStateException jammed(int opcode, int at) {
        return new IllegalStateException(
                String.format(
                        Locale.ROOT,
                        "the opcode $%02X at $%04X jams the processor until it is reset",
                        opcode,
                        at));
    }

    // Addressing modes: each makes all accesses before that to the operand, and leaves PC behind
    // the instruction. The last access follows, with its position within the instruction.

    private int immediate(int at) {
        int value = load((at + 1) & 0xFFFF, 1);
        pc = (at + 2) & 0xFFFF;
        return value;
    }

    private void implied(int at) {
        int next = (at + 1) & 0xFFFF;
        load(next, 1);
        pc = next;
    }

    private int zeroPage(int at) {
        int address = load((at + 1) & 0xFFFF, 1);
        pc = (at + 2) & 0xFFFF;
        return address;
    }

    private int zeroPage(int at, int index) {
        int base = load((at + 1) & 0xFFFF, 1);
        load(base, 2);
        pc = (at + 2) & 0xFFFF;
        return (base + index) & 0xFF;
    }

    private int absolute(int at) {
        int low = load((at + 1) & 0xFFFF, 1);
        int high = load((at + 2) & 0xFFFF, 2);
        pc = (at + 3) & 0xFFFF;
        return high << 8 | low;
    }

    /** The chip loads before it has carried into the page, whether that was right or wrong. */
    private int absolute(int at, int index) {
        int low = load((at + 1) & 0xFFFF, 1) + index;
        int page = load((at + 2) & 0xFFFF, 2) << 8;
        load(page | (low & 0xFF), 3);
        pc = (at + 3) & 0xFFFF;
        return (page + low) & 0xFFFF;
    }

    /** Where a load before the carry into the page was right, it is the operand's. */
    private int absoluteToLoad(int at, int index) {
        int low = load((at + 1) & 0xFFFF, 1) + index;
        int page = load((at + 2) & 0xFFFF, 2) << 8;
        pc = (at + 3) & 0xFFFF;
        if (low > 0xFF) {
            load(page | (low & 0xFF), 3);
            cycle++;
            return (page + low) & 0xFFFF;
        }
        return page | low;
    }

    private int indexedIndirect(int at) {
        int base = load((at + 1) & 0xFFFF, 1);
        load(base, 2);
        int low = load((base + x) & 0xFF, 3);
        int high = load((base + x + 1) & 0xFF, 4);
        pc = (at + 2) & 0xFFFF;
        return high << 8 | low;
    }

    private int indirectIndexed(int at) {
        int pointer = load((at + 1) & 0xFFFF, 1);
        int low = load(pointer, 2) + y;
        int page = load((pointer + 1) & 0xFF, 3) << 8;
        load(page | (low & 0xFF), 4);
        pc = (at + 2) & 0xFFFF;
        return (page + low) & 0xFFFF;
    }

    /** The pointer alone, for what adds the index itself. */
    private int indirect(int at) {
        int pointer = load((at + 1) & 0xFFFF, 1);
        int low = load(pointer, 2);
        int high = load((pointer + 1) & 0xFF, 3);
        pc = (at + 2) & 0xFFFF;
        return high << 8 | low;
    }

    private int indirectIndexedToLoad(int at) {
        int pointer = load((at + 1) & 0xFFFF, 1);
        int low = load(pointer, 2) + y;
        int page = load((pointer + 1) & 0xFF, 3) << 8;
        pc = (at + 2) & 0xFFFF;
        if (low > 0xFF) {
            load(page | (low & 0xFF), 4);
            cycle++;
            return (page + low) & 0xFFFF;
        }
        return page | low;
    }

    // The accesses to the operand, which end the instruction.

    private void shiftLeftMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        save(address, shiftLeft(value), position + 2);
    }

    private void shiftRightMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        save(address, shiftRight(value), position + 2);
    }

    private void rotateLeftMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        save(address, rotateLeft(value), position + 2);
    }

    private void rotateRightMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        save(address, rotateRight(value), position + 2);
    }

    private void incrementMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        save(address, result((value + 1) & 0xFF), position + 2);
    }

    private void decrementMemory(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        save(address, result((value - 1) & 0xFF), position + 2);
    }

    // Undocumented: two instructions in one.

    private void shiftLeftAndOr(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        int changed = shiftLeft(value);
        save(address, changed, position + 2);
        or(changed);
    }

    private void rotateLeftAndAnd(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        int changed = rotateLeft(value);
        save(address, changed, position + 2);
        and(changed);
    }

    private void shiftRightAndExclusiveOr(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        int changed = shiftRight(value);
        save(address, changed, position + 2);
        exclusiveOr(changed);
    }

    private void rotateRightAndAdd(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        int changed = rotateRight(value);
        save(address, changed, position + 2);
        add(changed);
    }

    private void decrementAndCompare(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        int changed = (value - 1) & 0xFF;
        save(address, changed, position + 2);
        compare(a, changed);
    }

    private void incrementAndSubtract(int address, int position) {
        int value = load(address, position);
        save(address, value, position + 1);
        int changed = (value + 1) & 0xFF;
        save(address, changed, position + 2);
        subtract(changed);
    }

    /**
     * Saves what a register shares with the upper byte of the base plus 1, which a carry puts into
     * the address, too.
     */
    private void saveWithPage(int base, int index, int register, int position) {
        int value = register & ((base >>> 8) + 1);
        int low = (base & 0xFF) + index;
        load((base & 0xFF00) | (low & 0xFF), position);
        int page = low > 0xFF ? value << 8 : base & 0xFF00;
        save(page | (low & 0xFF), value, position + 1);
    }

    // Instructions that go their own ways.

    private void branch(int at, boolean taken) {
        int next = (at + 2) & 0xFFFF;
        if (!taken) {
            load((at + 1) & 0xFFFF, 1);
            pc = next;
            return;
        }
        int target = (next + (byte) load((at + 1) & 0xFFFF, 1)) & 0xFFFF;
        if (((next ^ target) & 0xFF00) != 0) {
            load(next, 2);
            load((next & 0xFF00) | (target & 0xFF), 3);
            cycle += 2;
        } else {
            load(next, 2);
            cycle++;
        }
        pc = target;
    }

    private void jump(int at) {
        int low = load((at + 1) & 0xFFFF, 1);
        pc = load((at + 2) & 0xFFFF, 2) << 8 | low;
    }

    private void jumpIndirect(int at) {
        int low = load((at + 1) & 0xFFFF, 1);
        int page = load((at + 2) & 0xFFFF, 2) << 8;
        int target = load(page | low, 3);
        pc = load(page | ((low + 1) & 0xFF), 4) << 8 | target;
    }

    private void jumpToSubroutine(int at) {
        int last = (at + 2) & 0xFFFF;
        int low = load((at + 1) & 0xFFFF, 1);
        load(STACK_PAGE | s, 2);
        save(STACK_PAGE | s, last >> 8, 3);
        save(STACK_PAGE | ((s - 1) & 0xFF), last & 0xFF, 4);
        s = (s - 2) & 0xFF;
        pc = load(last, 5) << 8 | low;
    }

    private void returnFromSubroutine(int at) {
        load((at + 1) & 0xFFFF, 1);
        load(STACK_PAGE | s, 2);
        int low = load(STACK_PAGE | ((s + 1) & 0xFF), 3);
        s = (s + 2) & 0xFF;
        int last = load(STACK_PAGE | s, 4) << 8 | low;
        load(last, 5);
        pc = (last + 1) & 0xFFFF;
    }

    private void breakInstruction(int at) {
        load((at + 1) & 0xFFFF, 1);
        enterHandler(INTERRUPT_VECTOR, (at + 2) & 0xFFFF, BREAK);
    }

    private void returnFromInterrupt(int at) {
        load((at + 1) & 0xFFFF, 1);
        load(STACK_PAGE | s, 2);
        setStatus(load(STACK_PAGE | ((s + 1) & 0xFF), 3));
        int low = load(STACK_PAGE | ((s + 2) & 0xFF), 4);
        s = (s + 3) & 0xFF;
        pc = load(STACK_PAGE | s, 5) << 8 | low;
    }

    private void push(int at, int value) {
        int next = (at + 1) & 0xFFFF;
        load(next, 1);
        save(STACK_PAGE | s, value, 2);
        s = (s - 1) & 0xFF;
        pc = next;
    }

    private void pullStatus(int at) {
        int status = pull(at);
        changeInterruptDisable((status & INTERRUPT_DISABLE) != 0, 4);
        setStatus(status);
    }

    private int pull(int at) {
        int next = (at + 1) & 0xFFFF;
        load(next, 1);
        load(STACK_PAGE | s, 2);
        s = (s + 1) & 0xFF;
        pc = next;
        return load(STACK_PAGE | s, 3);
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

    private void subtractFromShared(int value) {
        int shared = a & x;
        compare(shared, value);
        x = (shared - value) & 0xFF;
    }

    private void andAndRotateRight(int value) {
        int masked = a & value;
        a = result(carry << 7 | masked >>> 1);
        overflow = (a ^ masked) << 1;
        if (decimal) {
            correctRotatedDigits(masked);
        } else {
            carry = a >>> 6 & 1;
        }
    }

    /** N, V and Z are from before the correction. */
    private void correctRotatedDigits(int masked) {
        int low = a & 0x0F;
        if ((masked & 0x0F) + (masked & 0x01) > 0x05) {
            low = (low + 0x06) & 0x0F;
        }
        int high = a & 0xF0;
        carry = (masked & 0xF0) + (masked & 0x10) > 0x50 ? 1 : 0;
        if (carry != 0) {
            high = (high + 0x60) & 0xF0;
        }
        a = high | low;
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

    // The pages.

    private static final class RamPage implements Page {
        private final byte[] cells;

        RamPage(byte[] cells) {
            this.cells = cells;
        }

        @Override
        public int load(int address, long now) {
            return cells[address] & 0xFF;
        }

        @Override
        public void save(int address, int value, long now) {
            cells[address] = (byte) value;
        }
    }

    private static final class RomPage implements Page {
        private final byte[] cells;

        RomPage(byte[] cells) {
            this.cells = cells;
        }

        @Override
        public int load(int address, long now) {
            return cells[address] & 0xFF;
        }

        @Override
        public void save(int address, int value, long now) {
            throw unmapped(address);
        }
    }

    private static final class UnmappedPage implements Page {
        @Override
        public int load(int address, long now) {
            throw unmapped(address);
        }

        @Override
        public void save(int address, int value, long now) {
            throw unmapped(address);
        }
    }

    private final class ConsolePage implements Page {
        @Override
        public int load(int address, long now) {
            check(address);
            return console.load();
        }

        @Override
        public void save(int address, int value, long now) {
            check(address);
            console.save(address & 1, value, now);
        }

        private void check(int address) {
            if ((address & ~1) != MemoryMap.CONSOLE) {
                throw unmapped(address);
            }
        }
    }

    private final class TimerPage implements Page {
        @Override
        public int load(int address, long now) {
            check(address);
            int value = timer.load(address & 3, now);
            horizon = Long.MIN_VALUE;
            return value;
        }

        @Override
        public void save(int address, int value, long now) {
            check(address);
            timer.save(address & 3, value, now);
            horizon = Long.MIN_VALUE;
        }

        private void check(int address) {
            if ((address & ~3) != MemoryMap.TIMER) {
                throw unmapped(address);
            }
        }
    }
}
