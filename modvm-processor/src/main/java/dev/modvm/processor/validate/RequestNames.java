package dev.modvm.processor.validate;

import dev.modvm.processor.model.RequestChoice;

/** What is wrong with a class that an annotation names as a request, for people. */
final class RequestNames {
    private RequestNames() {}

    /** What is named, and why it is no request. */
    static String described(RequestChoice choice) {
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
    static String remedy(RequestChoice choice) {
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
