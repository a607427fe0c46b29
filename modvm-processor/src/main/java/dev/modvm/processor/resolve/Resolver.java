package dev.modvm.processor.resolve;

import dev.modvm.processor.model.AccessorModel;
import dev.modvm.processor.model.ComponentModel;
import dev.modvm.processor.model.SpecModel;
import java.util.IdentityHashMap;

/** Resolves the machines of one round, and the classes of their components, each once. */
public final class Resolver {
    private final IdentityHashMap<ComponentModel, ResolvedClass> classes = new IdentityHashMap<>();
    private final IdentityHashMap<SpecModel, Wiring> wirings = new IdentityHashMap<>();
    private final IdentityHashMap<SpecModel, ResolvedMachine> machines = new IdentityHashMap<>();

    /** Creates a resolver that knows nothing yet. */
    public Resolver() {}

    /**
     * Resolves a component class.
     *
     * @param model a class in which no mistake was found
     * @return the class
     * @throws IllegalStateException if there is a mistake even so
     */
    public ResolvedClass resolve(ComponentModel model) {
        return classes.computeIfAbsent(model, ResolvedClass::of);
    }

    /**
     * Returns what the ports of a machine can be connected to.
     *
     * @param spec a machine; in the classes of its components no mistake was found
     * @return its wiring
     * @throws IllegalStateException if there is a mistake even so
     */
    public Wiring wiring(SpecModel spec) {
        return wirings.computeIfAbsent(
                spec,
                absent -> new Wiring(spec.accessors().stream().map(this::component).toList()));
    }

    private ResolvedComponent component(AccessorModel accessor) {
        ComponentModel model =
                accessor.component()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                accessor.name()
                                                        + " is no component, and no rule has found"
                                                        + " it"));
        return new ResolvedComponent(accessor, resolve(model));
    }

    /**
     * Resolves a machine.
     *
     * @param spec a machine that fits together
     * @return the machine
     * @throws IllegalStateException if it does not even so
     */
    public ResolvedMachine resolve(SpecModel spec) {
        ResolvedMachine known = machines.get(spec);
        if (known == null) {
            known = ResolvedMachine.of(spec, wiring(spec));
            machines.put(spec, known);
        }
        return known;
    }
}
