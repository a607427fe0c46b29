package dev.modvm.processor.diagnostics;

import java.util.List;
import java.util.Optional;

/**
 * One mistake of the user's, found in one place.
 *
 * @param diagnostic what kind of mistake it is
 * @param place where it is
 * @param arguments what the message's gaps are filled with
 * @param library the class from a library that the mistake is in, if it is not in the source
 * @param part what it is about of all that has its place; empty where the place tells
 */
public record Finding(
        Diagnostic diagnostic,
        Place place,
        List<String> arguments,
        Optional<String> library,
        String part) {
    /** Keeps the arguments from changing. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /**
     * Returns the message as the user sees it, after the position.
     *
     * @return the code in brackets, what is wrong, and on a line of its own how to mend it
     */
    public String text() {
        return "[modvm/"
                + diagnostic.code()
                + "] "
                + library.map(type -> "In " + type + ", which comes from a library: ").orElse("")
                + diagnostic.message(arguments);
    }

    /**
     * Tells whether the same mistake was found once more, by way of another spec.
     *
     * @param other what was found for a spec that this one's spec extends
     * @return whether the two are one mistake
     */
    public boolean isSameMistake(Finding other) {
        return diagnostic == other.diagnostic
                && library.equals(other.library)
                && part.equals(other.part)
                && (place.equals(other.place) || diagnostic == Diagnostic.SPEC_WITHOUT_PROCESSOR);
    }

    /**
     * Moves the finding to where a class from a library is used.
     *
     * @param type the class that the mistake is in
     * @param use where the source uses the class
     * @return the finding, placed there
     */
    public Finding inLibrary(String type, Place use) {
        return new Finding(diagnostic, use, arguments, Optional.of(type), part);
    }

    /**
     * Tells it apart from others in its place: all that is found about a class from a library has
     * the place of what uses the class.
     *
     * @param described what it is about, in the same words for the same mistake
     * @return the finding, about that
     */
    public Finding about(String described) {
        return new Finding(diagnostic, place, arguments, library, described);
    }
}
