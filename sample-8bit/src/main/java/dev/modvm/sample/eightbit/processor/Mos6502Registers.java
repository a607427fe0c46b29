package dev.modvm.sample.eightbit.processor;

/**
 * The registers and the arithmetic unit of the 6502: what happens inside the chip, without its bus.
 * These are those of the 65C02, too.
 *
 * <p>Nearly every instruction changes some flags and hardly any looks at them, so they are kept in
 * the form in which they arise: N and Z as the result that they describe, C as the number that is
 * added, V as the bits that tell it. {@link #status} packs them into the status register. All
 * registers hold unsigned values and are always within their width.
 */
abstract class Mos6502Registers {
    /** The bit of the status register that exists on the stack only: PHP and BRK set it. */
    static final int BREAK = 0x10;

    private static final int CARRY = 0x01;
    private static final int ZERO = 0x02;
    private static final int INTERRUPT_DISABLE = 0x04;
    private static final int DECIMAL = 0x08;
    private static final int UNUSED = 0x20;
    private static final int OVERFLOW = 0x40;
    private static final int NEGATIVE = 0x80;

    /** The bits of {@link #lastResult} that make up N; the upper one is for N where Z is set. */
    private static final int SIGNS = 0x8080;

    /** PC, the program counter: the address of the next byte to fetch, 16 bits. */
    protected int pc;

    /** A, the accumulator, 8 bits. */
    protected int a;

    /** X, an index register, 8 bits. */
    protected int x;

    /** Y, an index register, 8 bits. */
    protected int y;

    /** S, the stack pointer, 8 bits: the next push goes to $0100 plus S. */
    protected int s;

    /** C, the carry, 0 or 1; after a subtraction or comparison, the absence of a borrow. */
    protected int carry;

    /** I, whether interrupt requests are ignored. */
    protected boolean interruptDisable;

    /** D, whether ADC and SBC work on two decimal digits instead of eight bits. */
    protected boolean decimal;

    /** N and Z: Z is set where bits 0 to 7 are clear, N where bit 7 or bit 15 is set. */
    private int lastResult = 1;

    /** V, set where any bit is. */
    private int overflow;

    /**
     * Returns Z.
     *
     * @return whether the last result was 0
     */
    protected final boolean isZero() {
        return (lastResult & 0xFF) == 0;
    }

    /**
     * Returns N.
     *
     * @return bit 7 of the last result
     */
    protected final boolean isNegative() {
        return (lastResult & SIGNS) != 0;
    }

    /**
     * Returns V.
     *
     * @return whether the last addition or subtraction of signed numbers left their range
     */
    protected final boolean isOverflow() {
        return overflow != 0;
    }

    /**
     * Returns the status register P.
     *
     * @return its 8 bits; the unused bit 5 is set and {@link #BREAK} is not
     */
    protected final int status() {
        return (isNegative() ? NEGATIVE : 0)
                | (isOverflow() ? OVERFLOW : 0)
                | UNUSED
                | (decimal ? DECIMAL : 0)
                | (interruptDisable ? INTERRUPT_DISABLE : 0)
                | (isZero() ? ZERO : 0)
                | carry;
    }

    /**
     * Sets the flags from a value of the status register P.
     *
     * @param status 8 bits, of which the unused bit 5 and {@link #BREAK} are ignored
     */
    protected final void setStatus(int status) {
        carry = status & CARRY;
        interruptDisable = (status & INTERRUPT_DISABLE) != 0;
        decimal = (status & DECIMAL) != 0;
        overflow = status & OVERFLOW;
        setNegativeAndZero((status & NEGATIVE) != 0, (status & ZERO) != 0);
    }

    final void setNegativeAndZero(boolean negative, boolean zero) {
        lastResult = (negative ? 0x8000 : 0) | (zero ? 0 : 1);
    }

    /**
     * Cuts a result to 8 bits and sets N and Z by it.
     *
     * @param value the result, with a carry or borrow above bit 7 or without
     * @return the lower 8 bits
     */
    final int result(int value) {
        int cut = value & 0xFF;
        lastResult = cut;
        return cut;
    }

    final void clearOverflow() {
        overflow = 0;
    }

    final void setOverflow(boolean set) {
        overflow = set ? OVERFLOW : 0;
    }

    final int shiftLeft(int value) {
        carry = value >> 7;
        return result(value << 1);
    }

    final int shiftRight(int value) {
        carry = value & 1;
        return result(value >> 1);
    }

    final int rotateLeft(int value) {
        int rotated = value << 1 | carry;
        carry = value >> 7;
        return result(rotated);
    }

    final int rotateRight(int value) {
        int rotated = carry << 7 | value >> 1;
        carry = value & 1;
        return result(rotated);
    }

    /** Sets N, Z and C by the difference of a register and a value, as CMP, CPX and CPY do. */
    final void compare(int register, int value) {
        carry = register >= value ? 1 : 0;
        lastResult = (register - value) & 0xFF;
    }

    /** Sets Z by the bits that A and a value share, N and V by the upper ones of the value. */
    final void test(int value) {
        setNegativeAndZero((value & NEGATIVE) != 0, (a & value) == 0);
        overflow = value & OVERFLOW;
    }

    /** Adds a value and the carry to A, as ADC does. */
    final void add(int value) {
        if (decimal) {
            addDecimal(value);
        } else {
            addBinary(value);
        }
    }

    /** Subtracts a value and the borrow from A, as SBC does. */
    final void subtract(int value) {
        if (decimal) {
            subtractDecimal(value);
        } else {
            addBinary(value ^ 0xFF);
        }
    }

    final void addBinary(int value) {
        int sum = a + value + carry;
        overflow = signChange(value, sum);
        carry = sum >> 8;
        a = result(sum);
    }

    /** {@link #add} where D is set: what it does to N and Z differs between NMOS and CMOS. */
    abstract void addDecimal(int value);

    /** {@link #subtract} where D is set. */
    abstract void subtractDecimal(int value);

    /**
     * Adds two decimal digits and the carry to A, and sets C, which is decimal, and V.
     *
     * @return the sum of which only the lower digit has been corrected: V is that of this one
     */
    final int addDigits(int value) {
        int low = (a & 0x0F) + (value & 0x0F) + carry;
        if (low > 0x09) {
            low = ((low + 0x06) & 0x0F) | 0x10;
        }
        int sum = (a & 0xF0) + (value & 0xF0) + low;
        overflow = signChange(value, sum);
        int corrected = sum > 0x9F ? sum + 0x60 : sum;
        carry = corrected > 0xFF ? 1 : 0;
        a = corrected & 0xFF;
        return sum;
    }

    /** Not 0 where A and the value have one sign and their sum has the other. */
    private int signChange(int value, int sum) {
        return (a ^ sum) & (value ^ sum) & 0x80;
    }
}
