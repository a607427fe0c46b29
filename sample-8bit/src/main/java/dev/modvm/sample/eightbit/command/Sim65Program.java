package dev.modvm.sample.eightbit.command;

import dev.modvm.sample.eightbit.ParavirtualHooks;
import dev.modvm.sample.eightbit.Ram;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/**
 * A program in the file format of the simulator sim65, as {@code cl65 -t sim6502} and {@code -t
 * sim65c02} write it: a header of {@value #HEADER_SIZE} bytes, then the bytes that are loaded.
 *
 * <p>The header holds the letters {@code sim65}, its version, the CPU's type, the address of the C
 * stack pointer in the zero page, the load address and the start address, these two with the lower
 * byte first. Everything in it is checked, as the file may be damaged, or be something else.
 */
final class Sim65Program {
    private static final byte[] SIGNATURE = "sim65".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION_AT = 5;
    private static final int CPU_AT = 6;
    private static final int STACK_POINTER_AT = 7;
    private static final int LOAD_ADDRESS_AT = 8;
    private static final int START_ADDRESS_AT = 10;
    private static final int HEADER_SIZE = 12;

    private static final int VERSION = 2;
    private static final int MOS_6502 = 0;
    private static final int WDC_65C02 = 1;

    private static final String REMEDY = "build it with cl65 -t sim6502 or -t sim65c02";

    /** What memory holds before anything is written to it, in sim65 and so here. */
    private static final byte UNWRITTEN = (byte) 0xFF;

    private final String file;
    private final byte[] bytes;

    private Sim65Program(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Reads a program and checks it.
     *
     * @param file its path
     * @return a program that fits below the hooks, and starts within its own bytes
     * @throws TypeConversionException if the file can't be read, or is no program for this board
     */
    static Sim65Program read(String file) {
        byte[] bytes = ProgramFile.read(file, HEADER_SIZE + Address.SPACE);
        Sim65Program program = new Sim65Program(file, bytes);
        program.checkHeader();
        program.checkAddresses();
        return program;
    }

    private void checkHeader() {
        if (!Arrays.equals(bytes, 0, Math.min(5, bytes.length), SIGNATURE, 0, SIGNATURE.length)) {
            throw unusable("is no sim65 program: it does not begin with 'sim65'; " + REMEDY);
        }
        if (bytes.length <= HEADER_SIZE) {
            throw unusable(
                    "is cut off: it has %d bytes, and the header alone has %d; %s",
                    bytes.length, HEADER_SIZE, REMEDY);
        }
        if (bytes[VERSION_AT] != VERSION) {
            throw unusable(
                    "has a sim65 header of version %d, not %d; build it with cc65 2.18 or later",
                    bytes[VERSION_AT] & 0xFF, VERSION);
        }
        if (bytes[CPU_AT] != MOS_6502 && bytes[CPU_AT] != WDC_65C02) {
            throw unusable(
                    "is for a CPU of the unknown type %d, not of type %d, the 6502, or %d, the"
                            + " 65C02; %s",
                    bytes[CPU_AT] & 0xFF, MOS_6502, WDC_65C02, REMEDY);
        }
    }

    private void checkAddresses() {
        int load = loadAddress();
        int room = Math.max(0, ParavirtualHooks.START - load);
        if (size() > room) {
            throw unusable(
                    "does not fit: from its load address %s to the hooks at %s there is room for"
                            + " %d bytes; shorten it, or load it at a lower address",
                    new Address(load), new Address(ParavirtualHooks.START), room);
        }
        int start = startAddress();
        if (start < load || start >= end()) {
            throw unusable(
                    "starts at %s, outside of its own bytes (%s to %s); %s",
                    new Address(start), new Address(load), new Address(end() - 1), REMEDY);
        }
    }

    private int word(int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private int loadAddress() {
        return word(LOAD_ADDRESS_AT);
    }

    private int size() {
        return bytes.length - HEADER_SIZE;
    }

    /**
     * Returns the path of the file, which a program finds in {@code argv[0]}.
     *
     * @return the path, as the person wrote it
     */
    String file() {
        return file;
    }

    /**
     * Tells which processor the program is for.
     *
     * @return whether it is a 65C02, not a 6502
     */
    boolean isFor65C02() {
        return bytes[CPU_AT] == WDC_65C02;
    }

    /**
     * Returns where the program starts.
     *
     * @return the address of its first instruction, 16 bits
     */
    int startAddress() {
        return word(START_ADDRESS_AT);
    }

    /**
     * Returns where the program's bytes end.
     *
     * @return the address behind the last one that is loaded, at most {@link
     *     ParavirtualHooks#START}
     */
    int end() {
        return loadAddress() + size();
    }

    /**
     * Returns where C programs keep the address of their stack.
     *
     * @return an address in the zero page, of two bytes, the lower one first
     */
    int stackPointerAddress() {
        return bytes[STACK_POINTER_AT] & 0xFF;
    }

    /**
     * Makes the memory that the program starts in.
     *
     * @return RAM from address 0 up to the hooks, with the program in it
     */
    Ram memory() {
        byte[] cells = new byte[ParavirtualHooks.START];
        Arrays.fill(cells, UNWRITTEN);
        System.arraycopy(bytes, HEADER_SIZE, cells, loadAddress(), size());
        Ram ram = new Ram(cells.length);
        ram.install(0, cells);
        return ram;
    }

    private TypeConversionException unusable(String reason, Object... details) {
        return ProgramFile.unusable(file, String.format(Locale.ROOT, reason, details));
    }
}
