package dev.modvm.benchmarks.compilation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A source file of a machine. In its text, {@code #} stands for the number of a group of ten
 * components, {@code %} for that of the next, {@code ORIGIN} for the lowest address of the group,
 * {@code NEXT} for the stage of the builder after it, {@code END} for the number of groups. What is
 * between the lines {@code <<} and {@code >>} is there for each group.
 *
 * @param name the name of the file; with {@code #}, there is one for each group
 * @param text its text
 */
record Template(String name, String text) {
    private static final String SEPARATOR = "=== ";
    private static final String REPEATED = "<<\n";
    private static final String END_OF_REPEATED = ">>\n";

    /** Reads the templates of a resource, each after a line with its name. */
    static List<Template> read(String resource) throws IOException {
        String all;
        try (InputStream stream = Template.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("no resource " + resource);
            }
            all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Template> templates = new ArrayList<>();
        for (String part : all.split("(?m)^" + SEPARATOR, -1)) {
            int line = part.indexOf('\n');
            if (line > 0) {
                templates.add(new Template(part.substring(0, line), part.substring(line + 1)));
            }
        }
        return templates;
    }

    boolean isOfEachGroup() {
        return name.contains("#");
    }

    String name(int group) {
        return name.replace("#", Integer.toString(group));
    }

    /** The text of the file of one group. */
    String text(int group, int groups) {
        String next = group + 1 == groups ? "BuildStage" : "Cpu" + (group + 1) + "Stage";
        return filled(text, group, next);
    }

    /** The text of a file that all groups share. */
    String text(int groups) {
        StringBuilder filled = new StringBuilder();
        String rest = text;
        for (int start = rest.indexOf(REPEATED); start >= 0; start = rest.indexOf(REPEATED)) {
            int end = rest.indexOf(END_OF_REPEATED);
            Template repeated = new Template(name, rest.substring(start + REPEATED.length(), end));
            filled.append(rest, 0, start);
            for (int group = 0; group < groups; group++) {
                filled.append(repeated.text(group, groups));
            }
            rest = rest.substring(end + END_OF_REPEATED.length());
        }
        return filled.append(rest).toString().replace("END", Integer.toString(groups));
    }

    private static String filled(String text, int group, String next) {
        return text.replace("#", Integer.toString(group))
                .replace("%", Integer.toString(group + 1))
                .replace("NEXT", next)
                .replace("ORIGIN", String.format(Locale.ROOT, "0x%X0000", group));
    }
}
