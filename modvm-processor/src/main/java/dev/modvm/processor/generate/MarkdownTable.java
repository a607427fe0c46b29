package dev.modvm.processor.generate;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, aligned, so that it reads well where nobody renders it too. */
final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table with the heads of its columns. */
    MarkdownTable(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row; its cells are Markdown. */
    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Writes the table, each line with its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        for (int index = 0; index < rows.size(); index++) {
            for (int column = 0; column < widths.length; column++) {
                String cell = rows.get(index).get(column);
                text.append("| ").append(cell);
                text.append(" ".repeat(widths[column] - length(cell) + 1));
            }
            text.append("|\n");
            if (index == 0) {
                for (int width : widths) {
                    text.append('|').append("-".repeat(width + 2));
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** Writes what a user named as Markdown that shows just that. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        GeneratedSource.printable(text)
                .codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '\\', '|', '`', '*', '_', '[', ']', '~' ->
                                        escaped.append('\\').appendCodePoint(point);
                                default -> escaped.appendCodePoint(point);
                            }
                        });
        return escaped.toString();
    }
}
