package dev.modvm.processor.resolve;

import dev.modvm.processor.diagnostics.Place;
import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.PortModel;
import java.util.List;

/**
 * A component of a machine, or a list of them.
 *
 * @param accessor the method of the spec that it comes from
 * @param type its class, or the class of each where it is a list
 */
public record ResolvedComponent(AccessorModel accessor, ResolvedClass type) {
    /** The name tells the components of a machine apart; all that is known of one is a lot. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ResolvedComponent component && name().equals(component.name());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }

    /**
     * Returns what was read of its class.
     *
     * @return the class
     */
    public ComponentModel model() {
        return type.model();
    }

    /**
     * Returns its name.
     *
     * @return the name of its accessor
     */
    public String name() {
        return accessor.name();
    }

    /**
     * Tells whether it is a list of components.
     *
     * @return whether there may be any number of them
     */
    public boolean list() {
        return accessor.list();
    }

    /**
     * Returns its ports.
     *
     * @return the ports of its class
     */
    public List<PortModel> ports() {
        return type.ports();
    }

    /**
     * Returns where it is declared.
     *
     * @return the place of its accessor
     */
    public Place place() {
        return accessor.place();
    }
}
