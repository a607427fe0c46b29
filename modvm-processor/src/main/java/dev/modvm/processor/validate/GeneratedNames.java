package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.MethodModel;
import dev.modvm.processor.model.TakenName;
import java.util.List;

/** What is generated has names that no other class has. */
final class GeneratedNames {
    void check(Place owner, List<TakenName> taken, Findings findings) {
        // The first tells enough: all have the name of the spec or the processor in them.
        taken.stream()
                .findFirst()
                .ifPresent(
                        name ->
                                findings.add(
                                        Diagnostic.GENERATED_NAME,
                                        owner,
                                        MethodModel.simple(name.name()),
                                        name.owner(),
                                        other(name)));
    }

    private static String other(TakenName name) {
        return name.holder().isEmpty()
                ? "there is a class " + name.name() + " already"
                : "also for " + name.holder();
    }
}
