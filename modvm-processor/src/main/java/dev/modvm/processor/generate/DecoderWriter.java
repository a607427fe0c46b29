package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.modvm.processor.model.AddressRange;
import dev.modvm.processor.model.RequestModel.Kind;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.ResolvedMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Writes the decoder of a mapped bus for one kind of access: which component answers an address.
 *
 * <p>Copies of a range that follow one another are one range. Of the others, those whose decoding
 * ignores the same lines are compared together, with these lines cleared: a table of its own for
 * each mask. Within a table the ranges are compared in their order, or, where they are many, after
 * a binary search.
 */
final class DecoderWriter {
    /** How many ranges one decoder tests, one after the other, before the map is split in two. */
    private static final int RANGES = 8;

    /**
     * A range to be tested.
     *
     * @param mapping what answers there
     * @param range its addresses as they are tested: copies that follow one another are joined
     */
    private record Tested(ResolvedMapping mapping, AddressRange range) {}

    /**
     * Ranges that are compared after the same lines have been cleared.
     *
     * @param hidden the lines
     * @param ranges the ranges, the lowest first
     */
    private record Table(long hidden, List<Tested> ranges) {}

    private final MachinePlan plan;
    private final BusPlan bus;
    private final Kind kind;
    private final RangeTests tests;
    private final FaultWriter faults;

    DecoderWriter(MachinePlan plan, BusPlan bus, Kind kind) {
        this.plan = plan;
        this.bus = bus;
        this.kind = kind;
        this.tests = new RangeTests(bus);
        this.faults = new FaultWriter(plan, bus, kind);
    }

