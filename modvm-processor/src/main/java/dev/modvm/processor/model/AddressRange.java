package dev.modvm.processor.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The addresses that a mapped component answers: a range, repeated for each combination of the
 * address lines that its decoding ignores. Addresses are unsigned.
 *
 * @param from the first address, inclusive
 * @param to the last address, inclusive, and not below the first
 * @param mirror the address lines that the decoding ignores
 */
public record AddressRange(long from, long to, long mirror) {
    /**
     * Tells whether an address belongs to the range.
     *
     * @param address an address
     * @return whether it lies in the range once the lines that are ignored are 0
     */
    public boolean contains(long address) {
        long line = address & ~mirror;
        return Long.compareUnsigned(line, from) >= 0 && Long.compareUnsigned(line, to) <= 0;
    }

    /**
     * Returns the address lines below the highest one that differs between the first and the last
     * address, with that one: within the range, each of them is 0 and 1.
     *
     * @return a mask of the lowest lines; 0 for a range of one address
     */
    public long changing() {
        return from == to ? 0 : -1L >>> Long.numberOfLeadingZeros(from ^ to);
    }

    /**
     * Returns the address lines that are 1 in some address of the range itself. None of them can be
     * ignored.
     *
     * @return a mask of address lines
     */
    public long used() {
        return from | changing();
    }

    /**
     * Tells whether the range is all combinations of its {@link #changing} lines, as the decoder of
     * a chip selects them.
     *
     * @return whether it starts and ends where such a block does
     */
    public boolean isBlock() {
        long changing = changing();
        return (from & changing) == 0 && (to & changing) == changing;
    }

    /**
     * Finds the lowest address that this range and another one answer.
     *
     * @param other another range
     * @return the address, or nothing where they do not overlap
     */
    public OptionalLong lowestShared(AddressRange other) {
        long first = Long.compareUnsigned(from, other.from) >= 0 ? from : other.from;
        if (Long.compareUnsigned(first, highest()) > 0
                || Long.compareUnsigned(first, other.highest()) > 0) {
            return OptionalLong.empty();
        }
        // A machine has as many pairs of ranges as the square of its components; few are mirrored.
        return (mirror | other.mirror) == 0
                ? OptionalLong.of(first)
                : new Search(this, other).lowest();
    }

    /** No address of the range is above this one. */
    private long highest() {
        return to | mirror;
    }

    /**
     * Returns the range with the copies joined that follow one another without a gap, as those of a
     * block do where the lines right above it are ignored.
     *
     * @param hidden lines that are 0 in every address that is compared with the range, and so make
     *     no gap
     * @return a range with fewer lines to ignore, that contains the same addresses
     */
    public AddressRange joined(long hidden) {
        long last = to;
        long ignored = mirror & ~hidden;
        if (isBlock()) {
            long line = changing() + 1;
            while ((line & (ignored | hidden)) != 0) {
                last |= line & ignored;
                ignored &= ~line;
                line <<= 1;
            }
        }
        return new AddressRange(from, last, ignored);
    }

    /**
     * Decides the lines of an address from the highest to the lowest, 0 before 1, and steps back
     * where one of the two ranges has no such address.
     */
    private record Search(AddressRange first, AddressRange second, Set<State> failed) {
        /**
         * What matters of the lines above: whether they are still those of a range's ends.
         *
         * @param line the next line to decide, from 63; -1 when all are decided
         */
        private record State(int line, Edges first, Edges second) {}

        Search(AddressRange first, AddressRange second) {
            this(first, second, new HashSet<>());
        }

        OptionalLong lowest() {
            return lowest(new State(63, new Edges(true, true), new Edges(true, true)), 0);
        }

        private OptionalLong lowest(State state, long address) {
            if (state.line() < 0) {
                return OptionalLong.of(address);
            }
            if (!failed.contains(state)) {
                for (long value = 0; value <= 1; value++) {
                    long line = value << state.line();
                    Optional<Edges> one = state.first().after(first, state.line(), value);
                    Optional<Edges> two = state.second().after(second, state.line(), value);
                    if (one.isPresent() && two.isPresent()) {
                        State next = new State(state.line() - 1, one.get(), two.get());
                        OptionalLong found = lowest(next, address | line);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
                failed.add(state);
            }
            return OptionalLong.empty();
        }
    }

    /**
     * Whether the lines decided so far are those of the first and of the last address of a range.
     */
    private record Edges(boolean atFrom, boolean atTo) {
        /** The edges after one more line, or nothing where it leads out of the range. */
        Optional<Edges> after(AddressRange range, int line, long value) {
            if ((range.mirror >>> line & 1) != 0) {
                return Optional.of(this);
            }
            long lowest = range.from >>> line & 1;
            long highest = range.to >>> line & 1;
            return (atFrom && value < lowest) || (atTo && value > highest)
                    ? Optional.empty()
                    : Optional.of(new Edges(atFrom && value == lowest, atTo && value == highest));
        }
    }
}
