package dev.modvm.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.model.SpaceModel;
import dev.modvm.processor.model.Width;
import java.util.List;
import java.util.Optional;

/**
 * A bus: the lines that it has, and what is mapped on it.
 *
 * @param space the address space that a user declares, or nothing for the main bus
 * @param base its data lines
 * @param address its address lines
 * @param mappings what is mapped on it, in the order of the spec
 */
public record ResolvedBus(
        Optional<SpaceModel> space, Width base, Width address, List<ResolvedMapping> mappings) {
    /** Keeps the list from changing. */
    public ResolvedBus {
        mappings = List.copyOf(mappings);
    }

    /** The space tells the buses of a machine apart; all that is known of one is a lot. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedBus bus && type().equals(bus.type());
    }

    @Override
    public int hashCode() {
        return type().hashCode();
    }

    /**
     * Returns the class that declares it.
     *
     * @return the class of the space, or nothing for the main bus
     */
    public Optional<ClassName> type() {
        return space.map(SpaceModel::type);
    }
}
