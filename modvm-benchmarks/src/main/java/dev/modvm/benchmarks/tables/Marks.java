package dev.modvm.benchmarks.tables;

import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks in the source of a table. */
final class Marks {
    /** An annotation; in its syntax there may be parentheses. */
    private static final Pattern ENTRY =
            Pattern.compile("@Instruction\\((?:[^\")]|\"[^\"]*\")*\\)");

    private static final Pattern OPCODE = Pattern.compile("\\bopcode = (\\w+)");
    private static final Pattern MARK = Pattern.compile(",\\s*frequent = true\\b");

    private Marks() {}

    /**
     * Removes marks from a source.
     *
     * @param source the source
     * @param kept tells for an opcode whether its mark stays where it is
     * @return the source without the other marks
     */
    static String keep(String source, IntPredicate kept) {
        return ENTRY.matcher(source)
                .replaceAll(entry -> Matcher.quoteReplacement(keep(entry, kept)));
    }

    private static String keep(MatchResult entry, IntPredicate kept) {
        Matcher mark = MARK.matcher(entry.group());
        return mark.find() && !kept.test(opcode(entry)) ? mark.replaceAll("") : entry.group();
    }

    private static int opcode(MatchResult entry) {
        Matcher opcode = OPCODE.matcher(entry.group());
        if (!opcode.find()) {
            throw new IllegalStateException("there is no opcode in " + entry.group());
        }
        return Integer.decode(opcode.group(1));
    }
}
