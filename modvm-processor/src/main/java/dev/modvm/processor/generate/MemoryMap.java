package dev.modvm.processor.generate;

import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.RequestModel;
import dev.modvm.processor.model.Width;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws an address space as hardware manuals do: a table, by address, with what is unmapped. */
final class MemoryMap {
    /** A component where it is mapped; both ends are inclusive, and unsigned. */
    private record Range(long from, long to, AccessorModel accessor) {}

    private static final List<String> MULTIPLES = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    private final Width base;
    private final Width address;
    private final List<Range> ranges = new ArrayList<>();

    private MemoryMap(Width base, Width address, List<AccessorModel> mapped) {
        this.base = base;
        this.address = address;
        for (AccessorModel accessor : mapped) {
            for (MappedModel range : accessor.mapped()) {
                if (range.isIn(Optional.empty())) {
                    ranges.add(new Range(range.from(), range.to(), accessor));
                }
            }
        }
        ranges.sort(Comparator.comparing(Range::from, Long::compareUnsigned));
    }

    /**
     * Draws an address space.
     *
     * @param base the type of its values
     * @param address the type of its addresses
     * @param mapped the components that are mapped in it, whose ranges do not overlap
     * @return a table in Markdown
     */
    static String of(Width base, Width address, List<AccessorModel> mapped) {
        return new MemoryMap(base, address, mapped).table();
    }

    private String table() {
        MarkdownTable table =
                new MarkdownTable("Addresses", "Size", "Component", "Model", "Loads", "Saves");
        long next = 0;
        for (Range range : ranges) {
            if (range.from() != next) {
                addHole(table, next, range.from() - 1);
            }
            ComponentModel component = range.accessor().component().orElseThrow();
            table.row(
                    addresses(range.from(), range.to()),
                    size(range.from(), range.to()),
                    MarkdownTable.escaped(range.accessor().name()),
                    MarkdownTable.escaped(component.model()),
                    component.memoryLoads() ? "memory" : answer(component, RequestModel.Kind.LOAD),
                    component.memorySaves() ? "memory" : answer(component, RequestModel.Kind.SAVE));
            if (range.to() == address.largest()) {
                return table.text();
            }
            next = range.to() + 1;
        }
        addHole(table, next, address.largest());
        return table.text();
    }

    private void addHole(MarkdownTable table, long from, long to) {
        table.row(addresses(from, to), size(from, to), "(unmapped)", "", "fail", "fail");
    }

    private static String answer(ComponentModel component, RequestModel.Kind kind) {
        return component.handler(kind).isPresent() ? "handler" : "fail";
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
