package dev.modvm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a component without running it.
 *
 * @param name the name of its accessor in the spec; of a component in a list with its index, as in
 *     {@code nodes[0]}
 * @param model the model that its class is of, for people
 * @param kind whether it is a processor, a peripheral or a node
 */
@SuppressWarnings("exports") // Users need not have JSpecify: it is there to compile this only.
public record Metadata(String name, String model, ComponentKind kind) {
    /**
     * Describes the component in one line; threads of a machine bear this name.
     *
     * @return the name, and the model in parentheses
     */
    public String description() {
        return name + " (" + model + ")";
    }

    // What Java makes of a record is put together when a process first needs it, which is when the
    // first machine is built: it took a tenth of the time to the first instruction.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Metadata metadata
                && name.equals(metadata.name)
                && model.equals(metadata.model)
                && kind == metadata.kind;
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + model.hashCode();
    }
}
