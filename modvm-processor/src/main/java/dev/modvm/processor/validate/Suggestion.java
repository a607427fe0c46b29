package dev.modvm.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Suggestion {
    private Suggestion() {}

    /**
     * Writes the remedy for a name that does not exist.
     *
     * @param mistaken the name
     * @param names the names that exist
     * @param kind what they are names of
     * @return a sentence
     */
    static String remedy(String mistaken, Collection<String> names, String kind) {
        Optional<String> near = nearest(mistaken, names);
        if (near.isPresent()) {
            return "Did you mean " + near.get() + "?";
        }
        return names.isEmpty()
                ? "There are no " + kind + " with a name."
                : "The " + kind + " are " + String.join(", ", names) + ".";
    }

    static Optional<String> nearest(String mistaken, Collection<String> names) {
        int tolerated = Math.max(1, mistaken.length() / 3);
        return names.stream()
                .filter(name -> distance(mistaken, name) <= tolerated)
                .min(Comparator.comparingInt(name -> distance(mistaken, name)));
    }

    /** The number of letters to insert, delete or replace (Levenshtein 1966), ignoring case. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                boolean same =
                        Character.toLowerCase(from.charAt(row - 1))
                                == Character.toLowerCase(to.charAt(column - 1));
                int replaced = previous[column - 1] + (same ? 0 : 1);
                int changed = Math.min(previous[column], current[column - 1]) + 1;
                current[column] = Math.min(replaced, changed);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
