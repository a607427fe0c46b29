package dev.modvm.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many lines a base or address type has, and how Java carries its values. */
public enum Width {
    /** 8 lines. */
    U8(8),
    /** 16 lines. */
    U16(16),
    /** 32 lines. */
    U32(32),
    /** 64 lines. */
    U64(64);

    private final int bits;

    Width(int bits) {
        this.bits = bits;
    }

    /**
     * Finds the width that an annotation type names.
     *
     * @param type the qualified name of a class
     * @return the width, or nothing where the class is none of ours
     */
    public static Optional<Width> named(String type) {
        return Arrays.stream(values())
                .filter(width -> type.equals("dev.modvm.annotations." + width.name()))
                .findFirst();
    }

    /**
     * Returns the number of lines.
     *
     * @return the number, from 8 to 64
     */
    public int bits() {
        return bits;
    }

    /**
     * Returns the Java type that carries values in handlers and ports.
     *
     * @return {@code int} or {@code long}
     */
    public TypeName carrier() {
        return bits == 64 ? TypeName.LONG : TypeName.INT;
    }

    /**
     * Returns the largest value, as an unsigned number.
     *
     * @return all lines set
     */
    public long largest() {
        return -1L >>> (64 - bits);
    }

    /**
     * Writes a value as hardware manuals do.
     *
     * @param value the value
     * @return a dollar sign and as many digits as the width has, or more where the value has
     */
    public String hex(long value) {
        return String.format(Locale.ROOT, "$%0" + bits / 4 + "X", value);
    }
}
