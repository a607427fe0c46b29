package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.SpaceModel;
import dev.modvm.processor.model.WidthChoice;

/**
 * An address space is an abstract class that extends the bus that fits its types, and that a
 * machine can extend and create.
 */
final class AddressSpaces {
    void check(SpaceModel space, Findings findings) {
        if (!space.annotated()) {
            String bus = space.wide() ? "WideBus" : "Bus";
            findings.add(Diagnostic.SPACE_UNANNOTATED, space.place(), space.name(), bus, bus);
            return;
        }
        if (!space.shape().isEmpty()) {
            findings.add(
                    Diagnostic.SPACE_CLASS,
                    space.place(),
                    space.name(),
                    space.shape(),
                    space.type().simpleName(),
                    space.needsWide() ? "WideBus" : "Bus");
            return;
        }
        visitTypes(space, findings);
        if (!space.constructible()) {
            findings.add(Diagnostic.SPACE_CONSTRUCTOR, space.place(), space.name());
        }
        space.misfits()
                .forEach(
                        misfit ->
                                findings.add(
                                        Diagnostic.SPACE_METHOD,
                                        misfit.place(),
                                        misfit.method(),
                                        space.name(),
                                        misfit.problem()));
    }

    private static void visitTypes(SpaceModel space, Findings findings) {
        WidthChoice base = space.base();
        WidthChoice address = space.address();
        if (base.written().isEmpty()) {
            findings.add(Diagnostic.BASE_MISSING, base.place(), "AddressSpace", "AddressSpace");
        } else if (base.width().isEmpty()) {
            BaseTypes.unsupported("base", base, "", findings);
        }
        boolean ownMistake = !address.written().equals(base.written());
        if (ownMistake && address.width().isEmpty()) {
            BaseTypes.unsupported("address", address, BaseTypes.OR_BASE, findings);
        }
        boolean known = base.width().isPresent() && address.width().isPresent();
        if (known && space.wide() != space.needsWide()) {
            findings.add(
                    Diagnostic.SPACE_WIDTH,
                    space.place(),
                    space.name(),
                    space.wide() ? "WideBus" : "Bus",
                    base.written(),
                    address.written(),
                    space.needsWide() ? "WideBus" : "Bus");
        }
    }
}
