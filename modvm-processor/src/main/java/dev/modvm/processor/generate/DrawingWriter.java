package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.model.Mapping;
import dev.modvm.processor.model.SpaceModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a machine in Markdown: its memory map, its components and their connections. The same text
 * is a resource beside the machine's classes and what {@code Machine.drawing()} returns.
 */
public final class DrawingWriter {
    private DrawingWriter() {}

    /**
     * Names the resource.
     *
     * @param spec the machine
     * @return the name of the file, in the spec's package
     */
    public static String fileName(SpecModel spec) {
        return spec.generated("Machine").simpleName() + ".md";
    }

    /**
     * Draws a machine.
     *
     * @param plan the machine
     * @return the text; its lines end with line feeds on every system
     */
    public static String write(MachinePlan plan) {
        SpecModel spec = plan.spec();
        return "# "
                + MarkdownTable.escaped(spec.name())
                + "\n\nThe machine that `"
                + spec.type().canonicalName()
                + "` specifies.\n"
                + memoryMap(plan)
                + "\n## Components and connections\n\n"
                + Diagram.of(plan);
    }

    private static String memoryMap(MachinePlan plan) {
        StringBuilder maps = new StringBuilder();
        List<Mapping> main = plan.wiring().mappings(Optional.empty());
        if (!main.isEmpty()) {
            maps.append(map("Memory map", plan, plan.base(), plan.address(), main));
        }
        for (SpaceModel space : spaces(plan)) {
            maps.append(
                    map(
                            "Address space " + MarkdownTable.escaped(space.name()),
                            plan,
                            space.base().width().orElseThrow(),
                            space.address().width().orElseThrow(),
                            plan.wiring().mappings(Optional.of(space.type()))));
        }
        return maps.toString();
    }

    /** The address spaces beside the main bus, in the order in which components are mapped. */
    private static Collection<SpaceModel> spaces(MachinePlan plan) {
        Map<ClassName, SpaceModel> spaces = new LinkedHashMap<>();
        plan.wiring().mappings().stream()
                .flatMap(mapping -> mapping.mapped().space().stream())
                .flatMap(choice -> choice.space().stream())
                .forEach(space -> spaces.putIfAbsent(space.type(), space));
        return spaces.values();
    }

    private static String map(
            String title, MachinePlan plan, Width base, Width address, List<Mapping> mappings) {
        return "\n## "
                + title
                + "\n\n"
                + MemoryMap.of(base, address, mappings, plan.spec().unmapped().value())
                + (base == Width.U8 ? "" : "\nA word has " + base.bits() + " bits.\n");
    }
}
