package dev.modvm.processor.validate;

import dev.modvm.annotations.MachineSpec;
import dev.modvm.processor.diagnostics.Diagnostic;
import dev.modvm.processor.diagnostics.Findings;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.UnmappedModel.Choice;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.CommonWidths;
import dev.modvm.processor.resolve.CommonWidths.Shared;
import java.util.Optional;

/**
 * What loads give that nobody answers is a value of the base type; the specs that a spec extends
 * agree on it, unless the spec itself decides.
 */
final class UnmappedValue implements SpecRule {
    @Override
    public void check(SpecModel spec, Findings findings) {
        Optional<Choice> contradiction = spec.unmapped().contradiction();
        if (contradiction.isPresent()) {
            findings.add(
                    Diagnostic.UNMAPPED_DISAGREES,
                    spec.place(),
                    spec.name(),
                    spec.unmapped().choices().get(0).spec(),
                    contradiction.get().spec(),
                    spec.name());
            return;
        }
        CommonWidths.of(spec)
                .base()
                .map(Shared::width)
                .ifPresent(
                        base ->
                                spec.unmapped()
                                        .choices()
                                        .forEach(choice -> visitChoice(choice, base, findings)));
    }

    private static void visitChoice(Choice choice, Width base, Findings findings) {
        long value = choice.value();
        if (value == MachineSpec.FAIL || (value & ~base.largest()) == 0) {
            return;
        }
        findings.add(
                Diagnostic.UNMAPPED_BEYOND_BASE,
                choice.place(),
                value < 0 ? String.valueOf(value) : base.hex(value),
                base,
                base.hex(base.largest()),
                base.hex(base.largest()).replace("$", "0x") + (base == Width.U32 ? "L" : ""));
    }
}
