package dev.modvm.processor.model;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of an array, out of what its field is initialised with: {@code new byte[16 * PAGE]}.
 * Whatever is not made of literals, constants and operators for whole numbers has no length that is
 * known.
 */
final class ArrayLength {
    private static final Pattern CREATION =
            Pattern.compile("new\\s+[\\w.]+\\s*\\[([^\\[\\]{}]+)]\\s*");

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(0[xX][0-9a-fA-F_]+|0[bB][01_]+|[0-9][0-9_]*|[A-Za-z_$][\\w$.]*"
                            + "|<<|>>>|>>|[-+*/%&^|~()])\\s*");

    /** Operators of two operands, those that bind least first. */
    private static final String[][] OPERATORS = {
        {"|"}, {"^"}, {"&"}, {"<<", ">>", ">>>"}, {"+", "-"}, {"*", "/", "%"}
    };

    private final String expression;
    private final Matcher tokens;
    private final Function<String, Optional<Long>> constants;
    private int position;

    /** The one that is read next; empty at the end. */
    private String token = "";

    private ArrayLength(String expression, Function<String, Optional<Long>> constants) {
        this.expression = expression;
        this.tokens = TOKEN.matcher(expression);
        this.constants = constants;
    }

    /** There is something in the expression that is not understood. */
    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads a length.
     *
     * @param initializer what the field is initialised with
     * @param constants tells the values of constants, by the names that are written
     * @return the length, if it is known
     */
    static OptionalLong of(String initializer, Function<String, Optional<Long>> constants) {
        Matcher creation = CREATION.matcher(initializer);
        if (!creation.matches()) {
            return OptionalLong.empty();
        }
        try {
            ArrayLength length = new ArrayLength(creation.group(1), constants);
            length.advance();
            long value = length.operands(0);
            boolean whole = length.token.isEmpty();
            return whole && value >= 0 && value <= Integer.MAX_VALUE
                    ? OptionalLong.of(value)
                    : OptionalLong.empty();
        } catch (Unknown | ArithmeticException | NumberFormatException notKnown) {
            return OptionalLong.empty();
        }
    }

    private void advance() throws Unknown {
        if (position == expression.length()) {
            token = "";
            return;
        }
        tokens.region(position, expression.length());
        if (!tokens.lookingAt()) {
            throw new Unknown();
        }
        token = tokens.group(1);
        position = tokens.end();
    }

    private long operands(int level) throws Unknown {
        if (level == OPERATORS.length) {
            return operand();
        }
        long left = operands(level + 1);
        while (isOneOf(OPERATORS[level])) {
            String operator = token;
            advance();
            left = combine(left, operator, operands(level + 1));
        }
        return left;
    }

    private boolean isOneOf(String... operators) {
        for (String operator : operators) {
            if (operator.equals(token)) {
                return true;
            }
        }
        return false;
    }

    /** As an {@code int}, which the length of an array is; where that overflows it is not known. */
    private static int combine(long first, String operator, long second) throws Unknown {
        int left = Math.toIntExact(first);
        int right = Math.toIntExact(second);
        return switch (operator) {
            case "|" -> left | right;
            case "^" -> left ^ right;
            case "&" -> left & right;
            case "<<" -> left << right;
            case ">>" -> left >> right;
            case ">>>" -> left >>> right;
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "%" -> left % right;
            default -> throw new Unknown();
        };
    }

    private long operand() throws Unknown {
        String first = token;
        advance();
        if (first.equals("(")) {
            long value = operands(0);
            if (!token.equals(")")) {
                throw new Unknown();
            }
            advance();
            return value;
        }
        if (first.equals("-")) {
            return -operand();
        }
        if (first.equals("+")) {
            return operand();
        }
        if (first.equals("~")) {
            return ~operand();
        }
        if (!first.isEmpty() && Character.isDigit(first.charAt(0))) {
            return literal(first.replace("_", ""));
        }
        return constants.apply(first).orElseThrow(Unknown::new);
    }

    private static long literal(String digits) {
        if (digits.startsWith("0b") || digits.startsWith("0B")) {
            return Integer.parseUnsignedInt(digits.substring(2), 2);
        }
        return Integer.decode(digits);
    }
}
