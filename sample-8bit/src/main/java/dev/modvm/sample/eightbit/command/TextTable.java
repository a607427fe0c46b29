package dev.modvm.sample.eightbit.command;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns that are as wide as what is in them, with two spaces between. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Adds a row.
     *
     * @param cells what is in it, of which there may be any number
     */
    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /**
     * Returns the lines of the table.
     *
     * @return a line for each row, in the order in which they were added, without spaces at its end
     */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(width(column) - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
