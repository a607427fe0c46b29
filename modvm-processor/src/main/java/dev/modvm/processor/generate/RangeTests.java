package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.modvm.processor.model.AddressRange;
import dev.modvm.processor.model.Width;

/** Writes tests of addresses of a bus. */
final class RangeTests {
    private final BusPlan bus;

    RangeTests(BusPlan bus) {
        this.bus = bus;
    }

    /** The mask that clears some lines. */
    String mask(long hidden) {
        return bus.literal(bus.address().largest() & ~hidden);
    }

    /**
     * A test of an address that is known to lie between two others.
     *
     * @param next the lowest that it can be
     * @param last the highest that it can be
     */
    CodeBlock inRange(CodeBlock line, AddressRange range, long next, long last) {
        if (range.from() == next) {
            return compare(line, "<=", range.to());
        }
        if (range.from() == range.to()) {
            return CodeBlock.of("$L == $L", line, bus.literal(range.from()));
        }
        CodeBlock start = compare(line, ">=", range.from());
        return range.to() == last
                ? start
                : CodeBlock.of("$L && $L", start, compare(line, "<=", range.to()));
    }

    /** A test of an address among whose lines some are ignored. */
    CodeBlock inMaskedRange(AddressRange range, long hidden) {
        if (range.isBlock()) {
            return CodeBlock.of(
                    "(address & $L) == $L",
                    mask(hidden | range.changing()),
                    bus.literal(range.from()));
        }
        CodeBlock line = CodeBlock.of("(address & $L)", mask(hidden));
        return CodeBlock.of(
                "$L && $L", compare(line, ">=", range.from()), compare(line, "<=", range.to()));
    }

    /** Addresses as wide as their carrier are compared without a sign. */
    CodeBlock compare(CodeBlock line, String operator, long address) {
        String literal = bus.literal(address);
        if (bus.address() == Width.U64) {
            return CodeBlock.of(
                    "$T.compareUnsigned($L, $L) $L 0", Long.class, line, literal, operator);
        }
        return bus.address() == Width.U32 && !bus.wide()
                ? CodeBlock.of(
                        "$T.compareUnsigned($L, $L) $L 0", Integer.class, line, literal, operator)
                : CodeBlock.of("$L $L $L", line, operator, literal);
    }
}