    /** Adds the decoder to the class of the bus, with the methods that it needs. */
    void addTo(TypeSpec.Builder type) {
        List<Table> tables = tables();
        MethodSpec.Builder method =
                head(bus, kind, loads() ? "decodeLoad" : "decodeSave")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PROTECTED);
        int ranges = tables.stream().mapToInt(table -> table.ranges().size()).sum();
        if (ranges <= RANGES) {
            addChain(method, tables.get(0), 0, tables.subList(1, tables.size()), unmapped());
            type.addMethod(method.build());
        } else {
            addTable(type, method, tables, "");
        }
        if (bus.unmapped().isEmpty()) {
            faults.addTo(type);
        }
    }

    /** The head of a method that decodes an access. */
    static MethodSpec.Builder head(BusPlan bus, Kind kind, String name) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addParameter(bus.carrier(), "address");
        return kind == Kind.LOAD
                ? method.returns(bus.carrier())
                : method.addParameter(bus.carrier(), "value");
    }

    private boolean loads() {
        return kind == Kind.LOAD;
    }

    /** The tables, that of the fewest hidden lines first; there is at least one, maybe empty. */
    private List<Table> tables() {
        List<ResolvedMapping> mappings =
                bus.mappings().stream()
                        .filter(mapping -> mapping.component().answers(kind))
                        .toList();
        long common =
                mappings.stream()
                        .mapToLong(mapping -> mapping.range().mirror())
                        .reduce((one, two) -> one & two)
                        .orElse(0);
        Map<Long, List<Tested>> tables = new TreeMap<>(Long::compareUnsigned);
        for (ResolvedMapping mapping : mappings) {
            AddressRange joined = mapping.range().joined(common);
            tables.computeIfAbsent(common | joined.mirror(), hidden -> new ArrayList<>())
                    .add(new Tested(mapping, joined));
        }
        if (tables.isEmpty()) {
            return List.of(new Table(0, List.of()));
        }
        return tables.entrySet().stream()
                .map(entry -> new Table(entry.getKey(), sorted(entry.getValue())))
                .toList();
    }

    private static List<Tested> sorted(List<Tested> ranges) {
        return ranges.stream()
                .sorted(
                        Comparator.comparing(
                                tested -> tested.range().from(), Long::compareUnsigned))
                .toList();
    }

    /** Adds a method for the first of some tables, which leaves what it misses to the next. */
    private void addTable(
            TypeSpec.Builder type, MethodSpec.Builder method, List<Table> tables, String prefix) {
        Table table = tables.get(0);
        if (tables.size() == 1) {
            addSearch(type, method, table, 0, prefix, unmapped());
            return;
        }
        String next = "Ignoring" + digits(tables.get(1).hidden());
        addSearch(type, method, table, 0, prefix, call(name(next)));
        addTable(type, part(name(next)), tables.subList(1, tables.size()), next);
    }

    private MethodSpec.Builder part(String name) {
        return head(bus, kind, name).addModifiers(Modifier.PRIVATE);
    }

    private String name(String what) {
        return (loads() ? "load" : "save") + what;
    }

    private CodeBlock call(String method) {
        return loads()
                ? CodeBlock.of("return $L(address)", method)
                : CodeBlock.of("$L(address, value)", method);
    }

    /** Adds a method for a table, and others below it where the table is long. */
    private void addSearch(
            TypeSpec.Builder type,
            MethodSpec.Builder method,
            Table table,
            long lowest,
            String prefix,
            CodeBlock missed) {
        List<Tested> ranges = table.ranges();
        if (ranges.size() <= RANGES) {
            addChain(method, table, lowest, List.of(), missed);
            type.addMethod(method.build());
            return;
        }
        int middle = ranges.size() / 2;
        Table lower = new Table(table.hidden(), ranges.subList(0, middle));
        Table upper = new Table(table.hidden(), ranges.subList(middle, ranges.size()));
        long split = upper.ranges().get(0).range().from();
        CodeBlock line = line(method, table);
        method.beginControlFlow("if ($L)", tests.compare(line, "<", split));
        method.addStatement(call(name(prefix + span(lower))));
        if (loads()) {
            method.endControlFlow().addStatement(call(name(prefix + span(upper))));
        } else {
            method.nextControlFlow("else")
                    .addStatement(call(name(prefix + span(upper))))
                    .endControlFlow();
        }
        type.addMethod(method.build());
        addSearch(type, part(name(prefix + span(lower))), lower, lowest, prefix, missed);
        addSearch(type, part(name(prefix + span(upper))), upper, split, prefix, missed);
    }

    private String span(Table table) {
        List<Tested> ranges = table.ranges();
        return "From"
                + digits(ranges.get(0).range().from())
                + "To"
                + digits(ranges.get(ranges.size() - 1).range().to());
    }

    private static String digits(long lines) {
        return String.format(Locale.ROOT, "%04X", lines);
    }

    /** The address without the lines that a table hides, which get a variable of their own. */
    private CodeBlock line(MethodSpec.Builder method, Table table) {
        if (table.hidden() == 0) {
            return CodeBlock.of("address");
        }
        method.addStatement("$T line = address & $L", bus.carrier(), tests.mask(table.hidden()));
        return CodeBlock.of("line");
    }

    /**
     * Adds a chain of tests, lowest range first. Each knows that the address is not in the ones
     * before; so as long as these leave no gap, it need not test for where its range starts. Then
     * come the ranges of other tables, which any address may belong to.
     *
     * @param lowest the lowest address that leads here
     */
    private void addChain(
            MethodSpec.Builder method,
            Table table,
            long lowest,
            List<Table> others,
            CodeBlock missed) {
        long last = bus.address().largest() & ~table.hidden();
        CodeBlock line =
                isReadFrom(table, lowest, last) ? line(method, table) : CodeBlock.of("address");
        long next = lowest;
        boolean tested = false;
        for (Tested candidate : table.ranges()) {
            AddressRange range = candidate.range();
            if (range.from() == next && range.to() == last) {
                otherwise(method, tested, access(candidate, table));
                return;
            }
            test(method, tested, tests.inRange(line, range, next, last));
            method.addStatement(access(candidate, table));
            tested = true;
            if (range.from() == next) {
                next = ((range.to() | table.hidden()) + 1) & ~table.hidden();
            }
        }
        for (Table other : others) {
            for (Tested candidate : other.ranges()) {
                test(method, tested, tests.inMaskedRange(candidate.range(), other.hidden()));
                method.addStatement(access(candidate, new Table(0, List.of())));
                tested = true;
            }
        }
        otherwise(method, tested, missed);
    }

    /** Whether a chain reads the address without its hidden lines: to test it, or to pass it on. */
    private static boolean isReadFrom(Table table, long lowest, long last) {
        if (table.ranges().isEmpty()) {
            return false;
        }
        AddressRange first = table.ranges().get(0).range();
        boolean all = first.from() == lowest && first.to() == last;
        return !all || readsLine(first, table.hidden());
    }

    private static boolean readsLine(AddressRange range, long hidden) {
        return range.mirror() == hidden && range.from() != range.to() && !range.isBlock();
    }

    private static void test(MethodSpec.Builder method, boolean tested, CodeBlock condition) {
        if (tested) {
            method.nextControlFlow("else if ($L)", condition);
        } else {
            method.beginControlFlow("if ($L)", condition);
        }
    }

    /** Ends a chain with what is left when all tests have failed, which may be nothing to do. */
    private static void otherwise(MethodSpec.Builder method, boolean tested, CodeBlock statement) {
        if (statement.isEmpty()) {
            if (tested) {
                method.endControlFlow();
            }
            return;
        }
        if (tested) {
            method.nextControlFlow("else").addStatement(statement).endControlFlow();
        } else {
            method.addStatement(statement);
        }
    }

    private CodeBlock unmapped() {
        if (bus.unmapped().isPresent()) {
            return loads() ? CodeBlock.of("return $L", bus.openValue()) : CodeBlock.of("");
        }
        return CodeBlock.of("throw $L", faults.fault());
    }

    private CodeBlock access(Tested tested, Table table) {
        ResolvedMapping mapping = tested.mapping();
        String component = plan.field(mapping.owner());
        CodeBlock address = relative(mapping.range(), table.hidden());
        if (loads()) {
            CodeBlock call = CodeBlock.of("$L.load($L)", component, address);
            return CodeBlock.of("return $L", bus.fromComponent(call));
        }
        return CodeBlock.of(
                "$L.save($L, $L)", component, address, bus.toComponent(CodeBlock.of("value")));
    }

    /** The address as the component sees it. */
    private CodeBlock relative(AddressRange range, long hidden) {
        if (range.mirror() != 0 && range.from() == range.to()) {
            return CodeBlock.of("0");
        }
        boolean plain = range.from() == 0;
        CodeBlock relative;
        if (range.mirror() != 0 && range.isBlock()) {
            plain = false;
            relative = CodeBlock.of("address & $L", bus.literal(range.changing()));
        } else {
            CodeBlock line = cleared(range, hidden, plain);
            relative = plain ? line : CodeBlock.of("$L - $L", line, bus.literal(range.from()));
            plain &= range.mirror() == 0 || range.mirror() == hidden;
        }
        if (bus.wide() && bus.address() != Width.U64) {
            return CodeBlock.of(plain ? "(int) $L" : "(int) ($L)", relative);
        }
        return relative;
    }

    /** The address without the lines that a range ignores. */
    private CodeBlock cleared(AddressRange range, long hidden, boolean alone) {
        if (range.mirror() == 0) {
            return CodeBlock.of("address");
        }
        if (range.mirror() == hidden) {
            return CodeBlock.of("line");
        }
        return CodeBlock.of(alone ? "address & $L" : "(address & $L)", tests.mask(range.mirror()));
    }
}
