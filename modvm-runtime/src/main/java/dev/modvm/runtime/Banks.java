package dev.modvm.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Memory of which one bank at a time is seen: as {@code @Memory}, it answers with the bank that is
 * selected. A component selects another one while the machine runs, in a handler of its own.
 *
 * <pre>{@code
 * @Memory(writable = false)
 * final Banks<byte[]> program = new Banks<>(bank0, bank1);
 *
 * @Handles(SaveRequest.class)
 * void select(int address, int value) {
 *     program.select(value & 1);
 * }
 * }</pre>
 *
 * <p>Banks belong to the component that has them: only its own methods may call {@link #select}.
 * Any thread may call the others. In threaded execution a selection, and what was written to the
 * bank before it, is seen by whatever happens after it, by way of a query for example; others see
 * it at some time, and each access sees one bank or the other.
 *
 * @param <A> the type of a bank: an array whose elements follow the component's base type
 */
public final class Banks<A> {
    private final List<A> banks = new ArrayList<>();
    private final int length;

    /** What shows the selected bank through a window of its own. */
    private final List<BankWindow> windows = new ArrayList<>(0);

    private volatile A selected;

    /**
     * Creates memory of some banks, the first of which is selected.
     *
     * @param banks the arrays, at least one, all of the same type and length; their elements stay
     *     shared with the caller
     * @throws IllegalArgumentException if there is none, if one is no array of numbers, or if they
     *     differ in type or length
     */
    @SafeVarargs
    public Banks(A... banks) {
        if (banks.length == 0) {
            throw new IllegalArgumentException("banked memory has at least one bank, not none");
        }
        for (int index = 0; index < banks.length; index++) {
            requireArray(index, banks[index]);
            requireAlike(index, banks[index], banks[0]);
            this.banks.add(banks[index]);
        }
        this.length = length(banks[0]);
        this.selected = banks[0];
    }

    private static void requireArray(int index, Object bank) {
        boolean array =
                bank instanceof byte[]
                        || bank instanceof short[]
                        || bank instanceof char[]
                        || bank instanceof int[]
                        || bank instanceof long[];
        if (!array) {
            throw new IllegalArgumentException(
                    "bank "
                            + index
                            + " is "
                            + (bank == null ? "null" : "a " + bank.getClass().getSimpleName())
                            + "; a bank is an array of byte, short, char, int or long");
        }
    }

    private static void requireAlike(int index, Object bank, Object first) {
        if (bank.getClass() != first.getClass() || length(bank) != length(first)) {
            throw new IllegalArgumentException(
                    "bank "
                            + index
                            + " is "
                            + described(bank)
                            + ", but bank 0 is "
                            + described(first)
                            + "; give all banks the same type and length");
        }
    }

    private static int length(Object bank) {
        if (bank instanceof byte[] bytes) {
            return bytes.length;
        }
        if (bank instanceof short[] shorts) {
            return shorts.length;
        }
        if (bank instanceof char[] chars) {
            return chars.length;
        }
        return bank instanceof int[] ints ? ints.length : ((long[]) bank).length;
    }

    private static String described(Object bank) {
        return "a " + bank.getClass().getSimpleName() + " of " + length(bank);
    }

    /**
     * Selects the bank that answers from now on.
     *
     * @param bank which bank, from 0 to {@link #count} less 1
     * @throws IndexOutOfBoundsException if there is no such bank
     */
    public void select(int bank) {
        if (bank < 0 || bank >= banks.size()) {
            throw new IndexOutOfBoundsException(
                    "there is no bank " + bank + "; there are banks 0 to " + (banks.size() - 1));
        }
        A memory = banks.get(bank);
        selected = memory;
        for (int index = 0; index < windows.size(); index++) {
            windows.get(index).show((byte[]) memory);
        }
    }

    /**
     * Returns the bank that is selected.
     *
     * @return the array itself, not a copy
     */
    public A selected() {
        return selected;
    }

    /**
     * Returns how many banks there are.
     *
     * @return the number, at least 1
     */
    public int count() {
        return banks.size();
    }

    /**
     * Returns how long a bank is.
     *
     * @return the number of elements, the same for all banks
     */
    public int length() {
        return length;
    }

    void open(BankWindow window) {
        windows.add(window);
        window.show((byte[]) selected());
    }

    void close(BankWindow window) {
        windows.remove(window);
    }
}
