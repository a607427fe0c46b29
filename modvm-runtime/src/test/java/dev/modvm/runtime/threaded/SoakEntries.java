package dev.modvm.runtime.threaded;

/** The entries of a component of the soak, written as the generated ones are. */
final class SoakEntries {
    private SoakEntries() {}

    /** A component with a handler. */
    interface Handling {
        /** Calls the handler, under ownership. */
        long answer(SoakRequest request);
    }

    static long load(SoakPart target, SoakRequest request) {
        ThreadedComponent component = target.component();
        Handling handling = (Handling) component;
        if (!component.enter()) {
            return component.askForLong(() -> handling.answer(request));
        }
        try {
            return handling.answer(request);
        } catch (Throwable thrown) {
            throw component.fault(thrown);
        } finally {
            component.leave();
        }
    }

    static void tell(SoakPart target, SoakRequest request) {
        ThreadedComponent component = target.component();
        Handling handling = (Handling) component;
        component.post(() -> handling.answer(request));
    }
}
