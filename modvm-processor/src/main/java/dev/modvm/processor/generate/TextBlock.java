package dev.modvm.processor.generate;

import java.util.ArrayList;
import java.util.List;

/** Writes text as literals of generated code that read like the text. */
final class TextBlock {
    /** Where a line of a literal is continued on the next. */
    private static final int LONGEST_LINE = 96;

    /** Less than a class file allows for one constant, 65,535 bytes, at three bytes a character. */
    private static final int LONGEST_LITERAL = 20_000;

    private TextBlock() {}

    /**
     * Writes a text.
     *
     * @param text the text, whose lines each end with a line feed
     * @return text blocks which together are the text; more than one where a class file could not
     *     hold it as one constant
     */
    static List<String> of(String text) {
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int length = 0;
        for (String line : text.lines().toList()) {
            if (length > 0 && length + line.length() > LONGEST_LITERAL) {
                literals.add(quoted(literal));
                literal.setLength(0);
                length = 0;
            }
            literal.append(escaped(line)).append('\n');
            length += line.length() + 1;
        }
        literals.add(quoted(literal));
        return literals;
    }

    private static String quoted(CharSequence content) {
        return "\"\"\"\n" + content + "\"\"\"";
    }

    private static String escaped(String line) {
        StringBuilder escaped = new StringBuilder();
        int column = 0;
        for (int point : line.codePoints().toArray()) {
            if (column >= LONGEST_LINE) {
                escaped.append("\\\n");
                column = 0;
            }
            if (point == '\\' || (point == '"' && escaped.toString().endsWith("\"\""))) {
                escaped.append('\\');
                column++;
            }
            if (point == ' ' && column == 0 && escaped.length() > 0) {
                // At the start of a line a space would count as indentation.
                escaped.append("\\s");
                column++;
            } else {
                escaped.appendCodePoint(point);
            }
            column++;
        }
        return escaped.toString();
    }
}
