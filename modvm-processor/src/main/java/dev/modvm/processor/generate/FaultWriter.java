package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.AddressRange;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.resolve.ResolvedMapping;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes what is thrown where nobody answers an access: that nothing is mapped there, or that what
 * is mapped there does not take such accesses.
 */
final class FaultWriter {
    private final MachinePlan plan;
    private final BusPlan bus;
    private final boolean loads;
    private final List<ResolvedMapping> refusing;
    private final RangeTests tests;

    FaultWriter(MachinePlan plan, BusPlan bus, Kind kind) {
        this.plan = plan;
        this.bus = bus;
        this.loads = kind == Kind.LOAD;
        this.refusing =
                bus.mappings().stream()
                        .filter(mapping -> !mapping.component().answers(kind))
                        .toList();
        this.tests = new RangeTests(bus);
    }

    /** The fault, as an expression where there is a variable {@code address}. */
    CodeBlock fault() {
        return refusing.isEmpty() ? unmapped() : CodeBlock.of("$L(address)", name(0));
    }

    /** Adds the methods that find out why nobody answers, away from what runs at speed. */
    void addTo(TypeSpec.Builder type) {
        List<List<ResolvedMapping>> chunks = GeneratedSource.chunks(refusing);
        for (int index = 0; index < chunks.size(); index++) {
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder(name(index))
                            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                            .returns(RuntimeTypes.BUS_FAULT)
                            .addParameter(bus.carrier(), "address");
            chunks.get(index).forEach(mapping -> addTest(method, mapping));
            CodeBlock rest =
                    index == chunks.size() - 1
                            ? unmapped()
                            : CodeBlock.of("$L(address)", name(index + 1));
            type.addMethod(method.addStatement("return $L", rest).build());
        }
    }

    private String name(int index) {
        return (loads ? "loadFault" : "saveFault") + (index == 0 ? "" : index);
    }

    private void addTest(MethodSpec.Builder method, ResolvedMapping mapping) {
        AddressRange range = mapping.range();
        CodeBlock line = CodeBlock.of("address");
        method.beginControlFlow(
                        "if ($L)",
                        range.mirror() == 0
                                ? tests.inRange(line, range, 0, bus.address().largest())
                                : tests.inMaskedRange(range, range.mirror()))
                .addStatement(
                        "return $T.$L($S, $L)",
                        RuntimeTypes.BUS_FAULT,
                        loads ? "loadRefused" : "saveRefused",
                        mapping.owner().name(),
                        widened())
                .endControlFlow();
    }

    private CodeBlock unmapped() {
        String spec = plan.spec().name();
        return CodeBlock.of(
                "$T.$L($S, $L)",
                RuntimeTypes.BUS_FAULT,
                loads ? "onLoad" : "onSave",
                bus.space().map(space -> space.simpleName() + " of " + spec).orElse(spec),
                widened());
    }

    private CodeBlock widened() {
        CodeBlock address = CodeBlock.of("address");
        return bus.wide() ? address : Carriers.widened(address, bus.address());
    }
}
