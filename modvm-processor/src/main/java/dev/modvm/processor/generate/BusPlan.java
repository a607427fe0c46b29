package dev.modvm.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.modvm.processor.model.RuntimeNames;
import dev.modvm.processor.model.Width;
import dev.modvm.processor.resolve.ResolvedMapping;
import java.util.List;
import java.util.Optional;

/**
 * A bus that is generated for a machine: the lines that it has, and what is mapped on it.
 *
 * @param className the name of its class
 * @param space the address space that a user declares, or nothing for the main bus
 * @param base its data lines
 * @param address its address lines
 * @param mappings what is mapped on it
 * @param unmapped what loads give that nobody answers; nothing where such accesses fail
 */
record BusPlan(
        String className,
        Optional<ClassName> space,
        Width base,
        Width address,
        List<ResolvedMapping> mappings,
        Optional<Long> unmapped) {
    /** Keeps the list from changing. */
    BusPlan {
        mappings = List.copyOf(mappings);
    }

    /** Whether the bus has 64 lines of either kind. */
    boolean wide() {
        return base == Width.U64 || address == Width.U64;
    }

    /** What it extends. */
    ClassName superclass() {
        return space.orElse(wide() ? RuntimeNames.WIDE_BUS : RuntimeNames.BUS);
    }

    /** What carries addresses and values on the bus. */
    TypeName carrier() {
        return wide() ? TypeName.LONG : TypeName.INT;
    }

    /** An address, or a mask of address lines, as its carrier. */
    String literal(long address) {
        return wide() ? Literals.hexLong(address) : Literals.hexInt(address);
    }

    /** What loads give that nobody answers, cut to the data lines, as its carrier. */
    String openValue() {
        long value = unmapped.orElseThrow() & base.largest();
        return base.hex(value).replace("$", "0x") + (wide() && value >>> 31 != 0 ? "L" : "");
    }

    /** A value that a component gives, as the bus carries it. */
    CodeBlock fromComponent(CodeBlock value) {
        return wide() ? Carriers.widened(value, base) : value;
    }

    /** A value on the bus, as a component takes it. */
    CodeBlock toComponent(CodeBlock value) {
        return wide() ? Carriers.narrowed(value, base) : value;
    }
}
