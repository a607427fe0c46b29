package dev.modvm.sample.eightbit.command;

import dev.modvm.runtime.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The memory map and the components of a board as plain text, made of the drawing that the
 * annotation processor put beside the class of its machine.
 */
final class BoardDrawing {
    /** A component, such as {@code c0[["cpu<br/>NMOS 6502"]]}, or what stands for a bus. */
    private static final Pattern NODE = Pattern.compile("(\\w+)[\\[({]+\"(.*)\"[\\])}]+");

    /** A connection, such as {@code c2 -->|"Bus"| c1}; one with dots is an interrupt line. */
    private static final Pattern ARROW =
            Pattern.compile("(\\w+) -(-|\\.)-?>?(?:\\|\"(.*)\"\\|)? (\\w+)");

    private static final Pattern CHARACTER_NUMBER = Pattern.compile("#(\\d+);");

    private final TextTable memoryMap = new TextTable();

    /** The components and the buses, by what the drawing calls them. */
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private BoardDrawing(String markdown) {
        List<String> lines = markdown.lines().map(String::strip).toList();
        lines.forEach(this::readRow);
        lines.forEach(this::readNode);
        lines.forEach(this::readArrow);
    }

    /**
     * Reads the drawing of a machine.
     *
     * @param machine its class
     * @return its memory map and components
     */
    static BoardDrawing of(Class<? extends Machine> machine) {
        String name = machine.getSimpleName() + ".md";
        try (InputStream drawing = machine.getResourceAsStream(name)) {
            if (drawing == null) {
                throw new IllegalStateException("the jar lacks its resource " + name);
            }
            return new BoardDrawing(new String(drawing.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRow(String line) {
        if (line.startsWith("| ")) {
            String cells = line.substring(1, line.length() - 1).replace("`", "");
            memoryMap.add(Arrays.stream(cells.split("\\|")).map(String::strip).toList());
        }
    }

    private void readNode(String line) {
        Matcher node = NODE.matcher(line);
        if (node.matches()) {
            String[] label = node.group(2).split("<br/>");
            nodes.put(
                    node.group(1),
                    new Node(
                            text(label[0]),
                            Arrays.stream(label)
                                    .skip(1)
                                    .map(BoardDrawing::text)
                                    .collect(Collectors.joining(", ")),
                            new ArrayList<>()));
        }
    }

    private void readArrow(String line) {
        Matcher arrow = ARROW.matcher(line);
        if (arrow.matches()) {
            Node from = Objects.requireNonNull(nodes.get(arrow.group(1)), line);
            Node to = Objects.requireNonNull(nodes.get(arrow.group(4)), line);
            String label = arrow.group(3) == null ? "" : text(arrow.group(3));
            String how = arrow.group(2).equals(".") ? "line " + label : label;
            from.targets().add(how.isEmpty() ? to.name() : to.name() + " (" + how + ")");
        }
    }

    private static String text(String label) {
        return CHARACTER_NUMBER
                .matcher(label)
                .replaceAll(
                        number ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(number.group(1)))));
    }

    /**
     * Returns the drawing.
     *
     * @return lines: the memory map, then the components and what they are connected to
     */
    List<String> lines() {
        List<String> lines = new ArrayList<>(memoryMap.lines());
        lines.add("");
        TextTable table = new TextTable();
        table.add(List.of("Component", "Model", "Connected to"));
        nodes.values().stream()
                .filter(Node::isComponent)
                .forEach(
                        node ->
                                table.add(
                                        List.of(
                                                node.name(),
                                                node.model(),
                                                String.join(", ", node.targets()))));
        lines.addAll(table.lines());
        return lines;
    }

    /**
     * A component, or a bus.
     *
     * @param name its name
     * @param model its model, and its clock if it has one of its own; a bus has none
     * @param targets what it is connected to; for a bus, what the memory map says
     */
    private record Node(String name, String model, List<String> targets) {
        boolean isComponent() {
            return !model.isEmpty();
        }
    }
}
