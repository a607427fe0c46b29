package dev.modvm.processor.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of {@code @Instruction(syntax = …)}: text with operands in braces. What it means is
 * written there; the runtime's {@code InstructionSyntax} reads the same.
 */
public final class SyntaxModel {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{|}}|\\{([^{}]*)}|[{}]");
    private static final Pattern OPERAND = Pattern.compile("(?:u|i|rel)(8|16|32|64)(be)?");

    /**
     * What is wrong with a syntax.
     *
     * @param what what it does wrong, after its text
     * @param remedy how to mend it
     */
    public record Problem(String what, String remedy) {}

    private SyntaxModel() {}

    /**
     * Finds what is wrong with a syntax.
     *
     * @param syntax the syntax
     * @param base the base type of the processor
     * @return the first problem, or nothing where there is none
     */
    public static Optional<Problem> problem(String syntax, Width base) {
        if (syntax.chars().anyMatch(Character::isISOControl)) {
            return problem("has a control character", "Write it in one line, without tabs.");
        }
        Matcher token = TOKEN.matcher(syntax);
        while (token.find()) {
            String text = token.group();
            if (text.equals("{") || text.equals("}")) {
                return problem(
                        "has a single brace",
                        "Write an operand as in {u8}, and a brace that is meant itself twice.");
            }
            Optional<Problem> operand =
                    token.group(1) == null ? Optional.empty() : operand(text, base);
            if (operand.isPresent()) {
                return operand;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> operand(String text, Width base) {
        Matcher operand = OPERAND.matcher(text.substring(1, text.length() - 1));
        if (!operand.matches()) {
            return problem(
                    "has the operand " + text + ", which is none",
                    "Operands are {u8} (unsigned), {i8} (signed) and {rel8} (branch target), with 8,"
                            + " 16, 32 or 64 bits, and {u16be} for the high byte first.");
        }
        int bits = Integer.parseInt(operand.group(1));
        if (bits < base.bits()) {
            return problem(
                    "has the operand " + text + ", but each address holds " + base.bits() + " bits",
                    "An operand fills whole addresses: give it at least that many bits.");
        }
        if (bits == base.bits() && operand.group(2) != null) {
            return problem(
                    "has the operand " + text + ", which lies at one address and has no order",
                    "Leave out be.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String what, String remedy) {
        return Optional.of(new Problem(what, remedy));
    }

    /**
     * Returns how many addresses an instruction takes.
     *
     * @param syntax a syntax without problems
     * @param base the base type of the processor
     * @return the number, with the one of the opcode
     */
    public static int length(String syntax, Width base) {
        int length = 1;
        Matcher token = TOKEN.matcher(syntax);
        while (token.find()) {
            Matcher operand = OPERAND.matcher(token.group(1) == null ? "" : token.group(1));
            if (operand.matches()) {
                length += Integer.parseInt(operand.group(1)) / base.bits();
            }
        }
        return length;
    }
}
