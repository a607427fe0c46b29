package dev.modvm.sample.eightbit.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A listing of an image's instructions, with their addresses and bytes as comments. The assembler
 * ca65 makes the same bytes of it.
 */
final class Disassembly {
    /** What ca65 would take for an address in the zero page, if it were not told. */
    private static final Pattern SHORT_ABSOLUTE =
            Pattern.compile("(\\w+) (\\$00[0-9A-F]{2}(?:,[XY])?)");

    private static final Pattern BRANCH = Pattern.compile("(\\w+) \\$([0-9A-F]{4})");

    private final InstructionSet instructions;
    private final Image image;

    /**
     * Creates a listing.
     *
     * @param instructions what the bytes mean
     * @param image the bytes
     */
    Disassembly(InstructionSet instructions, Image image) {
        this.instructions = instructions;
        this.image = image;
    }

    /**
     * Prints the instructions of a range, each on a line.
     *
     * @param from the address of the first opcode, in the image
     * @param to the last address, in the image
     * @param out what to print on
     */
    void print(Address from, Address to, PrintStream out) {
        out.printf("        .setcpu \"%s\"%n", instructions);
        out.printf("        .org %s%n", from);
        int address = from.value();
        while (address <= to.value()) {
            int room = to.value() + 1 - address;
            int length = Math.min(instructions.length(image.byteAt(address)), room);
            out.println(line(address, length));
            address += length;
        }
    }

    private String line(int address, int length) {
        int opcode = image.byteAt(address);
        boolean whole = length == instructions.length(opcode);
        String decoded = whole ? instructions.disassemble(image::byteAt, address) : "";
        boolean assembled = whole && instructions.isDocumented(opcode);
        String source = assembled ? forAssembler(decoded, address, length) : data(address, length);
        boolean told = assembled || decoded.isEmpty() || decoded.equals(source);
        return String.format(
                Locale.ROOT,
                "        %-23s ; %s  %s",
                source,
                new Address(address),
                told
                        ? bytes(address, length, "%02X", " ")
                        : String.format("%-8s  %s", bytes(address, length, "%02X", " "), decoded));
    }

    private String data(int address, int length) {
        return ".byte " + bytes(address, length, "$%02X", ", ");
    }

    private String bytes(int address, int length, String format, String separator) {
        return IntStream.range(address, address + length)
                .mapToObj(at -> String.format(Locale.ROOT, format, image.byteAt(at)))
                .collect(Collectors.joining(separator));
    }

    private static String forAssembler(String instruction, int address, int length) {
        Matcher absolute = SHORT_ABSOLUTE.matcher(instruction);
        if (length == 3 && absolute.matches()) {
            return absolute.group(1) + " a:" + absolute.group(2);
        }
        Matcher branch = BRANCH.matcher(instruction);
        if (length == 2 && branch.matches()) {
            int distance = Integer.parseInt(branch.group(2), 16) - address;
            if (Math.abs(distance) > Address.SPACE / 2) {
                // The address space is a circle, which ca65 does not know.
                int around = distance - Integer.signum(distance) * Address.SPACE;
                return String.format(Locale.ROOT, "%s *%+d", branch.group(1), around);
            }
        }
        return instruction;
    }
}
