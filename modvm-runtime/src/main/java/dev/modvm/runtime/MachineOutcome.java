package dev.modvm.runtime;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How the components of a machine ended, or stand. It is immutable; any thread may call its
 * methods.
 */
public final class MachineOutcome {
    private final List<ComponentOutcome> components;

    /**
     * Creates the outcome of a machine.
     *
     * @param components the outcomes of its components, in the order of the spec
     */
    public MachineOutcome(List<ComponentOutcome> components) {
        this.components = List.copyOf(components);
    }

    /**
     * Returns the outcomes of all components.
     *
     * @return the outcomes, in the order in which the spec declares the components
     */
    public List<ComponentOutcome> components() {
        return components;
    }

    /**
     * Returns the outcome of one component.
     *
     * @param name the name of its accessor in the spec
     * @return its outcome
     * @throws IllegalArgumentException if the machine has no component of that name
     */
    public ComponentOutcome component(String name) {
        for (ComponentOutcome outcome : components) {
            if (outcome.metadata().name().equals(name)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(
                "no component is named "
                        + name
                        + "; the machine has "
                        + components.stream()
                                .map(outcome -> outcome.metadata().name())
                                .collect(Collectors.joining(", ")));
    }

    /**
     * Returns this outcome if no component failed or is stuck, and throws otherwise.
     *
     * @return this outcome
     * @throws MachineFailed if a component failed or is stuck; its cause is the failure that began
     *     it, the failures of other components are suppressed exceptions of it
     */
    public MachineOutcome orThrow() {
        List<ComponentOutcome> failed =
                components.stream()
                        .filter(
                                outcome ->
                                        outcome.status() == ComponentStatus.FAILED
                                                || outcome.status() == ComponentStatus.STUCK)
                        .toList();
        if (!failed.isEmpty()) {
            throw MachineFailed.of(failed);
        }
        return this;
    }

    @Override
    public String toString() {
        return components.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
