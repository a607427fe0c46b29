package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.RequestChoice;

/** What is wrong with a class that an annotation names as a request, for people. */
final class RequestNames {
    private RequestNames() {}

    /**
     * Reports a class that is no request. What the class lacks is one mistake in it, whoever names
     * the class; a class of a library can't be mended, so that naming it is the mistake.
     *
     * @param naming what to report where the mistake is to name the class
     * @param annotation the simple name of the annotation that names it
     * @param type the class or interface around that
     * @param method the method that has the annotation
     */
    static void add(
            Diagnostic naming,
            String annotation,
            String type,
            String method,
            RequestChoice choice,
            Findings findings) {
        boolean nearly =
                switch (choice.flaw()) {
                    case NOT_IMPLEMENTING, NO_RECORD, GENERIC -> choice.declared().isPresent();
                    default -> false;
                };
        if (nearly) {
            findings.add(
                    Diagnostic.REQUEST_CLASS,
                    choice.declared().orElseThrow(),
                    annotation,
                    type,
                    method,
                    described(choice),
                    remedy(choice));
        } else {
            findings.add(naming, choice.place(), described(choice), remedy(choice));
        }
    }

    /** What is named, and why it is no request. */
    private static String described(RequestChoice choice) {
        return choice.written()
                + switch (choice.flaw()) {
                    case ABSENT -> "no request";
                    case NOT_IMPLEMENTING -> ", a record that does not implement Request";
                    case NO_RECORD -> ", which implements Request, but is no record";
                    case GENERIC -> ", a record with type parameters";
                    default -> ", which is not a request";
                };
    }

    /** How to mend that. */
    private static String remedy(RequestChoice choice) {
        return switch (choice.flaw()) {
            case NOT_IMPLEMENTING ->
                    "Add implements Request to the record " + choice.written() + ".";
            case NO_RECORD -> "Make " + choice.written() + " a record.";
            case GENERIC ->
                    "Remove them: what the request consists of has fixed types in a machine.";
            default ->
                    "Name LoadRequest, SaveRequest, PeekRequest, or a record of your own (without"
                            + " type parameters) that implements Request.";
        };
    }
}
