package dev.modvm.processor.generate;

import dev.modvm.processor.model.SpecModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.ResolvedBus;
import dev.modvm.processor.resolve.ResolvedMachine;

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
     * @param machine the machine
     * @return the text; its lines end with line feeds on every system
     */
    public static String write(ResolvedMachine machine) {
        SpecModel spec = machine.spec();
        return "# "
                + MarkdownTable.escaped(spec.name())
                + "\n\nThe machine that `"
                + spec.type().canonicalName()
                + "` specifies.\n"
                + memoryMap(machine)
                + "\n## Components and connections\n\n"
                + Diagram.of(machine);
    }

    private static String memoryMap(ResolvedMachine machine) {
        StringBuilder maps = new StringBuilder();
        if (!machine.mainBus().mappings().isEmpty()) {
            maps.append(map("Memory map", machine, machine.mainBus()));
        }
        for (ResolvedBus bus : machine.spaces()) {
            bus.space()
                    .filter(space -> !bus.mappings().isEmpty())
                    .ifPresent(
                            space ->
                                    maps.append(
                                            map(
                                                    "Address space "
                                                            + MarkdownTable.escaped(space.name()),
                                                    machine,
                                                    bus)));
        }
        return maps.toString();
    }

    private static String map(String title, ResolvedMachine machine, ResolvedBus bus) {
        return "\n## "
                + title
                + "\n\n"
                + MemoryMap.of(bus, machine.unmapped())
                + (bus.base() == Width.U8 ? "" : "\nA word has " + bus.base().bits() + " bits.\n");
    }
}
