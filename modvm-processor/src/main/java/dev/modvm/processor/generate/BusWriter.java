package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.annotations.Timing;
import dev.modvm.processor.model.RequestModel.Kind;
import javax.lang.model.element.Modifier;

/** Writes a bus that components are mapped on. */
final class BusWriter {
    private final MachinePlan plan;
    private final BusPlan bus;
    private final WindowWriter windows;

    BusWriter(MachinePlan plan, BusPlan bus, Style style) {
        this.plan = plan;
        this.bus = bus;
        this.windows = new WindowWriter(plan, bus, style);
    }

    BusPlan bus() {
        return bus;
    }

    /** What writes the memory windows of the bus. */
    WindowWriter windows() {
        return windows;
    }

    /** The class of the bus. */
    TypeSpec write() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(bus.className())
                        .addJavadoc(described())
                        .addJavadoc(unmapped())
                        .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                        .superclass(bus.superclass())
                        .addMethod(wired(bus, MethodSpec.constructorBuilder()).build());
        new DecoderWriter(plan, bus, Kind.LOAD).addTo(type);
        new DecoderWriter(plan, bus, Kind.SAVE).addTo(type);
        windows.addTo(type);
        return type.build();
    }

    private CodeBlock described() {
        return bus.space()
                .map(
                        space ->
                                CodeBlock.of(
                                        "What {@link $T} maps in {@link $T}.\n",
                                        plan.spec().type(),
                                        space))
                .orElse(CodeBlock.of("The memory map of {@link $T}.\n", plan.spec().type()));
    }

    private CodeBlock unmapped() {
        return bus.unmapped()
                .map(
                        value ->
                                CodeBlock.of(
                                        "Where nobody answers, loads give $L and saves do nothing.\n",
                                        bus.openValue()))
                .orElse(CodeBlock.of(""));
    }

    /** The constructor of a bus, which makes it the bus of a processor. */
    static MethodSpec.Builder wired(BusPlan bus, MethodSpec.Builder constructor) {
        return constructor
                .addParameter(RuntimeTypes.CYCLE_COUNTER, "counter")
                .addParameter(Timing.class, "timing")
                .addStatement(
                        "wire($L, $L, counter, timing)", bus.address().bits(), bus.base().bits());
    }
}
