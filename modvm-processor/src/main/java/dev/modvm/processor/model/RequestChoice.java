package dev.modvm.processor.model;

import dev.modvm.processor.diagnostics.Place;
import java.util.Optional;

/**
 * What an annotation names as a request.
 *
 * @param written the simple name of the class that is written, or empty where nothing is
 * @param request the request, or nothing where the class is none
 * @param flaw what keeps the class from being a request
 * @param place where it is written
 * @param declared where the class is declared that is written, where that is compiled here
 */
public record RequestChoice(
        String written,
        Optional<RequestModel> request,
        Flaw flaw,
        Place place,
        Optional<Place> declared) {
    /** What keeps a class from being a request. */
    public enum Flaw {
        /** Nothing does. */
        NONE,
        /** No class is written. */
        ABSENT,
        /** It is a record, but does not implement {@code Request}. */
        NOT_IMPLEMENTING,
        /** It implements {@code Request}, but is no record. */
        NO_RECORD,
        /** It is a record that implements {@code Request}, and has type parameters. */
        GENERIC,
        /** It has nothing of a request. */
        OTHER
    }
}
