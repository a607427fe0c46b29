package dev.modvm.processor.generate;

import dev.modvm.processor.model.AddressRange;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.ResolvedBus;
import dev.modvm.processor.resolve.ResolvedMapping;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws an address space as hardware manuals do: a table, by address, with what is unmapped. */
final class MemoryMap {
    /** A component where it is mapped; both ends are inclusive, and unsigned. */
    private record Range(long from, long to, ResolvedMapping mapping) {}

    private static final List<String> MULTIPLES = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    /** How many copies of a range are drawn each by itself. */
    private static final int MOST_COPIES = 32;

    private final Width base;
    private final Width address;
    private final Optional<Long> unmapped;

    /** Whether all copies are drawn, so that what is between them is unmapped. */
    private final boolean holes;

    private final List<Range> ranges = new ArrayList<>();

    /** The windows of the bus, in their order. */
    private final List<Window> windows;

    private MemoryMap(ResolvedBus bus, Optional<Long> unmapped) {
        List<ResolvedMapping> mappings = bus.mappings();
        this.base = bus.base();
        this.address = bus.address();
        this.unmapped = unmapped;
        this.windows = Window.of(base, address, mappings);
        this.holes =
                mappings.stream()
                        .noneMatch(mapping -> copies(mapping.range().joined(0)) > MOST_COPIES);
        mappings.forEach(this::addRanges);
        ranges.sort(Comparator.comparing(Range::from, Long::compareUnsigned));
    }

    /** Adds a range, and its copies as far as they do not follow one another. */
    private void addRanges(ResolvedMapping mapping) {
        AddressRange joined = mapping.range().joined(0);
        long copy = 0;
        do {
            ranges.add(new Range(joined.from() + copy, joined.to() + copy, mapping));
            copy = (copy - joined.mirror()) & joined.mirror();
        } while (copy != 0 && holes);
    }

    private static long copies(AddressRange range) {
        return 1L << Math.min(62, Long.bitCount(range.mirror()));
    }

    /**
     * Draws an address space. Where a range has very many copies, only the lowest of each is drawn.
     *
     * @param bus its bus, with what is mapped on it; the ranges do not overlap
     * @param unmapped what loads give that nobody answers; nothing where such accesses fail
     * @return a table in Markdown
     */
    static String of(ResolvedBus bus, Optional<Long> unmapped) {
        return new MemoryMap(bus, unmapped).table();
    }

    private String table() {
        List<String> titles =
                new ArrayList<>(
                        List.of("Addresses", "Size", "Component", "Model", "Loads", "Saves"));
        if (!windows.isEmpty()) {
            titles.add("Window");
        }
        MarkdownTable table = new MarkdownTable(titles.toArray(String[]::new));
        long next = 0;
        for (Range range : ranges) {
            if (range.from() != next && holes) {
                addHole(table, next, range.from() - 1);
            }
            ComponentModel component = range.mapping().component();
            addRow(
                    table,
                    addresses(range.from(), range.to()),
                    size(range),
                    MarkdownTable.escaped(range.mapping().owner().name()),
                    MarkdownTable.escaped(component.model()),
                    component.memoryLoads() ? "memory" : answer(component, RequestModel.Kind.LOAD),
                    component.memorySaves() ? "memory" : answer(component, RequestModel.Kind.SAVE),
                    window(range));
            if (range.to() == address.largest()) {
                return table.text();
            }
            next = range.to() + 1;
        }
        if (holes) {
            addHole(table, next, address.largest());
        }
        return table.text();
    }

    private void addHole(MarkdownTable table, long from, long to) {
        addRow(
                table,
                addresses(from, to),
                size(from, to),
                "(unmapped)",
                "",
                openLoad(),
                openSave(),
                "");
    }

    /** Adds a row, whose last cell is there only where the bus has windows. */
    private void addRow(MarkdownTable table, String... cells) {
        table.row(windows.isEmpty() ? Arrays.copyOf(cells, cells.length - 1) : cells);
    }

    /** The numbers of the windows that show a range, or its joined copies. */
    private String window(Range range) {
        if (!range.mapping().component().memoryLoads()) {
            return "";
        }
        String numbers =
                IntStream.range(0, windows.size())
                        .filter(number -> windows.get(number).mapping().equals(range.mapping()))
                        .filter(
                                number ->
                                        windows.get(number).base() >= range.from()
                                                && windows.get(number).base() <= range.to())
                        .mapToObj(number -> String.valueOf(number + 1))
                        .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "none" : numbers;
    }

    private String openLoad() {
        return unmapped.map(value -> "`" + base.hex(value & base.largest()) + "`").orElse("fail");
    }

    private String openSave() {
        return unmapped.isPresent() ? "ignored" : "fail";
    }

    /** The size of a range itself, and how often it is there. */
    private String size(Range range) {
        AddressRange written = range.mapping().range();
        String once = size(written.from(), written.to());
        if (!holes) {
            return written.mirror() == 0
                    ? once
                    : once + ", mirror `" + address.hex(written.mirror()) + "`";
        }
        long times = copies(written) / copies(written.joined(0));
        return times == 1 ? once : once + ", " + times + " times";
    }

    private String answer(ComponentModel component, RequestModel.Kind kind) {
        if (component.handler(kind).isPresent()) {
            return "handler";
        }
        return kind == RequestModel.Kind.LOAD ? openLoad() : openSave();
    }

    private String addresses(long from, long to) {
        String first = address.hex(from);
        return "`" + (from == to ? first : first + "-" + address.hex(to)) + "`";
    }

    /** The number of values, in the largest unit that leaves no fraction, or nearly so. */
    private String size(long from, long to) {
        BigInteger size = new BigInteger(Long.toUnsignedString(to - from)).add(BigInteger.ONE);
        int exact = size.getLowestSetBit() / 10;
        int largest = (size.bitLength() - 1) / 10;
        // Nobody reads 4,294,967,280 bytes.
        if (exact == 0 && largest > 1) {
            BigInteger half = BigInteger.ONE.shiftLeft(10 * largest - 1);
            return "about " + amount(size.add(half).shiftRight(10 * largest), largest);
        }
        return amount(size.shiftRight(10 * exact), exact);
    }

    private String amount(BigInteger number, int multiple) {
        String digits = String.format(Locale.ROOT, "%,d ", number);
        String prefix = multiple == 0 ? "" : MULTIPLES.get(multiple - 1);
        if (base == Width.U8) {
            return digits + (multiple == 0 ? "byte" + plural(number) : prefix + "B");
        }
        return digits + prefix + (multiple == 0 ? "" : " ") + "word" + plural(number);
    }

    private static String plural(BigInteger number) {
        return number.equals(BigInteger.ONE) ? "" : "s";
    }
}
