package dev.modvm.runtime;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the syntax of instructions, as {@link dev.modvm.annotations.Instruction#syntax} writes it:
 * text with operands in braces. The disassemblers that are generated for instruction tables call
 * it; it keeps nothing, and any thread may call it.
 */
public final class InstructionSyntax {
    private static final Pattern TOKEN =
            Pattern.compile("\\{\\{|}}|\\{(u|i|rel)(8|16|32|64)(be)?}");

    private InstructionSyntax() {}

    /**
     * Tells how much room an instruction takes.
     *
     * @param syntax its syntax; empty for an opcode that has none
     * @param baseBits how many bits each address holds, from 8 to 64
     * @return the number of addresses, with the one of the opcode: bytes, where an address holds 8
     *     bits
     */
    public static int length(String syntax, int baseBits) {
        return 1
                + TOKEN.matcher(syntax)
                        .results()
                        .filter(token -> token.group(1) != null)
                        .mapToInt(operand -> bits(operand) / baseBits)
                        .sum();
    }

    /**
     * Writes an instruction as its assembler does.
     *
     * @param syntax gives the syntax of each opcode, or an empty text
     * @param memory gives what an address holds; higher bits than there are are ignored
     * @param address where the opcode is; higher bits than there are are ignored, here and in what
     *     follows from it
     * @param baseBits how many bits each address holds, from 8 to 64
     * @param addressBits how many bits an address has, from 8 to 64
     * @return the instruction with its operands as hexadecimal numbers, or a directive for data,
     *     such as {@code .byte $02}, where the opcode has no syntax
     */
    public static String disassemble(
            IntFunction<String> syntax,
            LongUnaryOperator memory,
            long address,
            int baseBits,
            int addressBits) {
        LongUnaryOperator cells = at -> memory.applyAsLong(at & mask(addressBits)) & mask(baseBits);
        long opcode = cells.applyAsLong(address);
        // An opcode has 32 bits at most, also where an address holds more.
        String found = opcode == (opcode & mask(32)) ? syntax.apply((int) opcode) : "";
        if (found.isEmpty()) {
            return directive(baseBits) + " " + hex(opcode, baseBits);
        }
        long end = address + length(found, baseBits);
        StringBuilder text = new StringBuilder();
        Matcher token = TOKEN.matcher(found);
        long next = address + 1;
        while (token.find()) {
            token.appendReplacement(text, "");
            if (token.group(1) == null) {
                text.append(token.group().charAt(0));
            } else {
                text.append(operand(token, load(token, cells, next, baseBits), end, addressBits));
                next += bits(token) / baseBits;
            }
        }
        return token.appendTail(text).toString();
    }

    private static long load(
            MatchResult operand, LongUnaryOperator cells, long address, int baseBits) {
        int parts = bits(operand) / baseBits;
        boolean highFirst = operand.group(3) != null;
        long value = 0;
        for (int part = 0; part < parts; part++) {
            int rank = highFirst ? parts - 1 - part : part;
            value |= cells.applyAsLong(address + part) << (rank * baseBits);
        }
        return value;
    }

    private static String operand(MatchResult operand, long value, long end, int addressBits) {
        int bits = bits(operand);
        int unused = 64 - bits;
        long signed = (value << unused) >> unused;
        return switch (operand.group(1)) {
            case "u" -> hex(value, bits);
            case "i" -> signed < 0 ? "-" + hex(-signed, bits) : hex(signed, bits);
            default -> hex((end + signed) & mask(addressBits), addressBits);
        };
    }

    private static int bits(MatchResult operand) {
        return Integer.parseInt(operand.group(2));
    }

    private static long mask(int bits) {
        return -1L >>> (64 - bits);
    }

    private static String hex(long value, int bits) {
        return String.format(Locale.ROOT, "$%0" + bits / 4 + "X", value);
    }

    private static String directive(int bits) {
        return switch (bits) {
            case 8 -> ".byte";
            case 16 -> ".word";
            case 32 -> ".dword";
            default -> ".qword";
        };
    }
}
