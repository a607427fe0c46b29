package dev.modvm.benchmarks.compilation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes projects of many components. Of ten components that belong together one is a processor,
 * with a port to the bus, two typed ones and a line; the others are mapped memories and devices,
 * with handlers of loads, saves and requests of their own, and some with a sense of time. No two
 * components of a machine are of one class.
 */
public final class Project {
    /** The one file of each machine that mentions what is generated. */
    static final String START = "Start.java";

    private Project() {}

    /**
     * Writes the sources of a project.
     *
     * @param dialect what they are written for
     * @param shape how the components are divided into machines, each in a package of its own
     * @param components how many components: a multiple of ten
     * @param folder where the sources go
     * @throws IOException if they cannot be written
     */
    public static void write(Dialect dialect, Shape shape, int components, Path folder)
            throws IOException {
        List<Template> templates = Template.read(dialect.templates());
        int machine = 0;
        for (int groups : shape.groups(components)) {
            String name = "machine" + machine++;
            String head = "package " + name + ";\n\n";
            Path packageFolder = Files.createDirectories(folder.resolve(name));
            for (Template template : templates) {
                if (template.isOfEachGroup()) {
                    for (int group = 0; group < groups; group++) {
                        Files.writeString(
                                packageFolder.resolve(template.name(group)),
                                head + template.text(group, groups));
                    }
                } else {
                    Files.writeString(
                            packageFolder.resolve(template.name()), head + template.text(groups));
                }
            }
        }
    }
}
