package dev.modvm.runtime.fused;

/** When a processor or node runs next. */
final class ProcessorTurn extends TimeEntry {
    private final FusedProcessor processor;

    ProcessorTurn(FusedProcessor processor, long hertz, int order) {
        super(hertz, order);
        this.processor = processor;
    }

    FusedProcessor processor() {
        return processor;
    }
}
