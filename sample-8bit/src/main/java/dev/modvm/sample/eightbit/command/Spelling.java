package dev.modvm.sample.eightbit.command;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What a person may have meant with a word that is none of those that are known. */
final class Spelling {
    /** So many letters for each mistake: short words differ in few letters from many others. */
    private static final int LETTERS_PER_MISTAKE = 2;

    private Spelling() {}

    /**
     * Asks for the word that is nearest.
     *
     * @param word what a person wrote
     * @param known the words that are known
     * @return {@code "; did you mean '…'?"}, or nothing where no word is near
     */
    static String suggestion(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        String nearest = null;
        int fewest = Math.max(1, word.length() / LETTERS_PER_MISTAKE) + 1;
        for (String candidate : known) {
            int mistakes = mistakes(lower, candidate.toLowerCase(Locale.ROOT));
            if (mistakes < fewest) {
                fewest = mistakes;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Counts the letters that must be added, removed or changed (the Levenshtein distance). */
    private static int mistakes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int change = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
