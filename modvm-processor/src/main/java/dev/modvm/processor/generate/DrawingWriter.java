package dev.modvm.processor.generate;

import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import java.util.List;

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
     * @param spec a machine without mistakes
     * @return the text; its lines end with line feeds on every system
     */
    public static String write(SpecModel spec) {
        MachinePlan plan = new MachinePlan(spec);
        return "# "
                + MarkdownTable.escaped(spec.name())
                + "\n\nThe machine that `"
                + spec.type().canonicalName()
                + "` specifies.\n"
                + memoryMap(plan)
                + "\n## Components and connections\n\n"
                + Diagram.of(spec, plan.address());
    }

    private static String memoryMap(MachinePlan plan) {
        List<AccessorModel> mapped = plan.wiring().mapped();
        if (mapped.isEmpty()) {
            return "";
        }
        return "\n## Memory map\n\n"
                + MemoryMap.of(plan.base(), plan.address(), mapped)
                + (plan.base() == Width.U8
                        ? ""
                        : "\nA word has " + plan.base().bits() + " bits.\n");
    }
}
