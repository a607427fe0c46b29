package dev.modvm.sample.eightbit.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run of a program of {@code programs/sim65} that must be the same here and in sim65. Each
 * character of its input and files is a byte.
 *
 * @param program its name, without {@code .c}
 * @param arguments what it gets in {@code argv}, from 1 on
 * @param input its standard input
 * @param files the files that its directory has before, by their names
 * @param showsCycles whether sim65 can print its cycles, which it does on the program's own
 *     standard output
 */
record ComparedRun(
        String program,
        List<String> arguments,
        String input,
        Map<String, String> files,
        boolean showsCycles) {

    private static final String TEXT =
            """
            It was the best of times,
            \tit was the worst of times;

            it was the age of wisdom.
            """;

    private static final String FORMULAS =
            """
            1 + 2 * 3
            (1+2)*3 - -4
            100000 * 30000
            7 / (3 - 3)
            2 * (3
             0x10 % 7
            abc
            1 2
            -2147483647-1
            """;

    /** All of them, each program at least once. */
    static final List<ComparedRun> ALL =
            List.of(
                    of("arguments"),
                    of("arguments", "a b", "", "-c", "--", "\u00e4"),
                    of("bits"),
                    of("calculator").reading(FORMULAS),
                    of("characters"),
                    of("checksum", "text", "bytes", "empty")
                            .having("text", TEXT)
                            .having("bytes", everyByteManyTimes(2))
                            .having("empty", ""),
                    of("checksum", "missing"),
                    of("concatenate", "a", "-", "missing", "./a").having("a", TEXT).reading(TEXT),
                    of("dates"),
                    of("descriptors"),
                    of("descriptors").having("b", "is here before"),
                    of("echo").reading(everyByteManyTimes(100)),
                    of("files", "no-such-directory/file").closingOutput(),
                    of("formats"),
                    of("heap"),
                    of("hello"),
                    of("jumps"),
                    of("leave"),
                    of("leave", "exit"),
                    of("leave", "abort"),
                    of("leave", "assert"),
                    of("leave", "signal"),
                    of("library"),
                    of("life", "8"),
                    of("lines"),
                    of("longs"),
                    of("machine"),
                    of("numbers"),
                    of("queens"),
                    of("queens", "7"),
                    of("queens", "9"),
                    of("records"),
                    of("scan").reading("10 -20 300000\n 7\n"),
                    of("scan").reading("1 2x"),
                    of("sieve"),
                    of("sort", "6502", "4004", "x"),
                    of("status"),
                    of("status", "77"),
                    of("strings"),
                    of("structures"),
                    of("tree").reading(TEXT),
                    of("variadic"),
                    of("wordcount"),
                    of("wordcount").reading(TEXT));

    private static ComparedRun of(String program, String... arguments) {
        return new ComparedRun(program, List.of(arguments), "", Map.of(), true);
    }

    private ComparedRun reading(String text) {
        return new ComparedRun(program, arguments, text, files, showsCycles);
    }

    private ComparedRun having(String file, String content) {
        Map<String, String> more = new TreeMap<>(files);
        more.put(file, content);
        return new ComparedRun(program, arguments, input, more, showsCycles);
    }

    private ComparedRun closingOutput() {
        return new ComparedRun(program, arguments, input, files, false);
    }

    private static String everyByteManyTimes(int times) {
        StringBuilder bytes = new StringBuilder();
        for (char value = 0; value < 256; value++) {
            bytes.append(value);
        }
        return bytes.toString().repeat(times);
    }

    @Override
    public String toString() {
        return program + " " + String.join(" ", arguments);
    }
}
