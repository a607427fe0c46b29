package dev.modvm.processor.validate;

import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.CommonWidths;
import dev.modvm.processor.model.CommonWidths.Shared;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.model.WidthChoice;
import java.util.Optional;
import java.util.function.Function;

/** The components of a machine have the base and address types of most of them. */
final class WidthsAgree implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        CommonWidths common = CommonWidths.of(spec);
        for (AccessorModel accessor : spec.accessors()) {
            boolean baseDiffers =
                    visit(
                            accessor,
                            common.base(),
                            ComponentModel::base,
                            Diagnostic.BASE_DISAGREES,
                            findings);
            // Where the base type is wrong, an address type that follows it is no second mistake.
            if (!baseDiffers) {
                visit(
                        accessor,
                        common.address(),
                        ComponentModel::address,
                        Diagnostic.ADDRESS_DISAGREES,
                        findings);
            }
        }
    }

    private static boolean visit(
            AccessorModel accessor,
            Optional<Shared> shared,
            Function<ComponentModel, WidthChoice> choice,
            Diagnostic diagnostic,
            Findings findings) {
        Optional<Width> own =
                accessor.component().flatMap(component -> choice.apply(component).width());
        if (own.isEmpty() || shared.isEmpty() || own.get() == shared.get().width()) {
            return false;
        }
        findings.add(
                diagnostic,
                accessor.place(),
                accessor.name() + "()",
                accessor.component().orElseThrow().name(),
                own.get(),
                shared.get().width(),
                shared.get().first().name() + "()",
                accessor.component().orElseThrow().name(),
                shared.get().width());
        return true;
    }
}
