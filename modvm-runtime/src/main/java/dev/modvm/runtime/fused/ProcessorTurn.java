package dev.modvm.runtime.fused;

/** When a processor or node runs next. */
final class ProcessorTurn extends TimeEntry {
    @SuppressWarnings("NullAway.Init") // Set when the processor joins a machine.
    private FusedProcessor processor;

    ProcessorTurn(long hertz) {
        super(hertz);
    }

    /** Notes whose turn it is, and which place that has in the order of declaration. */
    void join(FusedProcessor runner, int order) {
        processor = runner;
        declaredAs(order);
    }

    FusedProcessor processor() {
        return processor;
    }
}
