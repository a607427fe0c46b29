package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.SpaceChoice;
import dev.modvm.processor.model.SpaceModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.CommonWidths;
import dev.modvm.processor.resolve.CommonWidths.Shared;
import java.util.Optional;

/**
 * The components of a machine have the base and address types of most of them, and those that are
 * mapped in another address space have the types of that space.
 */
final class WidthsAgree implements SpecRule {
    /**
     * The types that components agree on.
     *
     * @param owner whose types they are, for people
     * @param base the base type
     * @param baseExample a component that has it, for people, or nothing
     * @param address the address type
     * @param addressExample a component that has it, for people, or nothing
     */
    private record Agreed(
            String owner,
            Optional<Width> base,
            String baseExample,
            Optional<Width> address,
            String addressExample) {
        static Agreed ofMachine(CommonWidths common) {
            return new Agreed(
                    "the machine",
                    common.base().map(Shared::width),
                    example(common.base()),
                    common.address().map(Shared::width),
                    example(common.address()));
        }

        private static String example(Optional<Shared> shared) {
            return shared.map(found -> ", like " + found.first().name() + "()").orElse("");
        }

        static Agreed ofSpace(SpaceModel space) {
            return new Agreed(
                    "the address space " + space.name(),
                    space.base().width(),
                    "",
                    space.address().width(),
                    "");
        }
    }

    @Override
    public void check(SpecModel spec, Findings findings) {
        Agreed machine = Agreed.ofMachine(CommonWidths.of(spec));
        for (AccessorModel accessor : spec.accessors()) {
            boolean differs = accessor.onMainBus() && visit(accessor, machine, findings);
            for (MappedModel mapped : accessor.mapped()) {
                Optional<SpaceModel> space = mapped.space().flatMap(SpaceChoice::space);
                // A component that deviates is one mistake, however many spaces it is mapped in.
                if (!differs && space.isPresent()) {
                    differs = visit(accessor, Agreed.ofSpace(space.get()), findings);
                }
            }
        }
    }

    private static boolean visit(AccessorModel accessor, Agreed agreed, Findings findings) {
        Optional<ComponentModel> component = accessor.component();
        // Where the base type is wrong, an address type that follows it is no second mistake.
        return visit(
                        accessor,
                        component.flatMap(found -> found.base().width()),
                        agreed.base(),
                        agreed.owner(),
                        agreed.baseExample(),
                        Diagnostic.BASE_DISAGREES,
                        findings)
                || visit(
                        accessor,
                        component.flatMap(found -> found.address().width()),
                        agreed.address(),
                        agreed.owner(),
                        agreed.addressExample(),
                        Diagnostic.ADDRESS_DISAGREES,
                        findings);
    }

    private static boolean visit(
            AccessorModel accessor,
            Optional<Width> own,
            Optional<Width> agreed,
            String owner,
            String example,
            Diagnostic diagnostic,
            Findings findings) {
        if (own.isEmpty() || agreed.isEmpty() || own.equals(agreed)) {
            return false;
        }
        String component = accessor.component().orElseThrow().name();
        findings.add(
                diagnostic,
                accessor.place(),
                accessor.name() + "()",
                component,
                own.get(),
                owner,
                agreed.get(),
                example,
                component,
                agreed.get());
        return true;
    }
}
