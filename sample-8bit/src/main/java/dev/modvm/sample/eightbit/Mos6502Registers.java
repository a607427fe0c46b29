package dev.modvm.sample.eightbit;

/**
 * The registers and the arithmetic unit of the 6502: what happens inside the chip, without its bus.
 *
 * <p>The flags are one field each, since nearly every instruction changes some of them and hardly
 * any looks at all; {@link #status} packs them into the status register. All registers hold
 * unsigned values and are always within their width.
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

    /** C, the carry; after a subtraction or comparison, the absence of a borrow. */
    protected boolean carry;

    /** Z, whether the last result was 0. */
    protected boolean zero;

    /** I, whether interrupt requests are ignored. */
    protected boolean interruptDisable;

    /** D, whether ADC and SBC work on two decimal digits instead of eight bits. */
    protected boolean decimal;

    /** V, whether the last addition or subtraction of signed numbers left their range. */
    protected boolean overflow;

    /** N, bit 7 of the last result. */
    protected boolean negative;

    /**
     * Returns the status register P.
     *
     * @return its 8 bits; the unused bit 5 is set and {@link #BREAK} is not
     */
    protected final int status() {
        return (carry ? CARRY : 0)
                | (zero ? ZERO : 0)
                | (interruptDisable ? INTERRUPT_DISABLE : 0)
                | (decimal ? DECIMAL : 0)
                | UNUSED
                | (overflow ? OVERFLOW : 0)
                | (negative ? NEGATIVE : 0);
    }

    /**
     * Sets the flags from a value of the status register P.
     *
     * @param status 8 bits, of which the unused bit 5 and {@link #BREAK} are ignored
     */
    protected final void setStatus(int status) {
        carry = (status & CARRY) != 0;
        zero = (status & ZERO) != 0;
        interruptDisable = (status & INTERRUPT_DISABLE) != 0;
        decimal = (status & DECIMAL) != 0;
        overflow = (status & OVERFLOW) != 0;
        negative = (status & NEGATIVE) != 0;
    }

    /**
     * Cuts a result to 8 bits and sets N and Z by it.
     *
     * @param value the result, with a carry or borrow above bit 7 or without
     * @return the lower 8 bits
     */
    final int result(int value) {
        int cut = value & 0xFF;
        zero = cut == 0;
        negative = cut > 0x7F;
        return cut;
    }

    final int shiftLeft(int value) {
        carry = value > 0x7F;
        return result(value << 1);
    }

    final int shiftRight(int value) {
        carry = (value & 1) != 0;
        return result(value >> 1);
    }

    final int rotateLeft(int value) {
        int carriedIn = carryBit();
        carry = value > 0x7F;
        return result(value << 1 | carriedIn);
    }

    final int rotateRight(int value) {
        int carriedIn = carryBit() << 7;
        carry = (value & 1) != 0;
        return result(value >> 1 | carriedIn);
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

    private void addBinary(int value) {
        int sum = a + value + carryBit();
        overflow = isOverflow(value, sum);
        carry = sum > 0xFF;
        a = result(sum);
    }

    /**
     * Adds two decimal digits. The NMOS chip was not made to give meaningful flags here, yet gives
     * definite ones: Z is that of the binary sum, N and V are those of the sum of which only the
     * lower digit has been corrected; only C is decimal.
     */
    private void addDecimal(int value) {
        int low = (a & 0x0F) + (value & 0x0F) + carryBit();
        if (low > 0x09) {
            low = ((low + 0x06) & 0x0F) | 0x10;
        }
        int sum = (a & 0xF0) + (value & 0xF0) + low;
        zero = ((a + value + carryBit()) & 0xFF) == 0;
        negative = (sum & 0x80) != 0;
        overflow = isOverflow(value, sum);
        if (sum > 0x9F) {
            sum += 0x60;
        }
        carry = sum > 0xFF;
        a = sum & 0xFF;
    }

    /** Subtracts two decimal digits. All flags are those of the binary difference. */
    private void subtractDecimal(int value) {
        int low = (a & 0x0F) - (value & 0x0F) - (carry ? 0 : 1);
        if (low < 0) {
            low = ((low - 0x06) & 0x0F) - 0x10;
        }
        int difference = (a & 0xF0) - (value & 0xF0) + low;
        if (difference < 0) {
            difference -= 0x60;
        }
        addBinary(value ^ 0xFF);
        a = difference & 0xFF;
    }

    /** Whether A and the value have one sign and their sum has the other. */
    private boolean isOverflow(int value, int sum) {
        return ((a ^ sum) & (value ^ sum) & 0x80) != 0;
    }

    private int carryBit() {
        return carry ? 1 : 0;
    }
}
