package dev.modvm.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.Width;

/**
 * How values are carried: cut to the lines of a channel, and turned from one carrier into another.
 */
final class Carriers {
    private Carriers() {}

    /** Cuts a carrier to the lines; a carrier that is just as wide stays as it is. */
    static CodeBlock cut(CodeBlock value, Width width) {
        return switch (width) {
            case U8, U16 -> CodeBlock.of("$L & $L", value, mask(width));
            case U32, U64 -> value;
        };
    }

    private static String mask(Width width) {
        return width == Width.U8 ? "0xFF" : "0xFFFF";
    }

    /** Zero-extends a carrier that has been cut to a long. */
    static CodeBlock widened(CodeBlock value, Width width) {
        return width == Width.U32
                ? CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, value)
                : value;
    }

    /** Narrows a long to a carrier. */
    static CodeBlock narrowed(CodeBlock value, Width width) {
        return width == Width.U64 ? value : CodeBlock.of("(int) $L", value);
    }

    /** Converts between the long of a record and the int that carries it elsewhere. */
    static CodeBlock converted(CodeBlock value, TypeName from, TypeName to) {
        if (from.equals(to)) {
            return value;
        }
        return to.equals(TypeName.INT)
                ? CodeBlock.of("(int) $L", value)
                : CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, value);
    }
}
