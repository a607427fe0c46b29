package dev.modvm.processor.generate;

import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.ResolvedComponent;
import dev.modvm.processor.resolve.ResolvedMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a machine as a table: each component with its class, its kind and its range. */
final class ComponentTable {
    private ComponentTable() {}

    static String of(ResolvedMachine machine) {
        List<List<String>> rows = new ArrayList<>();
        for (ResolvedComponent component : machine.components()) {
            rows.add(
                    List.of(
                            component.accessor().label(),
                            component.model().name(),
                            component.model().kind().word(),
                            range(component)));
        }
        int[] widths =
                IntStream.range(0, rows.get(0).size()).map(column -> width(rows, column)).toArray();
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column));
                line.append(" ".repeat(widths[column] - row.get(column).length() + 2));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static String range(ResolvedComponent component) {
        return component.accessor().mapped().stream()
                .map(mapped -> range(mapped, component.type().address()))
                .collect(Collectors.joining(", "));
    }

    private static String range(MappedModel mapped, Width address) {
        String space = mapped.space().map(choice -> choice.written() + " ").orElse("");
        String range = space + address.hex(mapped.from()) + "-" + address.hex(mapped.to());
        return mapped.mirror() == 0 ? range : range + " mirror " + address.hex(mapped.mirror());
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
