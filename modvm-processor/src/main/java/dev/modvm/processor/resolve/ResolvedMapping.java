package dev.modvm.processor.resolve;

import com.palantir.javapoet.ClassName;
import dev.modvm.processor.model.AddressRange;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.MappedModel;
import dev.modvm.processor.model.SpaceChoice;
import dev.modvm.processor.model.SpaceModel;
import java.util.Optional;

/**
 * A component in the place that it is mapped to.
 *
 * @param owner the component
 * @param mapped the place
 */
public record ResolvedMapping(ResolvedComponent owner, MappedModel mapped) {
    /**
     * Returns the addresses that the component answers there.
     *
     * @return the range with its copies
     */
    public AddressRange range() {
        return mapped.range();
    }

    /**
     * Returns the address space.
     *
     * @return the class of the space, or nothing for the main bus
     */
    public Optional<ClassName> space() {
        return mapped.space().flatMap(SpaceChoice::space).map(SpaceModel::type);
    }

    /**
     * Returns the component's class.
     *
     * @return what was read of it
     */
    public ComponentModel component() {
        return owner.model();
    }
}
