package dev.modvm.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.MemoryModel;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedMapping;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the methods that open or close the windows of a bus. */
final class WindowWriter {
    private final MachinePlan plan;
    private final BusPlan bus;

    /** The windows in their order, which is the one that an access looks at them in. */
    private final List<Window> windows;

    private final NameAllocator names = new NameAllocator();

    WindowWriter(MachinePlan plan, BusPlan bus, Style style) {
        this.plan = plan;
        this.bus = bus;
        windows =
                style.hasWindows()
                        ? Window.of(bus.base(), bus.address(), bus.mappings())
                        : List.of();
        // Capitals may make names the same.
        owners().forEach(owner -> names.newName(GeneratedSource.capitalized(owner.name()), owner));
    }

    /** The components that have windows. */
    List<ResolvedComponent> owners() {
        return windows.stream().map(window -> window.mapping().owner()).distinct().toList();
    }

    /**
     * Adds the methods to the class of the bus. It is itself what is run when a component has
     * booted or ended: a lambda for each would be made anew by every process that starts.
     */
    void addTo(TypeSpec.Builder type) {
        if (windows.isEmpty()) {
            return;
        }
        MethodSpec.Builder all =
                MethodSpec.methodBuilder("run")
                        .addJavadoc(
                                "Opens the windows of components that can be asked, and closes the others.\n")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC);
        owners().forEach(owner -> all.addStatement("adjust$L()", names.get(owner)));
        type.addSuperinterface(Runnable.class).addMethod(all.build());
        windows.stream()
                .map(Window::mapping)
                .distinct()
                .forEach(mapping -> addMethod(type, mapping));
    }

    private void addMethod(TypeSpec.Builder type, ResolvedMapping mapping) {
        String component = plan.field(mapping.owner());
        MethodSpec.Builder adjust =
                MethodSpec.methodBuilder("adjust" + names.get(mapping.owner()))
                        .addModifiers(Modifier.PRIVATE)
                        .addComment(
                                "An array that is longer than its range is left to the decoder.")
                        .beginControlFlow(
                                "if ($1L.isReady() && $1L.memory.$2L == $3L)",
                                component,
                                banked(mapping) ? "length()" : "length",
                                bus.literal(mapping.range().to() - mapping.range().from() + 1));
        for (int index : windowsOf(mapping)) {
            adjust.addStatement(
                    "openWindow($L, $L.memory, $L, true, $L)",
                    index,
                    component,
                    bus.literal(windows.get(index).base()),
                    mapping.component().memorySaves());
        }
        adjust.nextControlFlow("else");
        windowsOf(mapping).forEach(index -> adjust.addStatement("closeWindow($L)", index));
        type.addMethod(adjust.endControlFlow().build());
    }

    private static boolean banked(ResolvedMapping mapping) {
        return mapping.component().memory().filter(MemoryModel::banked).isPresent();
    }

    private List<Integer> windowsOf(ResolvedMapping mapping) {
        return IntStream.range(0, windows.size())
                .filter(index -> windows.get(index).mapping().equals(mapping))
                .boxed()
                .toList();
    }
}
