package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.SpecModel;
import java.util.List;

/** Either all processors and nodes of a machine have a clock, or none has. */
final class ClocksRelated implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        List<AccessorModel> processors =
                spec.accessors().stream()
                        .filter(
                                accessor ->
                                        accessor.component()
                                                .filter(ComponentModel::runs)
                                                .isPresent())
                        .toList();
        processors.stream()
                .filter(ClocksRelated::hasClock)
                .findFirst()
                .ifPresent(
                        clocked ->
                                processors.stream()
                                        .filter(processor -> !hasClock(processor))
                                        .forEach(processor -> visit(processor, clocked, findings)));
    }

    private static boolean hasClock(AccessorModel processor) {
        return processor.component().orElseThrow().clock().hertz() != 0;
    }

    private static void visit(AccessorModel processor, AccessorModel clocked, Findings findings) {
        String type = processor.component().orElseThrow().name();
        findings.add(
                Diagnostic.CLOCK_MISSING,
                processor.place(),
                processor.name() + "()",
                type,
                clocked.name() + "()",
                clocked.component().orElseThrow().clock().hertz(),
                processor.component().orElseThrow().kind().annotation(),
                type);
    }
}
