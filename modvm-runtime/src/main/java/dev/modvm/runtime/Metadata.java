package dev.modvm.runtime;

/**
 * What is known of a component without running it.
 *
 * @param name the name of its accessor in the spec
 * @param model the model that its class is of, for people
 * @param kind whether it is a processor or a peripheral
 */
public record Metadata(String name, String model, ComponentKind kind) {
    /**
     * Describes the component in one line; threads of a machine bear this name.
     *
     * @return the name, and the model in parentheses
     */
    public String description() {
        return name + " (" + model + ")";
    }
}
